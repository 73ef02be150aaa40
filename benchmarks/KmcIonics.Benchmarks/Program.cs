using KmcIonics.Benchmarks.LatticeBuilders;

if (args is ["lattices" or "lattice", ..])
    return BuildBenchmark.Run(args);
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
