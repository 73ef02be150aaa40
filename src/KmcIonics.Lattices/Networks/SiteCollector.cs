using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Gathers sites one after the other for a <see cref="SiteSet"/>.</summary>
internal sealed class SiteCollector
{
    public List<LatticeQuanta> Position { get; } = [];

    public List<byte> Type { get; } = [];

    public List<byte> Region { get; } = [];

    public List<int> Grain { get; } = [];

    public List<float> InterfaceDistance { get; } = [];

    public int Count => Position.Count;

    public void Add(LatticeQuanta position, int type, int region, int grain, double interfaceDistance)
    {
        Position.Add(position);
        Type.Add((byte)type);
        Region.Add((byte)region);
        Grain.Add(grain);
        InterfaceDistance.Add((float)interfaceDistance);
    }

    /// <summary>Adds the sites of another in their order.</summary>
    public void Add(SiteCollector other)
    {
        Position.AddRange(other.Position);
        Type.AddRange(other.Type);
        Region.AddRange(other.Region);
        Grain.AddRange(other.Grain);
        InterfaceDistance.AddRange(other.InterfaceDistance);
    }

    /// <summary>The sites that stay.</summary>
    public SiteCollector Where(bool[] kept)
    {
        var result = new SiteCollector();
        for (int site = 0; site < Count; site++)
        {
            if (kept[site])
                result.Add(Position[site], Type[site], Region[site], Grain[site], InterfaceDistance[site]);
        }

        return result;
    }

    /// <summary>Fractional positions.</summary>
    public Vector3D[] Fractional(QuantaFrame frame) => [.. Position.Select(frame.ToFractional)];
}
