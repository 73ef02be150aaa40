namespace KmcIonics.Engine.Kernels;

/// <summary>An accepted hop.</summary>
public static class HopMove
{
    /// <summary>Moves the ion of the source site, with its displacement, to the empty target site, and counts the hop.</summary>
    public static void Apply<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, long source, long target, int kind, long cell)
        where TAccess : struct, IKernelAccess
    {
        KindEntry hop = access.At(tables.Kinds, kind);
        IonState moving = access.At(state.Ions, source);
        moving.A += hop.A;
        moving.B += hop.B;
        moving.C += hop.C;
        access.At(state.Ions, target) = moving;
        access.At(state.Occupants, target) = access.At(state.Occupants, source);
        access.At(state.Occupants, source) = 0;
        access.At(state.Hops, (cell * tables.PathwayCount) + hop.Pathway)++;
        access.At(state.SquaredLengths, cell) += hop.SquaredLength;
    }
}
