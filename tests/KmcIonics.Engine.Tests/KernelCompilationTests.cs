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
    public static TheoryData<string> Kernels { get; } = [.. KernelMethods().Select(method => method.Name)];

    public static TheoryData<string, string> KernelsAndArchitectures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string architecture in (string[])["SM_70", "SM_80", "SM_90"])
            {
                foreach (MethodInfo method in KernelMethods())
                    data.Add(method.Name, architecture);
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
                    "-target", "spir64", "-fsyntax-only", file], TimeSpan.FromMinutes(2));
            Assert.True(result.ExitCode == 0, result.StandardError + source);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<MethodInfo> KernelMethods() =>
        typeof(Sweep).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static EntryPointDescription EntryPoint(string kernel) =>
        EntryPointDescription.FromImplicitlyGroupedKernel(KernelMethods().Single(method => method.Name == kernel));

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
    [GeneratedRegex(@"^\s*(?!ld\.param)[a-z]+[\w.]*\.f(32|64)\b", RegexOptions.Multiline)]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"@!?%p\d+\s+bra\.uni")]
    private static partial Regex PredicatedUniformBranch();
}
