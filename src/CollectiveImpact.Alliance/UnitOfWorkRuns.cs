namespace CollectiveImpact.Alliance;

/// <summary>Read, decide, write; and all of it again when somebody else was faster.</summary>
public static class UnitOfWorkRuns
{
    /// <summary>More losses in a row than this are no bad luck but a row that too many fight for.</summary>
    private const int MostTries = 8;

    /// <summary>
    /// Runs the attempt until what it staged is committed; one that stages nothing is done at once. Each attempt reads anew, so
    /// its decision is about what is stored when it is written.
    /// </summary>
    /// <returns>The result of the attempt that was committed, or null when every one of them lost.</returns>
    public static async Task<T?> RunAsync<T>(this IUnitOfWork unit, Func<Task<T>> attempt, CancellationToken cancellationToken)
        where T : class
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            var result = await attempt();
            if (await unit.CommitAsync(cancellationToken))
            {
                return result;
            }
        }

        return null;
    }

    /// <summary>The same for an attempt without a result. False when every one of them lost.</summary>
    public static async Task<bool> RunAsync(this IUnitOfWork unit, Func<Task> attempt, CancellationToken cancellationToken) =>
        await unit.RunAsync(
            async () =>
            {
                await attempt();
                return unit;
            },
            cancellationToken) is not null;

    /// <summary>
    /// Stages and commits one part after the other. False when a commit lost: what was committed before stays, and nothing after it is tried.
    /// </summary>
    /// <param name="unit">Where it is committed.</param>
    /// <param name="all">Everything that is to be staged, in order.</param>
    /// <param name="atOnce">How much goes into one transaction.</param>
    /// <param name="stageAsync">Stages one of them.</param>
    /// <param name="cancellationToken">Stops it between two transactions.</param>
    public static async Task<bool> InChunksAsync<T>(this IUnitOfWork unit, IEnumerable<T> all, int atOnce, Func<T, Task> stageAsync, CancellationToken cancellationToken)
    {
        foreach (var chunk in all.Chunk(atOnce))
        {
            foreach (var one in chunk)
            {
                await stageAsync(one);
            }

            if (!await unit.CommitAsync(cancellationToken))
            {
                return false;
            }
        }

        return true;
    }
}
