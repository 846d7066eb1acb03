using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Asks Teams about a team while a person waits for the answer: not for long, and never more often than the tenant may be asked.</summary>
internal sealed partial class TeamReadings(ConnectorClient connector, TimeProvider time, ILogger<TeamReadings> logger) : ITeamChannels, ITeamPeople
{
    /// <summary>A press is answered within five seconds, and what was read is only a part of the answer.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(2.5);

    /// <summary>The number is only said in passing, and may come on top of the channels.</summary>
    private static readonly TimeSpan _longestWaitForNumber = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<TeamChannel>> OfAsync(AllianceTeam team, CancellationToken cancellationToken)
    {
        var channels = await AskAsync(team, _longestWait, token => connector.GetChannelsAsync(RouteTo(team), team.TeamId, token), cancellationToken);
        return
        [
            .. (channels ?? []).Where(channel => channel is { Id.Length: > 0 })
                .Select(channel => new TeamChannel(channel.Id!, IsGeneral(channel, team) ? null : channel.Name))
                .DistinctBy(channel => channel.Id)
                .OrderBy(channel => channel.Name is not null)
                .ThenBy(channel => channel.Name, DanishOrder.Comparer),
        ];
    }

    public async Task<int?> CountAsync(AllianceTeam team, CancellationToken cancellationToken) =>
        (await AskAsync(team, _longestWaitForNumber, token => connector.GetTeamAsync(RouteTo(team), team.TeamId, token), cancellationToken))?.MemberCount;

    /// <summary>Somebody waits for it: it goes before a fan-out.</summary>
    private static ConnectorRoute RouteTo(AllianceTeam team) => new(team.ServiceUrl, team.TenantId) { Priority = CallPriority.Reply };

    private async Task<T?> AskAsync<T>(
        AllianceTeam team, TimeSpan wait, Func<CancellationToken, Task<ConnectorResult<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        if (team.RemovedAt is not null)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(wait, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var result = await ask(end.Token);
            if (result is ConnectorResult<T>.Done done)
            {
                return done.Value;
            }

            Log.NotRead(logger, result.GetType().Name);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.NotRead(logger, "TooSlow");
        }

        return null;
    }

    /// <summary>The General channel has the team's own id; it comes without a name, and should one come it is not shown for ours.</summary>
    private static bool IsGeneral(ChannelInfo channel, AllianceTeam team) => channel.Id == team.TeamId || string.IsNullOrWhiteSpace(channel.Name);

    private static partial class Log
    {
        [LoggerMessage(331, LogLevel.Warning, "A team could not be read: {Outcome}")]
        public static partial void NotRead(ILogger logger, string outcome);
    }
}
