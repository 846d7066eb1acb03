namespace CollectiveImpact.Storage;

/// <summary>Why the store could not answer.</summary>
public enum StoreFailure
{
    /// <summary>It is there but busy: try again later, after <see cref="StoreUnavailableException.RetryAfter"/> when that is known.</summary>
    Throttled,

    /// <summary>It is not there, does not let us in, or cannot write.</summary>
    Unreachable,
}

/// <summary>The store could not answer. After a commit it is open whether the changes were made. The message holds no keys and no contents.</summary>
public sealed class StoreUnavailableException(StoreFailure failure, TimeSpan? retryAfter, Exception? inner, string? message = null)
    : Exception(message ?? Words(failure), inner)
{
    public StoreFailure Failure { get; } = failure;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    private static string Words(StoreFailure failure) =>
        failure == StoreFailure.Throttled ? "The store is busy." : "The store cannot be reached.";
}
