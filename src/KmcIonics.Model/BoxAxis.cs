namespace KmcIonics.Model;

/// <summary>A vector of the supercell, with what is measured along the normal of the plane of the other two.</summary>
/// <param name="Index">0 for a, 1 for b, 2 for c.</param>
public readonly record struct BoxAxis(int Index)
{
    /// <summary>Name in jobs and messages.</summary>
    public string Name => Index switch
    {
        0 => "a",
        1 => "b",
        _ => "c",
    };

    /// <summary>Component of a fractional position.</summary>
    public double Of(Vector3D fractional) => Index switch
    {
        0 => fractional.X,
        1 => fractional.Y,
        _ => fractional.Z,
    };

    /// <summary>Area of the cross-section, Å².</summary>
    public double Area(UnitCell box) => Section(box).Length;

    /// <summary>Unit normal of the cross-section.</summary>
    public Vector3D Normal(UnitCell box) => 1 / Area(box) * Section(box);

    /// <summary>Extent of the supercell along the normal, Å.</summary>
    public double Height(UnitCell box) => Math.Abs(box.Volume) / Area(box);

    private Vector3D Section(UnitCell box) => Index switch
    {
        0 => box.B.Cross(box.C),
        1 => box.C.Cross(box.A),
        _ => box.A.Cross(box.B),
    };
}
