using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Lattices written out: HDF5 with the lattice where a result file has it, and every hop; see FORMAT.md.</summary>
public static class LatticeFile
{
    /// <summary>The kind of file.</summary>
    public static OutputKind Kind { get; } = new("an HDF5 file", ".h5", "--output", Hdf5Signature.StartsIn);

    /// <summary>Writes a lattice to a temporary, flushed to disk, read back and compared, then renamed.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="job">What was built.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="hops">Their hops.</param>
    /// <param name="overwrite">Whether an existing HDF5 file is replaced.</param>
    /// <exception cref="InputException">The file exists and must not be replaced, or its folder is missing or cannot be written to.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing; the temporary is removed.</exception>
    public static void Write(string path, LatticeJobRecord job, SiteSet sites, HopGraph hops, bool overwrite)
    {
        var tree = new ResultTree();
        LatticeFileLayout.AddTo(tree, job, sites, hops);
        VerifiedFile.Write(path, Kind, overwrite, tree, _ => { });
    }
}
