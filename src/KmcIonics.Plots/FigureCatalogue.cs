namespace KmcIonics.Plots;

/// <summary>The figures that results have something for. A new kind of figure is a line in its list.</summary>
public static class FigureCatalogue
{
    private static readonly (FigureKind Kind, Func<IReadOnlyList<PlottedResult>, IEnumerable<Figure>> Of)[] Makers =
    [
        (FigureKind.Msd, OfEach(DisplacementFigure.Of)),
        (FigureKind.Arrhenius, ArrheniusFigure.Of),
        (FigureKind.Profile, OfEach(ProfileFigure.Of)),
        (FigureKind.Convergence, OfEach(ConvergenceFigure.Of)),
        (FigureKind.Nyquist, OfEach(ImpedanceFigure.Nyquist)),
        (FigureKind.Bode, OfEach(ImpedanceFigure.Bode)),
        (FigureKind.Lattice, OfEach(result => LatticeFigure.Of(result.Record))),
    ];

    /// <summary>Kinds that compare results in one figure; of the others each result has its own.</summary>
    public static bool Compares(FigureKind kind) => kind == FigureKind.Arrhenius;

    /// <summary>Figures of a kind; none where the results hold nothing for it.</summary>
    public static IReadOnlyList<Figure> Of(FigureKind kind, IReadOnlyList<PlottedResult> results) =>
        [.. Makers.Where(maker => maker.Kind == kind).SelectMany(maker => maker.Of(results))];

    private static Func<IReadOnlyList<PlottedResult>, IEnumerable<Figure>> OfEach(Func<PlottedResult, IEnumerable<Figure>> of) => results => results.SelectMany(of);
}
