using KmcIonics.Lattices.Disorder;
using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.CrystallizedGlass;

/// <summary>Builds crystalline grains in a glass: cuts the grains from the crystal, fills the rest with glass, and draws the coordination types.</summary>
public static class CrystallizedGlassBuilder
{
    private const int Crystal = 0;
    private const int Interface = 1;
    private const int Glass = 2;

    /// <summary>Builds the sites.</summary>
    /// <exception cref="InputException">The grains do not fit, or the glass does not at its density.</exception>
    public static SiteSet Build(CrystallizedGlassSpecification specification, ulong seed)
    {
        UnitCell box = specification.Shape == GrainShape.Slab ? MatchedBox(specification) : specification.Box;
        QuantaFrame frame = QuantaFrame.Of(box);
        GlassBuilder.CheckWidth(frame, specification.MinDistance);
        CheckGrains(specification, Math.Abs(box.Volume));
        var domain = CrystalDomain.Of(specification, frame, seed);
        GrainPieces cut = CutGrains(specification, frame, domain, seed);
        GrainPieces merged = cut.Merged(frame, specification.MinDistance, specification.FrameworkDistance);
        SiteCollector crystal = merged.Sites;
        int crystalSites = crystal.Count;
        var room = new GlassRoom(specification, domain, frame, merged.Framework(frame, specification.FrameworkDistance), seed);
        int glassSites = (int)Math.Floor((specification.Density * room.Volume) + 0.5);
        LatticeQuanta[] positions = GlassBuilder.Pack(
            frame, crystal.Position, crystal.Count + glassSites, room.Volume, specification.MinDistance, room.Holds, seed, room.FreeShare);
        int sublattices = specification.Structure.Sublattices.Count;
        double[] depth = new double[positions.Length];
        Parallel.For(crystal.Count, positions.Length, CallerThreads.Options, site => depth[site] = -room.DepthAt(positions[site]));
        for (int site = crystal.Count; site < positions.Length; site++)
        {
            int type = sublattices + TypeAt(specification, depth[site], UniformDraw.At(seed, RandomStream.SiteTypes, 0, 0, (ulong)site));
            crystal.Add(positions[site], type, depth[site] <= specification.Shell.Thickness ? Interface : Glass, -1, depth[site]);
        }

        Vector3D[] fractional = crystal.Fractional(frame);
        byte[] types = [.. crystal.Type];
        CoordinationType[] kinds =
            [.. specification.Structure.Sublattices.Select(sublattice => new CoordinationType(sublattice.Name, 0, Distribution.Constant(0))), .. specification.Types];
        return new SiteSet
        {
            Name = $"{specification.Structure.Name} in glass",
            Source = specification.Structure.Source,
            Box = box,
            Position = fractional,
            Types = [.. kinds.Select(kind => kind.Name)],
            Type = types,
            Regions = ["crystal", "interface", "glass"],
            Region = [.. crystal.Region],
            Grain = [.. crystal.Grain],
            InterfaceDistance = [.. crystal.InterfaceDistance],
            EnergyMicroEv = InterfaceEnergies.Add(
                TypeEnergies.Draw(kinds, types, fractional, box, seed), [.. crystal.InterfaceDistance], specification.Interface?.SiteEnergy),
            Environment = merged.Environment(frame),
            Notes = Notes(specification, domain, crystalSites, cut.Sites.Count - crystalSites, glassSites, box),
        };
    }

    private static void CheckGrains(CrystallizedGlassSpecification specification, double volume)
    {
        int count = specification.Shape == GrainShape.Slab ? 1 : specification.Grains.Count;
        double grain = specification.Crystallinity * volume / count;
        if (grain < Math.Abs(specification.Structure.Cell.Volume))
        {
            throw new InputException(
                $"{(count == 1 ? "the grain has" : $"each of {count:N0} grains has on average")} {grain:F1} Å³, less than a unit cell", "Take fewer grains, enlarge the box, or raise crystallinity.");
        }
    }

    /// <summary>Probability of the raised type at a distance from the interface (Å).</summary>
    public static double RaisedFraction(double bulk, InterfaceShell shell, double distance) =>
        bulk + (shell.Rise * PortableMath.Exp(-Math.Abs(distance) / shell.DecayLength));

