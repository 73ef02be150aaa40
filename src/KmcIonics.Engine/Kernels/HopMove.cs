using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>An accepted hop.</summary>
public static class HopMove
{
    /// <summary>Moves the ion of the source site, with its displacement, to the target site, and the one there, if any, the other way; counts the hop.</summary>
    public static void Apply<TAccess, TRepertoire>(
        ref EngineTables tables, ref EngineState state, TAccess access, TRepertoire repertoire, EventClass sort, long source, long target, int kind, long cell)
        where TAccess : struct, IKernelAccess
        where TRepertoire : struct, IRepertoire
    {
        // All is read before anything is written: an accelerator then waits for it together, where a write would keep the reads after it back.
        KindEntry hop = access.At(tables.Kinds, kind);
        IonState moving = access.At(state.Ions, source);
        long counter = (cell * tables.PathwayCount) + hop.Pathway;
        ulong hops = access.At(state.Hops, counter);
        ulong squaredLength = access.At(state.SquaredLengths, counter);
        access.At(state.Hops, counter) = hops + 1;
        access.At(state.SquaredLengths, counter) = squaredLength + hop.SquaredLength;
        if (repertoire.HasExchanges && tables.HasReservoirs != 0 && (sort.IsInsertion || sort.IsRemoval))
        {
            access.At(state.Occupants, source) = (byte)(sort.IsInsertion ? sort.Taker : 0);
            access.At(state.Ions, source) = new IonState { Ion = IonState.Nameless };
            return;
        }

        moving.A += hop.A;
        moving.B += hop.B;
        moving.C += hop.C;
        if (repertoire.HasExchanges && sort.Taker != 0)
        {
            IonState taken = access.At(state.Ions, target);
            taken.A -= hop.A;
            taken.B -= hop.B;
            taken.C -= hop.C;
            access.At(state.Ions, source) = taken;
        }

        access.At(state.Ions, target) = moving;
        access.At(state.Occupants, target) = (byte)sort.Mover;
        access.At(state.Occupants, source) = (byte)(repertoire.HasExchanges ? sort.Taker : 0);
    }
}
