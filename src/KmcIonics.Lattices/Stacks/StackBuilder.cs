using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Matching;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>Builds a stack: crystals one cell wide, the cell that they share, every layer laid out over it, and what is too near at the interfaces removed.</summary>
public static class StackBuilder
{
    private const int MostSites = 1 << 28;

    /// <summary>Builds the sites.</summary>
    /// <exception cref="InputException">A layer cannot be built, or the crystals do not match.</exception>
    public static SiteSet Build(StackSpecification stack, ulong seed)
    {
        SiteSet?[] crystals = [.. stack.Layers.Select(layer => Named(layer, () => Crystal(layer)))];
        var plane = StackPlane.Of(stack, crystals);
        SiteSet[] cells = [.. stack.Layers.Select((layer, index) => crystals[index] ?? Named(layer, () => Filling(layer, plane, SeedOf(seed, index))))];
        CheckSize(cells.Select((cell, index) => (plane.Supercells[index]?.Cells ?? 1) * (double)cell.Count).Sum());
        LayerTiling[] tilings =
        [
            .. cells.Select((cell, index) => new LayerTiling(cell, plane.Supercells[index] ?? new PlaneSupercell(1, 0, 0, 1), centred: plane.Supercells[index] is not null)),
        ];
        var profile = StackProfile.Of(stack, [.. tilings.Select(tiling => tiling.Height)]);
        UnitCell box = plane.BoxOf(profile.Height);
        QuantaFrame frame = QuantaFrame.Of(box);
        var names = new StackNames(stack.Layers, cells);
        ElectrodeFace[] faces = ElectrodeSlab.Faces(stack.Electrodes, profile);
        var environment = StackEnvironment.Of(stack, cells, tilings, profile, box);
        var sites = StackSites.Gather(stack, cells, tilings, profile, names, frame);
        StackSites clear = environment.Framework(stack, frame) is { } framework
            ? sites.Where(framework.Clear(sites.Sites.Position, site => names.LayerOfRegion[sites.Sites.Region[site]]))
            : sites;
        var merging = new OverlapMerging(frame, stack.MinDistance, double.PositiveInfinity);
        StackSites result = clear.Where(merging.Kept(clear.Sites.Position, clear.Sites.Grain, clear.Sites.InterfaceDistance));
        SiteCollector kept = result.Sites;
        double electrodes = (stack.Electrodes?.Left.Thickness + stack.Electrodes?.Right.Thickness) ?? 0;
        Vector3D[] positions = kept.Fractional(frame);
        return new SiteSet
        {
            Name = $"stack {string.Join(" | ", stack.Layers.Select(layer => layer.Name))}",
            Source = string.Join("; ", cells.Select(cell => cell.Source).Distinct()),
            Box = box,
            Periodic = StackEnvironment.Repeats(stack),
            Position = positions,
            Types = names.Types,
            Type = [.. kept.Type],
            Regions = names.Regions,
            Region = [.. kept.Region],
            Grain = [.. kept.Grain],
            InterfaceDistance = [.. kept.InterfaceDistance],
            EnergyMicroEv = InterfaceEnergies.Add(result.Energies(), [.. kept.InterfaceDistance], stack.Interface?.SiteEnergy),
            Environment = environment.Merged(),
            Stack = new StackGeometry(
                [.. stack.Layers.Select((layer, index) => new StackLayer(layer.Name, profile.Bottoms[index], profile.Tops[index], plane.Strains[index]))],
                names.LayerOfRegion,
                faces,
                [.. positions.Select(position => ElectrodeSlab.ContactOf(faces, position.Z * profile.Height))],
                Math.Abs(box.Volume) * (1 - (electrodes / profile.Height))),
            Notes = StackNotes.Of(stack, plane, cells, tilings, sites.Sites.Count - kept.Count),
        };
    }

    /// <summary>A layer with a lattice of its own, one cell wide; null for others.</summary>
    private static SiteSet? Crystal(LayerSpecification layer) => layer.Lattice switch
    {
        CrystalLayer crystal => SurfaceCrystal.Slab(crystal, layer.Thickness),
        BoundaryLayer { Boundary: var boundary } => GrainBoundaryBuilder.Build(boundary with { RepeatFirst = 1, RepeatSecond = 1, Thickness = 0.5 * layer.Thickness }),
        _ => null,
    };

    private static SiteSet Filling(LayerSpecification layer, StackPlane plane, ulong seed)
    {
        var filling = (FillingLayer)layer.Lattice;
        UnitCell box = plane.BoxOf(layer.Thickness);
        CheckSize(filling.Density * Math.Abs(box.Volume));
        return SiteSetBuilder.Build(filling.In(box), seed);
    }

    private static void CheckSize(double sites)
    {
        if (sites > MostSites)
            throw new InputException($"there would be {sites:G4} sites", $"At most {MostSites:N0} are possible: lower in_plane or the thickness of layers.");
    }

    /// <summary>Seed of a layer: like layers are no copies of each other.</summary>
    private static ulong SeedOf(ulong seed, int layer)
    {
        RandomBlock bits = RandomStream.Draw(seed, RandomStream.LayerSeeds, 0, (uint)layer, 0);
        return ((ulong)bits.X << 32) | bits.Y;
    }

    private static T Named<T>(LayerSpecification layer, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (InputException error)
        {
            throw new InputException($"layer '{layer.Name}': {error.Problem}", error.Remedy);
        }
    }
}
