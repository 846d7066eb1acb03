using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>Gathers what a digest is made of.</summary>
internal sealed class DigestSources(
    IAllianceStore alliances, ICheckInStore checkIns, IWinStore wins, IAskStore asks, IPeopleStore people, ICommitmentStore commitments)
{
    public async Task<DigestSource> ReadAsync(AllianceProfile profile, IsoWeek week, CancellationToken cancellationToken)
    {
        var from = week.AddWeeks(-RoundCalendar.WeeksBack);
        return new DigestSource
        {
            Week = week,
            Backbone = profile.Backbone,
            Updates = await checkIns.UpdatesAsync(from, week, cancellationToken),
            Wins = await wins.WinsAsync(from, week, cancellationToken),
            Asks = await asks.AsksAsync(from, week, cancellationToken),
            Invitations = await checkIns.InvitationsAsync(week, cancellationToken),
            Goals = await alliances.GoalsAsync(cancellationToken),
            Partners = await people.PartnersAsync(cancellationToken),
            Members = await people.MembersAsync(cancellationToken),
            Commitments = await commitments.CommitmentsAsync(cancellationToken),
        };
    }

    /// <summary>The week the next digest is about, and its round if that takes answers now.</summary>
    public async Task<(IsoWeek Week, CheckInRound? Round)> NextAsync(IsoWeek thisWeek, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rounds = await checkIns.RecentRoundsAsync(thisWeek, cancellationToken);
        var week = RoundCalendar.DigestWeek(rounds, thisWeek);
        return (week, rounds.FirstOrDefault(round => round.Week == week && round.TakesAnswersAt(now)));
    }
}
