using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Imports;

/// <summary>Makes a network of imported sites and edges.</summary>
public static class ImportBuilder
{
    /// <summary>Wraps the sites into the supercell and writes out each edge in both directions.</summary>
    /// <param name="import">Sites and edges; no two edges join the same sites.</param>
    /// <exception cref="InputException">An edge reaches beyond the neighbouring supercells, or joins sites twice.</exception>
    public static SiteSet Build(ImportSpecification import)
    {
        ImportedSites sites = import.Sites;
        var frame = QuantaFrame.Of(import.Box);
        var wrapped = new Vector3D[sites.Position.Length];
        var home = new CellOffset[sites.Position.Length];
        for (int site = 0; site < wrapped.Length; site++)
        {
            Vector3D position = sites.Position[site];
            wrapped[site] = Wrap(position);

            // A position just below a face may be rounded onto it, that is to the opposite face.
            Vector3D counted = frame.ToFractional(frame.Quantise(position));
            home[site] = new CellOffset(Nearest(position.X - counted.X), Nearest(position.Y - counted.Y), Nearest(position.Z - counted.Z));
        }

        return new SiteSet
        {
            Name = import.Name,
            Source = import.Source,
            Box = import.Box,
            Periodic = new Periodicity(import.PeriodicAlong[0], import.PeriodicAlong[1], import.PeriodicAlong[2]),
            Position = wrapped,
            Types = sites.Types,
            Type = sites.Type,
            Regions = sites.Regions,
            Region = sites.Region,
            Grain = sites.Grain,
            InterfaceDistance = sites.InterfaceDistance,
            EnergyMicroEv = sites.EnergyMicroEv,
            Edges = Rows(import, home),
            Notes = import.Notes,
        };
    }

    private static SiteEdges Rows(ImportSpecification import, CellOffset[] home)
    {
        IReadOnlyList<ImportedEdge> edges = import.Edges;
        int[] first = new int[home.Length + 1];
        foreach (ImportedEdge edge in edges)
        {
            first[edge.From + 1]++;
            first[edge.To + 1]++;
        }

        for (int site = 0; site < home.Length; site++)
            first[site + 1] += first[site];
        int[] next = [.. first];
        var half = new (int Other, byte Image, int Saddle, short Pathway, EnvironmentBarriers? Barriers)[first[^1]];
        for (int e = 0; e < edges.Count; e++)
        {
            (ImportedEdge edge, EdgeBarriers? barriers) = (edges[e], import.EdgeBarriers?[e]);
            (CellOffset from, CellOffset to) = (home[edge.From], home[edge.To]);
            var image = new CellOffset(edge.Image.A + to.A - from.A, edge.Image.B + to.B - from.B, edge.Image.C + to.C - from.C);
            if (edge.From == edge.To || !ImageCode.Fits(image))
            {
                throw new InputException(
                    $"the edge between the sites {import.Sites.Id[edge.From]} and {import.Sites.Id[edge.To]} reaches beyond the neighbouring supercells", "Enlarge the supercell.");
            }

            (int saddle, short pathway) = (edge.SaddleMicroEv ?? SiteEdges.NoSaddle, (short)edge.Pathway);
            half[next[edge.From]++] = (edge.To, ImageCode.Encode(image), saddle, pathway, barriers?.Forth);
            half[next[edge.To]++] = (edge.From, ImageCode.Encode(new CellOffset(-image.A, -image.B, -image.C)), saddle, pathway, barriers?.Back);
        }

        for (int site = 0; site < home.Length; site++)
            half.AsSpan(first[site], first[site + 1] - first[site]).Sort((x, y) => x.Other.CompareTo(y.Other));
        return new SiteEdges(
            first,
            Array.ConvertAll(half, edge => edge.Other),
            Array.ConvertAll(half, edge => edge.Image),
            Array.ConvertAll(half, edge => edge.Saddle),
            Array.ConvertAll(half, edge => edge.Pathway),
            import.PathwayNames,
            import.Sites.Id)
        {
            Barriers = import.EdgeBarriers is null ? null : Array.ConvertAll(half, edge => edge.Barriers!),
        };
    }

    private static int Nearest(double x) => (int)Math.Floor(x + 0.5);

    private static Vector3D Wrap(Vector3D fractional) => new(Wrap(fractional.X), Wrap(fractional.Y), Wrap(fractional.Z));

    private static double Wrap(double component)
    {
        double wrapped = component - Math.Floor(component);
        return wrapped < 1 ? wrapped : 0;
    }
}
