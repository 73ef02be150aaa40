namespace KmcIonics.Storage;

/// <summary>A kind of file the program writes, as messages name it and as existing files are told from others.</summary>
/// <param name="Name">What it is, as "an HDF5 file".</param>
/// <param name="Extension">Usual end of its name, with the dot.</param>
/// <param name="Option">Option of the command line that gives its path.</param>
/// <param name="IsStartOf">Whether a stream, at its start, holds such a file.</param>
public sealed record OutputKind(string Name, string Extension, string Option, Func<Stream, bool> IsStartOf);
