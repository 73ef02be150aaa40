using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;

namespace KmcIonics.Storage;

/// <summary>A lattice by itself: as in a result file, and its hops.</summary>
internal static class LatticeFileLayout
{
    private const string Hops = ResultPath.Parameters + "/lattice/hops";

    private static readonly int[] FormatVersion = [ResultPath.FormatMajor, ResultPath.FormatMinor];

    public static void AddTo(ResultTree tree, LatticeJobRecord job, SiteSet sites, HopGraph hops)
    {
        H5mdLayout.AddTo(tree, "not given", job.ProgramVersion);
        tree.Group("/parameters", "What was run, and with what");
        tree.Group(ResultPath.Parameters, "A lattice; the layout is described in FORMAT.md of KmcIonics", ("format_version", FormatVersion));
        tree.Text(ResultPath.JobName, job.Name, "Name of the job");
        tree.Text(ResultPath.JobText, job.Text, "Job file (YAML), overrides applied");
        tree.Number(ResultPath.Seed, job.Seed, Unit.One, "Seed of every random stream");
        LatticeLayout.AddTo(tree, LatticeRecord.Of(sites, hops, null, null));
        AddHops(tree, hops);
    }

    private static void AddHops(ResultTree tree, HopGraph hops)
    {
        int count = hops.Target.Length;
        (int[] from, int[] image, double[] length) = (new int[count], new int[3 * count], new double[count]);
        for (int site = 0; site < hops.Position.Length; site++)
        {
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            {
                CellOffset offset = ImageCode.Decode(hops.Image[hop]);
                (image[3 * hop], image[(3 * hop) + 1], image[(3 * hop) + 2]) = (offset.A, offset.B, offset.C);
                (from[hop], length[hop]) = (site, hops.Frame.ToCartesian(hops.Displacement(site, hop)).Length);
            }
        }

        tree.Group(Hops, "Directed hops, ordered by source and target; the reverse of each is there too");
        tree.Numbers(Hops + "/from", from, Unit.One, "Site that the hop leaves, counted from 0");
        tree.Numbers(Hops + "/to", hops.Target, Unit.One, "Site that it leads to");
        tree.Numbers(Hops + "/image", image, [(ulong)count, 3], Unit.One, "Supercell of the target relative to the source's, along a, b, c");
        tree.Numbers(Hops + "/length", length, Unit.Angstrom, "Length");
        tree.Numbers(Hops + "/barrier", hops.SaddleMicroEv.Select(saddle => saddle / 1e6), Unit.ElectronVolt, "Saddle energy: the barrier between two sites of energy zero, the same in both directions");
        tree.Numbers(Hops + "/pathway", hops.Pathway.Select(pathway => (int)pathway), Unit.One, "Pathway, an index in pathways");
    }
}
