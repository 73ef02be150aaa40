using KmcIonics.Benchmarks;
using KmcIonics.Benchmarks.LatticeBuilders;

if (args is ["lattices" or "lattice", ..])
    return BuildBenchmark.Run(args);
if (args is ["analysis", ..])
    return AnalysisCost.Run(args);
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