    private static int TypeAt(CrystallizedGlassSpecification specification, double distance, double u)
    {
        int raised = -1;
        double[] fractions = new double[specification.Types.Count];
        for (int type = 0; type < fractions.Length; type++)
        {
            fractions[type] = specification.Types[type].Fraction;
            raised = specification.Types[type].Name == specification.Shell.Type ? type : raised;
        }

        if (raised >= 0 && fractions[raised] < 1)
        {
            double p = RaisedFraction(fractions[raised], specification.Shell, distance);
            double others = (1 - p) / (1 - fractions[raised]);
            for (int type = 0; type < fractions.Length; type++)
                fractions[type] = type == raised ? p : others * fractions[type];
        }

        return CoordinationDraw.Choose(fractions, u);
    }

    private static GrainPieces CutGrains(CrystallizedGlassSpecification specification, QuantaFrame frame, CrystalDomain domain, ulong seed)
    {
        var pieces = new GrainPieces[domain.GrainCount];
        Parallel.For(0, pieces.Length, CallerThreads.Options, grain => pieces[grain] = CutGrain(specification, frame, domain, seed, grain));
        return GrainPieces.Join(specification.Structure, pieces);
    }

    private static GrainPieces CutGrain(CrystallizedGlassSpecification specification, QuantaFrame frame, CrystalDomain domain, ulong seed, int grain)
    {
        (Vector3D centre, double radius) = domain.Around(grain);
        bool slab = specification.Shape == GrainShape.Slab;
        Rotation rotation = slab ? Rotation.None : GrainOrientation.Of(specification.Grains.Texture, seed, grain);
        Vector3D origin = slab ? Vector3D.Zero : centre + rotation.Apply(specification.Structure.Cell).ToCartesian(GrainCentres.Shift(seed, grain));
        var cut = new CrystalCut(specification.Structure, rotation, origin);
        var piece = new GrainPieces(specification.Structure);
        var near = new List<Neighbour>();
        (GrainPlanes Planes, double Layer)? bounds = domain.PlanesOf(grain);
        foreach ((Vector3D position, int kind) in cut.Within(centre, radius, bounds?.Planes))
        {
            LatticeQuanta place = frame.Quantise(frame.Box.ToFractional(position));
            if (bounds is { } planes)
            {
                double depth = planes.Planes.Depth(position - centre) - planes.Layer;
                if (depth >= 0)
                    piece.Add(place, kind, Crystal, grain, depth);
                continue;
            }

            DomainPlace where = domain.At(place, near);
            if (where.Grain == grain && where.Depth >= 0 && (where.ToCentre - (centre - position)).Length < SamePlace)
                piece.Add(place, kind, Crystal, grain, where.Depth);
        }

        return piece;
    }

    // A site of another image of the grain is at least a box away.
    private const double SamePlace = 0.01;

    /// <summary>The box whose plane holds whole unit cells of the slab.</summary>
    private static UnitCell MatchedBox(CrystallizedGlassSpecification specification)
    {
        (UnitCell wanted, UnitCell unit) = (specification.Box, specification.Structure.Cell);
        double a = Math.Max(Math.Floor((wanted.A.Length / unit.A.Length) + 0.5), 1);
        double b = Math.Max(Math.Floor((wanted.B.Length / unit.B.Length) + 0.5), 1);
        Vector3D normal = unit.A.Cross(unit.B);
        double height = Math.Abs(wanted.Volume) / wanted.A.Cross(wanted.B).Length;
        return new UnitCell(a * unit.A, b * unit.B, (height / normal.Length) * normal);
    }

    private static string[] Notes(CrystallizedGlassSpecification specification, CrystalDomain domain, int crystalSites, int removed, int glassSites, UnitCell box)
    {
        return
        [
            $"{domain.GrainCount} crystalline grain{(domain.GrainCount == 1 ? string.Empty : "s")}, {100 * specification.Crystallinity:G4} % of the volume: {crystalSites:N0} crystal sites, {glassSites:N0} glass sites",
            .. removed > 0 ? (string[])[$"{removed:N0} sites removed where grains touch nearer than {specification.MinDistance} Å{FrameworkClearance.Besides(specification.FrameworkDistance)}"] : [],
            .. specification.FrameworkDistance > 0 ? (string[])[$"glass sites keep {specification.FrameworkDistance} Å from the immobile atoms of the grains"] : [],
            .. specification.Shape == GrainShape.Slab ? (string[])[$"the slab fits the box without strain: {box.A.Length:F2} × {box.B.Length:F2} Å in plane"] : [],
        ];
    }
}
