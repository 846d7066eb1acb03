using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>Reads what says whether something is due: before it is begun, and again in the transaction that does it.</summary>
internal sealed class DueStates(IAllianceStore alliances, ICheckInStore checkIns, IDigestStore digests)
{
    /// <summary>Three reads; one where the alliance is not active.</summary>
    public async Task<DueState> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        if (profile.Status != AllianceStatus.Active)
        {
            return new DueState { Profile = profile };
        }

        var week = profile.Clock.WeekOf(now);
        return new DueState
        {
            Profile = profile,
            Rounds = await checkIns.RecentRoundsAsync(week, cancellationToken),
            Digests = await digests.DigestsAsync(week.AddWeeks(-RoundCalendar.WeeksBack), week, cancellationToken),
        };
    }

    /// <summary>The state, when by it the same is still due; null when somebody has done it or it is not wanted any more.</summary>
    public async Task<DueState?> StillAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(now, cancellationToken);
        return DueRules.At(state, now).Contains(due) ? state : null;
    }
}
