using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Tracer mean-squared displacement of one replica: ⟨(x_i(t₀+t) − x_i(t₀))²⟩ over the ions i and over evenly spaced time origins t₀,
/// for x, y and z.
/// </summary>
internal sealed class TracerDisplacement(int ions, TimeOrigins origins, UnitCell cell)
{
    private readonly DisplacementCorrelation correlation = new(ions, origins, cell);

    /// <summary>Adds a frame; frames come in order.</summary>
    public void Observe(int frame, DisplacementArrays now, int threads) => correlation.Observe(frame, now, threads);

    /// <summary>The mean squares.</summary>
    public MeanSquares MeanSquares() => correlation.MeanSquares();
}
