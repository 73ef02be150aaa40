using ILGPU;
using ILGPU.Runtime;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>The kernels that advance cells, with the code for what a model has in it and, where the model is plain, no more.</summary>
/// <param name="Advance"><see cref="Sweep.Advance{TRepertoire}"/></param>
/// <param name="AdvanceWithGlobalLists"><see cref="Sweep.AdvanceWithGlobalLists{TRepertoire}"/></param>
internal sealed record AdvanceKernels(
    Action<KernelConfig, EngineTables, EngineState, ArrayView<ulong>, ArrayView<ulong>, int, int> Advance,
    Action<KernelConfig, EngineTables, EngineState, ArrayView<ulong>, ArrayView<ulong>, int, int, ArrayView<int>, ArrayView<int>> AdvanceWithGlobalLists)
{
    /// <summary>Loads those of a model.</summary>
    public static AdvanceKernels For(CompiledModel model, Accelerator accelerator) => (model.HasPlainHopsAlone, model.HasRecording) switch
    {
        (true, false) => Load<PlainHops>(accelerator),
        (true, true) => Load<RecordedPlainHops>(accelerator),
        (false, false) => Load<AllEvents>(accelerator),
        (false, true) => Load<RecordedEvents>(accelerator),
    };

    private static AdvanceKernels Load<TRepertoire>(Accelerator accelerator)
        where TRepertoire : struct, IRepertoire => new(
            accelerator.LoadStreamKernel<EngineTables, EngineState, ArrayView<ulong>, ArrayView<ulong>, int, int>(Sweep.Advance<TRepertoire>),
            accelerator.LoadStreamKernel<EngineTables, EngineState, ArrayView<ulong>, ArrayView<ulong>, int, int, ArrayView<int>, ArrayView<int>>(Sweep.AdvanceWithGlobalLists<TRepertoire>));
}
