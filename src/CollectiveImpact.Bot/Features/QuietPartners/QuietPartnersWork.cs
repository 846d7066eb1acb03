using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.QuietPartners;

/// <summary>
/// Looks after a round which partners have been quiet for long, and asks them in private. Whom it has asked is stored with the question;
/// cut off, it is done again and passes over them.
/// </summary>
internal sealed class QuietPartnersWork(
    IAllianceStore alliances, ICheckInStore checkIns, IWinStore wins, IAskStore asks, IPeopleStore people, IQuietPartnerStore quiet, IOutbox outbox,
    IUnitOfWork unit) : IDueWork
{
    /// <summary>Two rows each, and the round.</summary>
    private const int QuestionsInOneTransaction = 49;
    private const int MostTries = 20;
    private static readonly TimeSpan _useful = TimeSpan.FromDays(7);

    public bool Does(Due due) => due is Due.QuietPartners;

    public async Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var week = ((Due.QuietPartners)due).Week;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await checkIns.RoundAsync(week, cancellationToken) is not { QuietPartnersAt: null } round || await AskAsync(round, now, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>False when a row was changed meanwhile, or there is more to ask.</summary>
    private async Task<bool> AskAsync(CheckInRound round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var nudges = await quiet.NudgesAsync(cancellationToken);
        var source = await SourceAsync(profile, nudges, now, cancellationToken);
        var questions = QuietPartnerRules.Questions(source, profile.Rhythm.QuietAfterRounds, profile.Clock, now);
        foreach (var question in questions.Take(QuestionsInOneTransaction))
        {
            quiet.Save(new QuietNudge { PartnerId = question.Partner, AskedAt = now, To = question.To });
            outbox.Add(new OutboxMessage.QuietQuestion(round.Week, question.Partner, question.To), now, now + _useful, isAutomatic: true);
        }

        var isLast = questions.Count <= QuestionsInOneTransaction;
        if (isLast)
        {
            checkIns.Save(round with { QuietPartnersAt = now });
        }

        return await unit.CommitAsync(cancellationToken) && isLast;
    }

    /// <summary>
    /// Of the last rounds, twice as many as it takes to be quiet: a partner that is not asked each time is found, too, and few rows are
    /// read. What is told after a close is kept with the next week.
    /// </summary>
    private async Task<QuietSource> SourceAsync(AllianceProfile profile, IReadOnlyList<QuietNudge> nudges, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var thisWeek = profile.Clock.WeekOf(now);
        var known = await checkIns.RoundsAsync(thisWeek.AddWeeks(-QuietPartnerRules.WeeksBack), thisWeek, cancellationToken);
        List<CheckInRound> rounds =
            [.. known.Where(round => round.State is RoundState.Open or RoundState.Closed or RoundState.Digested).TakeLast(2 * profile.Rhythm.QuietAfterRounds)];
        List<CheckInInvitation> invitations = [];
        foreach (var week in rounds.Select(round => round.Week).Append(thisWeek.AddWeeks(1)))
        {
            invitations.AddRange(await checkIns.InvitationsAsync(week, cancellationToken));
        }

        var from = rounds.Select(round => round.Week).DefaultIfEmpty(thisWeek).Min();
        var asked = await people.AskedOnAsync(profile.Clock.DateOf(now), cancellationToken);
        return new QuietSource
        {
            Rounds = rounds,
            Invitations = invitations,
            People = asked,
            AskedBefore = nudges.ToDictionary(nudge => nudge.PartnerId, nudge => nudge.AskedAt),
            Signs = QuietSigns.Last(
                await checkIns.UpdatesAsync(from, thisWeek.AddWeeks(1), cancellationToken),
                await wins.WinsAsync(from, thisWeek.AddWeeks(1), cancellationToken),
                await asks.AsksAsync(from, thisWeek.AddWeeks(1), cancellationToken),
                invitations,
                nudges,
                asked.Members),
        };
    }
}
