using System.Reflection;
using System.Text.RegularExpressions;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using KmcIonics.Engine.Kernels;
using KmcIonics.Testing;

namespace KmcIonics.Engine.Tests;

/// <summary>Device code of every kernel, generated and checked without a GPU.</summary>
public sealed partial class KernelCompilationTests
{
    public static TheoryData<string> Kernels { get; } = [.. KernelMethods().Select(NameOf)];

    public static TheoryData<string, string> KernelsAndArchitectures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string architecture in (string[])["SM_70", "SM_80", "SM_90"])
            {
                foreach (MethodInfo method in KernelMethods())
                    data.Add(NameOf(method), architecture);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KernelsAndArchitectures))]
    public void PtxIsIntegerOnlyAndKeepsToRegisters(string kernel, string architecture)
    {
        string ptx = Ptx(kernel, architecture);
        Assert.Contains(".visible .entry", ptx);
        Assert.DoesNotContain(".extern .func", ptx);
        Assert.DoesNotContain(".local", ptx);
        Assert.DoesNotMatch(FloatingPoint(), ptx);
        Assert.DoesNotMatch(PredicatedUniformBranch(), ptx);
    }

    [RequiresToolTheory("clang")]
    [MemberData(nameof(Kernels))]
    public void OpenClCompilesWithClang(string kernel)
    {
        string source = OpenClSource(kernel);
        Assert.DoesNotMatch(@"\b(float|double)\b", source);
        string file = Path.Combine(Path.GetTempPath(), $"{kernel}-{Guid.NewGuid():N}.cl");
        File.WriteAllText(file, source);
        try
        {
            ToolResult result = Tool.Run(
                "clang", ["-x", "cl", "-cl-std=CL3.0", "-Xclang", "-finclude-default-header", "-Xclang", "-cl-ext=+__opencl_c_generic_address_space,+__opencl_c_int64",
                    "-target", "spir64", "-emit-llvm", "-S", "-o", "-", file], TimeSpan.FromMinutes(2));
            Assert.True(result.ExitCode == 0, result.StandardError + source);
            Assert.Matches(@"(?m)^define .*\bspir_kernel void @", result.StandardOutput);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A kernel that a backend loads and these tests do not see would be a kernel unchecked.</summary>
    [Fact]
    public void BackendsLoadKernelsOfSweepAlone()
    {
        string[] files = [.. Directory.EnumerateFiles(RepositoryRoot.Combine("src", "KmcIonics.Engine"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText)];
        string[] loaded = [.. files.SelectMany(text => KernelLoading().Matches(text)).Select(match => match.Groups["kernel"].Value)];
        Assert.Equal(loaded.Length, files.Sum(text => LoadingCall().Count(text)));
        Assert.Equal(SweepMethods().Select(method => $"Sweep.{method.Name}").Order(StringComparer.Ordinal), loaded.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\tmul.f64 \t%fd1, %fd2, %fd3;", true)]
    [InlineData("\t@%p1 add.rn.f32 %f1, %f2, %f3;", true)]
    [InlineData("\tcvt.rn.f32.u32 %f1, %r1;", true)]
    [InlineData("\tld.param.f32 %f1, [p];", false)]
    [InlineData("\tmul.lo.u64 %rd1, %rd2, %rd3;", false)]
    public void FloatingPointIsSeenWhereItIs(string line, bool seen) => Assert.Equal(seen, FloatingPoint().IsMatch("\n" + line + "\n"));

    private static IEnumerable<MethodInfo> SweepMethods() =>
        typeof(Sweep).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static IEnumerable<MethodInfo> KernelMethods() =>
        SweepMethods().SelectMany(method => method.IsGenericMethodDefinition ? Repertoires().Select(repertoire => method.MakeGenericMethod(repertoire)) : [method]);

    private static IEnumerable<Type> Repertoires() =>
        typeof(IRepertoire).Assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(IRepertoire)));

    private static string NameOf(MethodInfo method) => string.Join('-', method.GetGenericArguments().Select(type => type.Name).Prepend(method.Name));

    private static EntryPointDescription EntryPoint(string kernel)
    {
        MethodInfo method = KernelMethods().Single(method => NameOf(method) == kernel);
        return method.GetParameters()[0].ParameterType == typeof(Index1D)
            ? EntryPointDescription.FromImplicitlyGroupedKernel(method)
            : EntryPointDescription.FromExplicitlyGroupedKernel(method);
    }

    private static string Ptx(string kernel, string architectureName)
    {
        // A failed compilation poisons its context, so each has its own.
        using var context = Context.Create(builder => builder.Default());
        var architecture = (CudaArchitecture)typeof(CudaArchitecture).GetField(architectureName)!.GetValue(null)!;
        using var backend = new PTXBackend(context, new CudaCapabilityContext(architecture), architecture, CudaInstructionSet.ISA_88, null);
        return ((PTXCompiledKernel)backend.Compile(EntryPoint(kernel), KernelSpecialization.Empty)).PTXAssembly;
    }

    private static string OpenClSource(string kernel)
    {
        using var context = Context.Create(builder => builder.Default());
        ConstructorInfo capabilities = typeof(CLCapabilityContext).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(constructor => constructor.GetParameters().All(parameter => parameter.ParameterType == typeof(bool)));
        object[] all = [.. capabilities.GetParameters().Select(_ => (object)true)];
        using var backend = new CLBackend(context, (CLCapabilityContext)capabilities.Invoke(all), CLDeviceVendor.Other, new CLCVersion(3, 0));
        return ((CLCompiledKernel)backend.Compile(EntryPoint(kernel), KernelSpecialization.Empty)).Source;
    }

    // Parameters of struct type are loaded by size, and may use .f registers; instructions may not.
    [GeneratedRegex(@"^\s*(@!?%p\d+\s+)?(?!ld\.param)[a-z]+[\w.]*\.f(32|64)\b", RegexOptions.Multiline)]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"\bLoad\w*Kernel\b")]
    private static partial Regex LoadingCall();

    [GeneratedRegex(@"\bLoad\w*Kernel(<[^()]*>)?\((?<kernel>\w+\.\w+)(<\w+>)?\)")]
    private static partial Regex KernelLoading();

    [GeneratedRegex(@"@!?%p\d+\s+bra\.uni")]
    private static partial Regex PredicatedUniformBranch();
}
