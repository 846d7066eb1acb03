using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>What comes of the wish to open this week's round.</summary>
public abstract record OpenRoundDecision
{
    private OpenRoundDecision()
    {
    }

    /// <summary>The new round, and earlier ones that were past their close and are closed with it.</summary>
    public sealed record Opened(CheckInRound Round, IReadOnlyList<CheckInRound> Closed) : OpenRoundDecision;

    public sealed record AlreadyOpen(CheckInRound Round) : OpenRoundDecision;

    /// <summary>This week's round has been: closed, told, skipped or cancelled.</summary>
    public sealed record Over(CheckInRound Round) : OpenRoundDecision;

    public sealed record AllianceNotActive : OpenRoundDecision;
}

/// <summary>How a round begins and who is asked.</summary>
public static class RoundRules
{
    public static OpenRoundDecision OpenByHand(AllianceProfile profile, IReadOnlyList<CheckInRound> rounds, DateTimeOffset now)
    {
        if (profile.Status != AllianceStatus.Active)
        {
            return new OpenRoundDecision.AllianceNotActive();
        }

        if (RoundCalendar.OpenAt(rounds, now) is { } open)
        {
            return new OpenRoundDecision.AlreadyOpen(open);
        }

        var week = profile.Clock.WeekOf(now);
        if (rounds.FirstOrDefault(round => round.Week == week && round.State != RoundState.Planned) is { } over)
        {
            return new OpenRoundDecision.Over(over);
        }

        var times = RoundTimes.OpenedByHand(week, profile.Rhythm, profile.Holidays, profile.Clock, now);
        return new OpenRoundDecision.Opened(
            CheckInRound.Open(week, times),
            [.. rounds.Where(r => r.State == RoundState.Open && r.Week != week).Select(r => r with { State = RoundState.Closed })]);
    }

    /// <summary>
    /// Everybody who is responsible for open commitments, or stands in for who is: one invitation each, whatever the number of
    /// commitments. Sideline parties, observers, the paused and those who have left are not asked.
    /// </summary>
    public static IReadOnlyList<CheckInInvitation> Invitations(
        IsoWeek week, DateOnly today, IEnumerable<Member> members, IEnumerable<Partner> partners,
        IEnumerable<RoleAssignment> roles, IEnumerable<Commitment> commitments)
    {
        var standIns = new StandIns(new AskedPeople(members, partners, roles, today));
        return
        [
            .. commitments.Where(commitment => commitment.IsOpen)
                .Select(commitment => (commitment.Id, Asked: standIns.AskedFor(commitment)))
                .Where(asked => asked.Asked is not null)
                .GroupBy(asked => asked.Asked!.Value, asked => asked.Id)
                .OrderBy(asked => asked.Key.Value, StringComparer.Ordinal)
                .Select(asked => new CheckInInvitation
                {
                    Week = week,
                    MemberId = asked.Key,
                    CommitmentIds = [.. asked.OrderBy(id => id.Value, StringComparer.Ordinal)],
                }),
        ];
    }

    /// <summary>Whether a person may be asked at all; also asked again before anything is sent.</summary>
    public static bool IsAsked(Member member, Partner? organisation, IEnumerable<RoleAssignment> roles, DateOnly today) =>
        !member.IsGone
        && !member.IsPausedOn(today)
        && organisation is { IsAsked: true }
        && !Standing.Of(member, organisation, roles, today).IsObserver;
}
