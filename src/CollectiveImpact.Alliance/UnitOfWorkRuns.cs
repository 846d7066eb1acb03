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
}
