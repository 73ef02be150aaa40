namespace KmcIonics.Plots;

/// <summary>What a figure shows.</summary>
public enum FigureKind
{
    /// <summary>Mean-squared displacements with the fits that give diffusivities.</summary>
    Msd,

    /// <summary>Conductivity, diffusivities and hop rates against inverse temperature.</summary>
    Arrhenius,

    /// <summary>Occupation and potential of layers.</summary>
    Profile,

    /// <summary>Apparent diffusivities against lag time, and whether the fitted values hold.</summary>
    Convergence,

    /// <summary>Impedance in its plane, with the equivalent circuit.</summary>
    Nyquist,

    /// <summary>Impedance and conductivity against frequency.</summary>
    Bode,

    /// <summary>A slice of the lattice.</summary>
    Lattice,
}
