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
    /// <param name="profile">The alliance.</param>
    /// <param name="week">The week of the news.</param>
    /// <param name="digest">The week's digest as it was read, for what it keeps out; none when there is none yet.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DigestSource> ReadAsync(AllianceProfile profile, IsoWeek week, Digest? digest, CancellationToken cancellationToken)
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
            Hidden = digest?.Hidden ?? [],
        };
    }

    /// <summary>The week the next digest is about.</summary>
    public async Task<IsoWeek> NextAsync(IsoWeek thisWeek, CancellationToken cancellationToken) =>
        RoundCalendar.DigestWeek(await checkIns.RecentRoundsAsync(thisWeek, cancellationToken), thisWeek);
}
