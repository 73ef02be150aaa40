using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>What crosses the planes between the layers of a profile.</summary>
internal static class PlaneLayout
{
    public const string Name = "planes";

    private static readonly NumbersField<double> Height = new("height", Unit.Metre, "Height of each plane, halfway between the mean heights of the layers beside it; the last one leads back to the first layer where the lattice repeats");
    private static readonly NumbersField<double> Distance = new("distance", Unit.Metre, "Distance between the mean heights of the layers beside each plane");
    private static readonly EstimateColumn CurrentDensity = new("current_density", Unit.AmperePerSquareMetre, "Net current density through each plane, upwards");
    private static readonly EstimateColumn Drop = new("drop", Unit.Volt, "Drop of the electrochemical potential between the layers beside each plane, down the current; only where ions that do nothing but exclude each other are driven across");
    private static readonly EstimateColumn Resistance = new("resistance", Unit.OhmSquareMetre, "That drop over the mean current density");
    private static readonly EstimateField Total = new("total_resistance", Unit.OhmSquareMetre, "Resistance of all planes in series");

    public static void AddTo(ResultTree tree, string transport, PlaneResult planes)
    {
        string path = $"{transport}/{Name}";
        tree.Group(path, "What crosses the planes between layers; not there for shells around interfaces");
        Height.AddTo(tree, path, planes.Height);
        Distance.AddTo(tree, path, planes.Distance);
        CurrentDensity.AddTo(tree, path, planes.CurrentDensity);
        if (planes.Drop.Count == 0)
            return;
        Drop.AddTo(tree, path, planes.Drop);
        Resistance.AddTo(tree, path, planes.Resistance);
        Total.AddTo(tree, path, planes.TotalResistance);
    }

    public static PlaneResult ReadFrom(StoredGroup group)
    {
        double[] height = Height.ReadFrom(group);
        PlaneResult result = new()
        {
            Height = height,
            Distance = Distance.ReadFrom(group, height.Length),
            CurrentDensity = CurrentDensity.ReadFrom(group, height.Length),
        };
        return !Drop.IsIn(group) ? result : result with
        {
            Drop = Drop.ReadFrom(group, height.Length),
            Resistance = Resistance.ReadFrom(group, height.Length),
            TotalResistance = Total.ReadFrom(group),
        };
    }
}
