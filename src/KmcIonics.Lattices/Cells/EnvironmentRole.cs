namespace KmcIonics.Lattices.Cells;

/// <summary>What an ion on a site around an event does, as a byte: it forbids the event, it shifts its energy, or it is a bit of the pattern that a table of rates is read at.</summary>
public static class EnvironmentRole
{
    /// <summary>The ion forbids the event.</summary>
    public const byte Forbids = 0;

    /// <summary>Roles from here on are bits of a pattern; those below are shifts.</summary>
    public const byte FirstBit = 240;

    /// <summary>The role of a bit of a pattern.</summary>
    public static byte Bit(int index) => checked((byte)(FirstBit + index));
}
