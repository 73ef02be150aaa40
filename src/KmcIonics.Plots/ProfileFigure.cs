using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>What a result says of layers: occupation and potential.</summary>
internal static class ProfileFigure
{
    /// <summary>The figure; none where the result has no layers.</summary>
    public static IEnumerable<Figure> Of(PlottedResult result)
    {
        ProfileResult[] profiles = [.. result.Record.Conditions.Select(condition => condition.Profile).OfType<ProfileResult>()];
        SpaceChargeResult[] potentials = [.. result.Record.Conditions.Select(condition => condition.SpaceCharge).OfType<SpaceChargeResult>()];
        List<Action<Plot>> panels = [];
        List<string> shown = [];
        if (profiles.Length > 0)
        {
            panels.Add(plot => ProfilePanel.Draw(plot, ShownResults.Of(profiles)));
            shown.Add("fraction of the sites of a layer that ions fill");
        }

        if (potentials.Length > 0)
        {
            panels.Add(plot => PotentialPanel.Draw(plot, ShownResults.Of(potentials)));
            shown.Add("mean electrostatic potential");
        }

        if (panels.Count > 0)
            yield return PanelFigure.Of(FigureKind.Profile, $"Profiles of {result.Name} across the lattice: {string.Join(" and ", shown)}. Bars hold the true value with 68 %.", panels);
    }
}
