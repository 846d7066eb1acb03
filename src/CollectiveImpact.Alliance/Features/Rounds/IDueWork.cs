namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>Does what is due of a feature, of the alliance whose turn it is.</summary>
public interface IDueWork
{
    bool Does(Due due);

    /// <summary>
    /// Does it and commits, the mark that it is done in the same transaction as the messages that come of it. What it depends on is
    /// read again in that transaction: somebody else may have done it meanwhile, and then nothing is done. Work in several transactions
    /// can be cut off between any two of them, and is taken up again because it is still due.
    /// </summary>
    Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken);
}
