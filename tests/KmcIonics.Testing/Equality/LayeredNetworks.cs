using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>Small stacks made in code.</summary>
public static class LayeredNetworks
{
    /// <summary>Simple cubic between two glasses, open along c, with site energies near the interfaces.</summary>
    public static (SiteSet Sites, HopGraph Hops) BetweenElectrodes()
    {
        var structure = new CrystalStructure(
            "simple cubic", "made for tests", new UnitCell(new(3, 0, 0), new(0, 3, 0), new(0, 0, 3)), [new Sublattice("site", [Vector3D.Zero])], []);
        var glass = new FillingLayer(
            new GlassSpecification(structure.Cell, 0, 2.2, [new CoordinationType("loose", 1, new Distribution(DistributionKind.Gaussian, 0, 0.03, 0))], null), 0.03);
        var stack = new StackSpecification(
            [
                new LayerSpecification("lower", 9, glass),
                new LayerSpecification("middle", 12, new CrystalLayer(structure, new MillerTriple(0, 0, 1), Vector3D.Zero)),
                new LayerSpecification("upper", 9, glass),
            ],
            21,
            18,
            new PlaneMatching(0.02, 1000, null),
            0.5,
            2,
            new ElectrodePair(new ElectrodeSpecification("left", "Li", 5, 3), new ElectrodeSpecification("right", "Au", 4, 3)))
        {
            Interface = new InterfaceProfiles(new InterfaceProfile(ProfileShape.Exponential, -0.02, 3), new InterfaceProfile(ProfileShape.Exponential, 0.02, 3)),
        };
        HopPathway[] pathways =
        [
            new("crystal", "site", "site", 0, 3.1, 0.3, 1e13),
            new("glass", "loose", "loose", 0, 4.4, 0.33, 1e13),
            new("across", "loose", "site", 0, 4.2, 0.31, 5e12),
        ];
        SiteSet sites = SiteSetBuilder.Build(stack, 1);
        return (sites, HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, stack.Interface.Barrier, sites.Box, 1)));
    }
}
