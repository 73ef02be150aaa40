using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Pressure, strain, and what they act on: volumes and elastic dipoles.</summary>
internal static class ElasticityShape
{
    private static readonly RealShape s_dipoleComponent = new() { Least = -50, Most = 50, Unit = "eV" };

    private static readonly RealShape s_strainComponent = new() { Least = -0.1, Most = 0.1 };

    private static readonly InterfaceProfile s_everywhere = new(ProfileShape.Step, 1, double.PositiveInfinity);

    private static readonly Field<double> s_normal = new("normal", s_strainComponent, "Along the normal of the interface.", required: true);

    private static readonly Field<double> s_inPlane = new("in_plane", s_strainComponent, "Along every direction in the interface.", required: true);

    private static readonly Field<double> s_along = new("along", s_dipoleComponent, "Along the hop, in eV.", required: true);

    private static readonly Field<double> s_across = new("across", s_dipoleComponent, "Across the hop, in eV.", required: true);

    private static readonly Field<double> s_volume = new(
        "volume", Volume, "Partial molar volume of an ion on such a site in cm³/mol: conditions.pressure adds pressure times it to the site's energy; 0 when left out.");

    private static readonly Field<SymmetricTensor> s_dipole = new(
        "dipole", Tensor(s_dipoleComponent), "Elastic dipole P of an ion on such a site in eV: a strain adds -Σ P_ij ε_ij to its energy; 0 when left out.");

    /// <summary>Pressure, GPa; negative where it pulls.</summary>
    public static RealShape Pressure { get; } = new() { Least = -10, Most = 50, Unit = "GPa" };

    /// <summary>A volume by which pressure works, cm³/mol.</summary>
    public static RealShape Volume => new() { Least = -50, Most = 50, Unit = "cm³/mol" };

    /// <summary>A strain.</summary>
    public static Shape<SymmetricTensor> Strain { get; } = Tensor(s_strainComponent);

    /// <summary>A strain at interfaces, without its fading away.</summary>
    public static Shape<StrainProfile> InterfaceStrain { get; } = new PlainOrMapShape<SymmetricTensor, StrainProfile>(
        Tensor(s_strainComponent),
        new MapShape<StrainProfile>([s_normal, s_inPlane], values => new(SymmetricTensor.Isotropic(values.Get(s_inPlane)), values.Get(s_normal) - values.Get(s_inPlane), s_everywhere)),
        tensor => new StrainProfile(tensor, 0, s_everywhere));

    /// <summary>Elastic dipole of a saddle point.</summary>
    public static Shape<ElasticDipole> SaddleDipole { get; } = new PlainOrMapShape<SymmetricTensor, ElasticDipole>(
        Tensor(s_dipoleComponent),
        new MapShape<ElasticDipole>([s_along, s_across], values => new(SymmetricTensor.Isotropic(values.Get(s_across)), values.Get(s_along) - values.Get(s_across))),
        tensor => new ElasticDipole(tensor, 0));

    /// <summary>The <c>site_elasticity</c> of a job.</summary>
    public static Shape<IReadOnlyList<Placed<KeyValuePair<string, SiteElasticity>>>> Sites { get; } = new SublatticeMapShape<SiteElasticity>(
        new MapShape<SiteElasticity>([s_volume, s_dipole], values => new(
            values.TryGet(s_volume, out double volume) ? volume : null, values.TryGet(s_dipole, out SymmetricTensor dipole) ? dipole : null))
        {
            Check = (values, context) =>
            {
                if (!values.IsGiven(s_volume) && !values.IsGiven(s_dipole))
                    context.Errors.Add(values.PlaceOf(s_volume), values.PathOf(s_volume), "neither volume nor dipole is there", "Give one or both, or leave the sublattice out");
            },
        });

    // One number stands for that multiple of the unit tensor.
    private static ConvertedShape<IReadOnlyList<double>, SymmetricTensor> Tensor(RealShape component) => new(
        new OneOrListShape<double>(component, new ListShape<double>("components [xx, yy, zz, yz, xz, xy]", component, least: 6, most: 6)),
        (IReadOnlyList<double> read, Node _, FieldPath _, ReadContext _, out SymmetricTensor tensor) =>
        {
            tensor = read.Count == 1 ? SymmetricTensor.Isotropic(read[0]) : new SymmetricTensor(read[0], read[1], read[2], read[3], read[4], read[5]);
            return true;
        });
}
