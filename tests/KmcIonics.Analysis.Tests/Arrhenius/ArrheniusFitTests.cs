using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests.Arrhenius;

/// <summary>Lines through ln X against 1/kT.</summary>
public sealed class ArrheniusFitTests
{
    private const double Energy = 0.35;
    private const double Prefactor = 6e13;

    [Fact]
    public void A_line_is_recovered_exactly()
    {
        ArrheniusResult line = ArrheniusFit.Of(Series([300, 350, 400, 500], T => new Estimate(Exact(T), 0.01 * Exact(T))))!;

        Assert.Equal(Energy, line.ActivationEnergyEv.Value, 12);
        Assert.Equal(Math.Log(Prefactor), line.LnPrefactor.Value, 10);
        Assert.Equal(0, line.ChiSquare!.Value, 12);
        Assert.Equal(2, line.DegreesOfFreedom);
        Assert.Equal(Exact(412), line.At(412), Exact(412) * 1e-9);
        Assert.Empty(line.Notes);
    }

    [Fact]
    public void Known_errors_propagate_as_in_a_textbook()
    {
        double[] temperatures = [300, 400, 600];
        double[] relative = [0.02, 0.01, 0.04];
        ArrheniusResult line = ArrheniusFit.Of(new ArrheniusSeries(
            ArrheniusQuantity.HopRate, "Li", "", [.. temperatures.Zip(relative, (T, r) => new ArrheniusPoint(T, new Estimate(Exact(T), r * Exact(T)), int.MaxValue))]))!;

        double[] x = [.. temperatures.Select(T => 1 / (PhysicalConstants.BoltzmannEvPerKelvin * T))];
        double[] w = [.. relative.Select(r => 1 / (r * r))];
        (double s, double sx, double sxx) = (w.Sum(), w.Zip(x, (a, b) => a * b).Sum(), w.Zip(x, (a, b) => a * b * b).Sum());
        double determinant = (s * sxx) - (sx * sx);
        Assert.InRange(line.ActivationEnergyEv.StandardError!.Value / Math.Sqrt(s / determinant), 0.999, 1.001);
        Assert.InRange(line.LnPrefactor.StandardError!.Value / Math.Sqrt(sxx / determinant), 0.999, 1.001);
        (double low, double high) = line.ActivationEnergyInterval!.Value;
        Assert.Equal(1.96, (high - low) / 2 / line.ActivationEnergyEv.StandardError.Value, 2);
    }

    [Fact]
    public void Two_temperatures_give_values_without_chi_square_and_one_gives_nothing()
    {
        ArrheniusResult line = ArrheniusFit.Of(Series([300, 400], T => new Estimate(Exact(T), 0.01 * Exact(T))))!;
        Assert.Equal(Energy, line.ActivationEnergyEv.Value, 12);
        Assert.NotNull(line.ActivationEnergyEv.StandardError);
        Assert.Null(line.ChiSquare);
        Assert.Null(ArrheniusFit.Of(Series([300], T => new Estimate(Exact(T), 0.01 * Exact(T)))));
        Assert.Null(ArrheniusFit.Of(Series([300, 300], T => new Estimate(Exact(T), 0.01 * Exact(T)))));
    }

    [Fact]
    public void Without_errors_the_scatter_tells_them_and_two_points_have_none()
    {
        ArrheniusResult two = ArrheniusFit.Of(Series([300, 400], T => new Estimate(Exact(T), null)))!;
        Assert.Null(two.ActivationEnergyEv.StandardError);
        Assert.Null(two.ActivationEnergyInterval);
        ArrheniusResult four = ArrheniusFit.Of(Series([300, 350, 400, 500], T => new Estimate(Exact(T) * (T == 350 ? 1.1 : 1), null)))!;
        Assert.InRange(Math.Abs(four.ActivationEnergyEv.Value - Energy), 1e-4, 2 * four.ActivationEnergyEv.StandardError!.Value);
        Assert.Null(four.ChiSquare);
    }

    [Fact]
    public void What_cannot_be_told_from_zero_is_left_out_and_said()
    {
        ArrheniusResult line = ArrheniusFit.Of(Series([250, 300, 350, 400], T => T == 250 ? new Estimate(Exact(T), Exact(T)) : new Estimate(Exact(T), 0.01 * Exact(T))))!;
        Assert.True(line.IsOneLine);
        Assert.Equal([300, 350, 400], line.Used.Select(point => point.Temperature));
        Assert.Equal(["1 temperature was left out, where it is not positive by twice its error."], line.Notes);
        Assert.Null(ArrheniusFit.Of(Series([300, 400], _ => new Estimate(-1, 1))));
        Assert.Null(ArrheniusFit.Of(Series([300, 400], _ => new Estimate(double.NaN, null))));
    }

    [Fact]
    public void Two_channels_are_warned_of_with_their_range()
    {
        ArrheniusResult line = ArrheniusFit.Of(Series([300, 400, 500, 600, 800], T =>
        {
            double sum = (1e11 * Boltzmann(0.2, T)) + (1e15 * Boltzmann(0.6, T));
            return new Estimate(sum, 0.02 * sum);
        }))!;

        Assert.False(line.IsOneLine);
        string note = Assert.Single(line.Notes);
        Assert.StartsWith("It does not follow one Arrhenius line between 300 and 800 K: it is curved by ", note, StringComparison.Ordinal);
        Assert.EndsWith("eV at 300 K.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Scatter_beyond_the_errors_widens_them_and_is_said()
    {
        double[] up = [1.2, 0.8, 1.1, 0.9, 0.8, 1.2];
        double[] temperatures = [300, 340, 380, 420, 460, 500];
        ArrheniusResult line = ArrheniusFit.Of(Series(temperatures, T => new Estimate(Exact(T) * up[Array.IndexOf(temperatures, T)], 0.01 * Exact(T))))!;
        ArrheniusResult calm = ArrheniusFit.Of(Series(temperatures, T => new Estimate(Exact(T), 0.01 * Exact(T))))!;

        Assert.Contains("it scatters around it by", Assert.Single(line.Notes), StringComparison.Ordinal);
        Assert.True(line.ActivationEnergyEv.StandardError > 10 * calm.ActivationEnergyEv.StandardError);
    }

    private static ArrheniusSeries Series(double[] temperatures, Func<double, Estimate> value) =>
        new(ArrheniusQuantity.HopRate, "Li", "", [.. temperatures.Select(T => new ArrheniusPoint(T, value(T), 8))]);

    private static double Exact(double temperature) => Prefactor * Boltzmann(Energy, temperature);

    private static double Boltzmann(double energy, double temperature) => Math.Exp(-energy / (PhysicalConstants.BoltzmannEvPerKelvin * temperature));
}
