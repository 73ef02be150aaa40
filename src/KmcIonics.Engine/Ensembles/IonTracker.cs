using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Ensembles;

/// <summary>Unwraps the displacements that sites carry modulo 2³² into 64 bits, ion by ion.</summary>
internal sealed class IonTracker
{
    private const int SitesInBlock = 1 << 15;

    private readonly int[] lastA;
    private readonly int[] lastB;
    private readonly int[] lastC;

    /// <summary>A tracker of a replica.</summary>
    /// <param name="replica">Its number.</param>
    /// <param name="ions">Ions at the start.</param>
    /// <param name="pathways">Channels that hops are counted by.</param>
    /// <param name="occupants">Where the occupants of the sites are read to, [sites].</param>
    /// <param name="traffic">Where events by edge are read to, [edges]; empty where nobody counts.</param>
    /// <param name="hasReturns">Whether hops back are counted.</param>
    /// <param name="hasPassages">Whether passages from layer to layer are.</param>
    public IonTracker(int replica, int ions, int pathways, byte[] occupants, uint[] traffic, bool hasReturns, bool hasPassages)
    {
        lastA = new int[ions];
        lastB = new int[ions];
        lastC = new int[ions];
        Frame = new IonFrame
        {
            Replica = replica,
            Occupants = occupants,
            Site = new int[ions],
            Species = new byte[ions],
            DisplacementA = new long[ions],
            DisplacementB = new long[ions],
            DisplacementC = new long[ions],
            HopsByPathway = new long[pathways],
            SquaredHopLengthByPathway = new double[pathways],
            Traffic = traffic,
            Passages = new uint[hasPassages ? ions : 0],
            ReturnsByPathway = new long[hasReturns ? pathways : 0],
        };
    }

    public IonFrame Frame { get; }

    /// <summary>Takes in the state of all sites; no ion may have moved 2³¹ quanta since the last time.</summary>
    /// <param name="occupants">What each site holds, [sites].</param>
    /// <param name="ions">The ions on them, [sites].</param>
    /// <param name="passages">Passages of the ion of each site, [sites]; empty where nobody counts.</param>
    /// <param name="threads">Threads that may work at it: an ion is on one site, so that each writes its own ions.</param>
    public void Update(byte[] occupants, IonState[] ions, uint[] passages, int threads)
    {
        if (threads == 1 || occupants.Length < 2 * SitesInBlock)
        {
            Update(occupants, ions, passages, 0, occupants.Length);
            return;
        }

        Parallel.For(0, (occupants.Length + SitesInBlock - 1) / SitesInBlock, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
            Update(occupants, ions, passages, block * SitesInBlock, Math.Min((block + 1) * SitesInBlock, occupants.Length)));
    }

    private void Update(byte[] occupants, IonState[] ions, uint[] passages, int from, int to)
    {
        for (int site = from; site < to; site++)
        {
            if (occupants[site] == 0)
                continue;
            IonState state = ions[site];
            int ion = state.Ion;
            if (ion == IonState.Nameless)
                continue;
            Frame.Species[ion] = (byte)(occupants[site] - 1);
            Frame.Site[ion] = site;
            if (passages.Length > 0)
                Frame.Passages[ion] = passages[site];
            Frame.DisplacementA[ion] += unchecked(state.A - lastA[ion]);
            Frame.DisplacementB[ion] += unchecked(state.B - lastB[ion]);
            Frame.DisplacementC[ion] += unchecked(state.C - lastC[ion]);
            (lastA[ion], lastB[ion], lastC[ion]) = (state.A, state.B, state.C);
        }
    }
}
