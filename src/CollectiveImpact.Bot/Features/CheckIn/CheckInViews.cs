using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Makes what a check-in card shows of a sheet: the goals, who has handed their part on, and what can be done with it now.</summary>
internal sealed class CheckInViews(CheckInSheets sheets, IAllianceStore alliances, IPeopleStore people)
{
    public async Task<CheckInView> OfAsync(AllianceProfile profile, CheckInSheet sheet, string language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var goals = await alliances.GoalsAsync(cancellationToken);
        List<string> askedBy = [];
        foreach (var colleague in sheet.Invitation is { HasAnswer: false, DelegatedTo: null } asked ? asked.DelegatedFrom : [])
        {
            if (await people.MemberAsync(colleague, cancellationToken) is { IsGone: false } member)
            {
                askedBy.Add(member.DisplayName);
            }
        }

        return new CheckInView(profile, sheet, goals.ToDictionary(goal => goal.Id), language)
        {
            AskedBy = askedBy,
            IsLaterOffered = sheet is { Round: { } round, Invitation: { } mine }
                && SnoozeRules.Snooze(round, mine, profile.Clock, profile.Holidays, now) is SnoozeDecision.Snoozed,
            IsHandingOnOffered = sheet is { Round: { } open, Invitation: { HasAnswer: false, DelegatedTo: null, DelegatedFrom.Count: 0 } } && open.TakesAnswersAt(now),
        };
    }

    public Task<CheckInView> OfAsync(Turn turn, CheckInSheet sheet, CancellationToken cancellationToken) =>
        OfAsync(turn.Profile, sheet, turn.Language, turn.Now, cancellationToken);

    public async Task<CheckInView> OfAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken) =>
        await OfAsync(turn, await sheets.ReadAsync(week, turn.Member, cancellationToken), cancellationToken);

    /// <summary>A round that is over: the card for the next one, with what was typed if it is given.</summary>
    public async Task<CheckInView> ClosedAsync(Turn turn, IsoWeek week, IsoWeek current, CheckInInput? typed, CancellationToken cancellationToken) =>
        await OfAsync(turn, week < current ? current : current.AddWeeks(1), cancellationToken) with
        {
            Typed = typed,
            ClosedWeekLabel = Text.Speech.Week(week, turn.Language),
        };
}
