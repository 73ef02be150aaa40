using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Looks for pressure and strain that have nothing to act on, and for tensors that would have to turn with crystals.</summary>
/// <param name="hops">Pathways.</param>
/// <param name="sites">What sites have, by sublattice.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class ElasticityCheck(
    IReadOnlyList<HopEntry> hops, IReadOnlyList<Placed<KeyValuePair<string, SiteElasticity>>> sites, ErrorList errors)
{
    private bool HasVolume => hops.Any(hop => hop.Pathway.ActivationVolume is not null) || sites.Any(site => site.Value.Value.Volume is not null);

    private bool HasDipole => hops.Any(hop => hop.Pathway.SaddleDipole is not null) || sites.Any(site => site.Value.Value.Dipole is not null);

    /// <summary>Adds errors for a pressure without volumes and a strain without dipoles.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="placeOf">Place and path of one of their keys.</param>
    public void CheckConditions(Conditions conditions, Func<string, (Place Place, FieldPath Path)> placeOf)
    {
        if (conditions.PressureGigapascal is not null && !HasVolume)
        {
            (Place place, FieldPath path) = placeOf("pressure");
            errors.Add(place, path, "nothing has a volume, so pressure would change nothing", "Give hops an activation_volume, or sublattices a volume under site_elasticity, or leave pressure out");
        }

        if (conditions.Strain is not null)
            CheckProfile(placeOf("strain"));
    }

    /// <summary>Adds an error for a strain along the normal of interfaces that are not flat.</summary>
    public void CheckNormal(LatticeSpecification lattice, (Place Place, FieldPath Path) strain)
    {
        if (lattice.Interface?.Strain is { AlongNormal: not 0 } && lattice is not (GrainBoundarySpecification or StackSpecification or CrystallizedGlassSpecification { Shape: GrainShape.Slab }))
            errors.Add(strain.Place, strain.Path, "the interfaces of this lattice are not flat, so there is no one normal", "Give the amplitude as a number");
    }

    /// <summary>Adds an error for a strain where nothing has a dipole.</summary>
    /// <param name="strain">Where the strain stands, and its path.</param>
    public void CheckProfile((Place Place, FieldPath Path) strain)
    {
        if (!HasDipole)
            errors.Add(strain.Place, strain.Path, "nothing has an elastic dipole, so strain would change nothing", "Give hops a saddle_dipole, or sublattices a dipole under site_elasticity, or leave it out");
    }

    /// <summary>Adds an error for each dipole of Cartesian components on a lattice whose crystals are turned, as those of a stack are, to lay a plane into its own.</summary>
    public void CheckAxes(LatticeSpecification lattice)
    {
        if (!HasTurnedCrystals(lattice))
            return;
        foreach (HopEntry hop in hops.Where(hop => hop.Pathway.SaddleDipole is { Fixed.IsIsotropic: false }))
            Refuse(hop.DipolePlace, hop.DipolePath, "Give a number, or along and across the hop");
        foreach (Placed<KeyValuePair<string, SiteElasticity>> site in sites.Where(site => site.Value.Value.Dipole is { IsIsotropic: false }))
            Refuse(site.Place, site.Path.Key("dipole"), "Give a number");
    }

    private void Refuse(Place place, FieldPath path, string remedy) =>
        errors.Add(place, path, "six components are Cartesian, and the crystals of this lattice are turned", remedy);

    private static bool HasTurnedCrystals(LatticeSpecification lattice) => lattice switch
    {
        GrainBoundarySpecification => true,
        PolycrystalSpecification polycrystal => polycrystal.Grains.Texture.Kind != TextureKind.Aligned,
        CrystallizedGlassSpecification glass => glass.Grains.Texture.Kind != TextureKind.Aligned,
        StackSpecification stack => stack.Layers.Any(layer => layer.Lattice is not FillingLayer filling || HasTurnedCrystals(filling.Lattice)),
        _ => false,
    };
}
