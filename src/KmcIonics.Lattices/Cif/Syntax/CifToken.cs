namespace KmcIonics.Lattices.Cif;

/// <summary>Kinds of token.</summary>
internal enum CifTokenKind
{
    /// <summary>data_NAME</summary>
    Data,

    /// <summary>loop_</summary>
    Loop,

    /// <summary>save_, global_ or stop_: words of STAR files that a CIF does not have.</summary>
    Reserved,

    /// <summary>A tag, as _cell_length_a.</summary>
    Tag,

    /// <summary>A value.</summary>
    Value,
}

/// <summary>A word of a CIF.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotation marks.</param>
/// <param name="IsQuoted">Whether it stood in quotation marks or was a text field.</param>
/// <param name="Place">Where it starts.</param>
internal readonly record struct CifToken(CifTokenKind Kind, string Text, bool IsQuoted, CifPlace Place);
