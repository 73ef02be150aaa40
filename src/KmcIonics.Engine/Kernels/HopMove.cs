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
        SiteState moving = access.At(state.Sites, source);
        SiteState vacancy = moving;
        vacancy.Ion = -1;
        vacancy.A = 0;
        vacancy.B = 0;
        vacancy.C = 0;
        moving.A += hop.A;
        moving.B += hop.B;
        moving.C += hop.C;
        access.At(state.Sites, target) = moving;
        access.At(state.Sites, source) = vacancy;
        access.At(state.Hops, (cell * tables.PathwayCount) + hop.Pathway)++;
        access.At(state.SquaredLengths, cell) += hop.SquaredLength;
    }
}
