using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Sends what is said back in the turn, to the conversation that spoke.</summary>
internal sealed partial class Replies(ConnectorClient connector, TimeProvider time, ILogger<Replies> logger)
{
    private const int MostTries = 3;

    /// <summary>Less than Teams waits for the turn, and than a person who has written does.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan _usualWait = TimeSpan.FromSeconds(2);

    public async Task SendAsync(Activity to, Reply reply, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(to.ServiceUrl) || string.IsNullOrWhiteSpace(to.Conversation?.Id))
        {
            return;
        }

        // Teams does not thread by it, but whoever reads the messages can tell which of them answers what.
        var said = reply.Activity with { ReplyToId = to.Id };
        var route = new ConnectorRoute(to.ServiceUrl, to.TenantId ?? "") { Priority = CallPriority.Reply };
        for (var attempt = 1; ; attempt++)
        {
            var result = await connector.SendAsync(route, to.Conversation.Id, said, cancellationToken);
            var wait = result switch
            {
                ConnectorResult<ResourceResponse>.Throttled throttled => throttled.RetryAfter ?? _usualWait,
                ConnectorResult<ResourceResponse>.Failed { MayRetry: true } => TimeSpan.FromMilliseconds(200 * attempt),
                _ => (TimeSpan?)null,
            };
            if (wait is null || attempt == MostTries || wait > _longestWait)
            {
                if (result is not ConnectorResult<ResourceResponse>.Done)
                {
                    Log.NotSent(logger, result.GetType().Name, attempt);
                }

                return;
            }

            await Task.Delay(wait.Value, time, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(201, LogLevel.Warning, "A reply did not reach Teams: {Outcome} after {Attempts} attempts")]
        public static partial void NotSent(ILogger logger, string outcome, int attempts);
    }
}
