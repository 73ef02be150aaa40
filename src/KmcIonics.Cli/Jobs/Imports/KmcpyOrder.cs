namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Order of the active sites.</summary>
/// <param name="OriginalCount">Sites of the whole supercell.</param>
/// <param name="ToOriginal">Site of the whole supercell that each active site is.</param>
/// <param name="ToPrimitive">Site of the primitive cell that each active site is.</param>
/// <param name="SpeciesOfPrimitive">What each site of the primitive cell may hold.</param>
internal sealed record KmcpyOrder(
    int OriginalCount, IReadOnlyList<int> ToOriginal, IReadOnlyList<int> ToPrimitive, IReadOnlyList<IReadOnlyList<string>> SpeciesOfPrimitive)
{
    private static readonly string[] s_vacancies = ["X", "Vacancy", "vacancy", "Va", "VA"];

    /// <summary>Number of active sites.</summary>
    public int Count => ToPrimitive.Count;

    /// <summary>What an active site may hold.</summary>
    public IReadOnlyList<string> SpeciesOf(int site) => SpeciesOfPrimitive[ToPrimitive[site]];

    /// <summary>State in which an active site is vacant; −1 where it never is, so that it holds no mobile ion.</summary>
    public int VacancyOf(int site) => SpeciesOf(site).ToList().FindIndex(s_vacancies.Contains);
}
