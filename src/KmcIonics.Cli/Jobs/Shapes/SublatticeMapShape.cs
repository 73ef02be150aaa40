namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A map whose keys are names of sublattices.</summary>
/// <param name="each">Shape of the value under each name.</param>
internal sealed class SublatticeMapShape<T>(Shape<T> each) : NameMapShape<T>("names of sublattices", each)
{
    /// <inheritdoc/>
    protected override void Note(Placed<string> name, ReadContext context) => context.SublatticeReferences.Add(name);
}
