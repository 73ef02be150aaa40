using KmcIonics.Model;

namespace KmcIonics.Lattices.Elasticity;

/// <summary>
/// What pressure and strain add to energies. Of a site, pV − Σ_ij P_ij ε_ij. Of a saddle, counted as <see cref="KineticallyResolvedBarrier"/> does from the mean of
/// the two sites: p V_act, and where its dipole is given, −Σ_ij P_ij ε_ij there less the mean of those of the sites, so that the barrier is saddle minus initial site.
/// </summary>
public sealed class ElasticShifts
{
    private readonly double pressure;
    private readonly SymmetricTensor uniform;
    private readonly StrainProfile? profile;
    private readonly Vector3D normal;
    private readonly IReadOnlyList<HopPathway> pathways;
    private readonly IReadOnlyDictionary<string, SiteElasticity> sites;

    private ElasticShifts(Job job, double pressureGigapascal, SymmetricTensor uniform, StrainProfile? profile, Vector3D normal)
    {
        pressure = pressureGigapascal * PhysicalConstants.EvPerGigapascalCubicCentimetrePerMole;
        (this.uniform, this.profile, this.normal, pathways, sites) = (uniform, profile, normal, job.Hops, job.SiteElasticity);
    }

    /// <summary>Whether sites of different types may come to differ.</summary>
    public bool ShiftsSites => sites.Count > 0;

    /// <summary>Those of a job's conditions; null without pressure and strain.</summary>
    public static ElasticShifts? OfConditions(Job job) => job.Conditions is { PressureGigapascal: null, Strain: null }
        ? null
        : new ElasticShifts(job, job.Conditions.PressureGigapascal ?? 0, job.Conditions.Strain ?? default, null, default);

    /// <summary>Those of the strain that a job's lattice has near interfaces; null without it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="box">The supercell: flat interfaces lie in the plane of its a and b.</param>
    public static ElasticShifts? OfInterfaces(Job job, UnitCell box)
    {
        Vector3D across = box.A.Cross(box.B);
        return job.Lattice.Interface?.Strain is { } profile ? new ElasticShifts(job, 0, default, profile, 1 / across.Length * across) : null;
    }

    /// <summary>Strain at a distance to the nearest interface, Å; infinite where there is none.</summary>
    public SymmetricTensor StrainAt(double distance) => profile is not null && double.IsFinite(distance) ? profile.At(distance, normal) : uniform;

    /// <summary>What pressure adds to the energy of an ion on sites of a type, eV.</summary>
    public double PressureEv(string type) => sites.TryGetValue(type, out SiteElasticity? site) ? pressure * (site.Volume ?? 0) : 0;

    /// <summary>What a strain adds to it, eV.</summary>
    public double StrainEv(string type, SymmetricTensor strain) =>
        sites.TryGetValue(type, out SiteElasticity? site) && site.Dipole is { } dipole ? -dipole.Contract(strain) : 0;

    /// <summary>What is added to the saddle of a hop, eV; the same from both ends.</summary>
    /// <param name="pathway">Its pathway.</param>
    /// <param name="displacement">From one site to the other, Cartesian.</param>
    /// <param name="strain">Strain at its middle.</param>
    /// <param name="sitesByStrainEv">What strain adds to the energies of the two sites together, eV.</param>
    public double SaddleEv(int pathway, Vector3D displacement, SymmetricTensor strain, double sitesByStrainEv)
    {
        HopPathway hop = pathways[pathway];
        double pressed = pressure * (hop.ActivationVolume ?? 0);
        return hop.SaddleDipole is { } dipole ? pressed + dipole.ShiftEv(strain, 1 / displacement.Length * displacement) - (sitesByStrainEv / 2) : pressed;
    }
}
