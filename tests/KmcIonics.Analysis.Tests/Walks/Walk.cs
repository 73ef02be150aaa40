using KmcIonics.Engine;
using KmcIonics.Lattices;

namespace KmcIonics.Analysis.Tests;

/// <summary>Ions whose displacements a test moves by itself, and the frames an observer sees of them.</summary>
internal abstract class Walk(int replica, int ions, int seed)
{
    /// <summary>Random numbers of this replica.</summary>
    protected Random Random { get; } = new((seed * 1_000_003) + replica);

    /// <summary>State at the present time.</summary>
    public IonFrame Frame { get; } = new()
    {
        Replica = replica,
        Site = new int[ions],
        DisplacementA = new long[ions],
        DisplacementB = new long[ions],
        DisplacementC = new long[ions],
        HopsByPathway = new long[2],
    };

    /// <summary>Moves the ions for a time, s.</summary>
    public abstract void Advance(double time);

    /// <summary>Shows frames 0 to F of a system to an observer, after an equilibration as long as one frame.</summary>
    public void ShowTo(TransportObserver observer, int frames, double interval)
    {
        for (int frame = 0; frame <= frames; frame++)
        {
            Advance(interval);
            Frame.Time = (frame + 1) * interval;
            observer.Observe(frame, Frame);
        }
    }

    /// <summary>Displaces an ion.</summary>
    protected void Move(int ion, LatticeQuanta displacement)
    {
        Frame.DisplacementA[ion] += displacement.A;
        Frame.DisplacementB[ion] += displacement.B;
        Frame.DisplacementC[ion] += displacement.C;
    }

    /// <summary>Counts an accepted hop.</summary>
    protected void Count(Hop hop)
    {
        Frame.HopsByPathway[hop.Pathway]++;
        Frame.SquaredHopLength += hop.Length * hop.Length;
    }

    /// <summary>A Poisson-distributed number of events.</summary>
    protected int Poisson(double mean)
    {
        int events = -1;
        for (double time = 0; time < mean; events++)
            time -= Math.Log(1 - Random.NextDouble());
        return events;
    }
}
