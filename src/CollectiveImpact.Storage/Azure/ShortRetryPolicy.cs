using Azure.Core;
using Azure.Core.Pipeline;

namespace CollectiveImpact.Storage.Azure;

/// <summary>Three tries at most. A service that asks for a longer wait gets it from the caller, who has somebody waiting for an answer.</summary>
internal sealed class ShortRetryPolicy()
    : RetryPolicy(2, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)))
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        AsksForLongerWait(message) ? ValueTask.FromResult(false) : base.ShouldRetryAsync(message, exception);

    private static bool AsksForLongerWait(HttpMessage message) =>
        message.HasResponse && ServiceFailures.RetryAfter(message.Response) > LongestWait;
}
