using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary><c>spring over</c>: skips the round of one week to come for a reason, and takes that back.</summary>
internal sealed class SkipHandler(ICheckInStore checkIns, IAllianceStore alliances, IUnitOfWork unit, Changes changes, Authorities authorities) : ICommandHandler, IButtonHandler
{
    private const int WeeksShown = 12;

    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.RunRounds)
        ? Reply.Card(SkipCard.Ask(View(turn, turn.Profile)), SkipCard.Summary(turn.Language))
        : Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.RunRounds))
        {
            return Refusals.Because(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        if (action.Verb == RoundsVerbs.SkipList)
        {
            return InvokeResponse.Card(SkipCard.Ask(View(turn, await alliances.ProfileAsync(cancellationToken))));
        }

        if (!IsoWeek.TryParse(action.Data.GetValueOrDefault(RoundsVerbs.Week), out var week))
        {
            return Refusals.Because(RoundsText.In(turn.Language)["skip.week.missing"]);
        }

        var answer = action.Verb == RoundsVerbs.Hold
            ? await unit.RunAsync(() => HoldAsync(turn, week, cancellationToken), cancellationToken)
            : await unit.RunAsync(() => SkipAsync(turn, week, action.Data.GetValueOrDefault(RoundsVerbs.Reason), cancellationToken), cancellationToken);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> SkipAsync(Turn turn, IsoWeek week, string? reason, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var decision = SkipRules.Skip(profile, await checkIns.RecentRoundsAsync(turn.ThisWeek, cancellationToken), week, reason, turn.Now);
        if (decision is not SkipDecision.Skipped skipped)
        {
            return Refused(turn, week, decision);
        }

        profile = profile with { Rhythm = skipped.Rhythm };
        Save(turn, profile, $"skipped:{week}");
        var told = RoundTimes.Of(week, profile.Rhythm, profile.Holidays, profile.Clock).Opens;
        return InvokeResponse.Card(SkipCard.Skipped(profile, skipped.Rhythm.Skipped.First(other => other.Week == week), told, Next(profile, turn.Now), turn.Language));
    }

    private async Task<InvokeResponse> HoldAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var words = RoundsText.In(turn.Language);
        if (week < turn.ThisWeek || await checkIns.RoundAsync(week, cancellationToken) is { State: not RoundState.Planned })
        {
            return Refusals.Because(words["skip.hold.tooLate", ("WeekLabel", Speech.Week(week, turn.Language))]);
        }

        var held = profile with { Rhythm = SkipRules.Hold(profile.Rhythm, week) };
        if (held.Rhythm.Skipped.Count != profile.Rhythm.Skipped.Count)
        {
            Save(turn, held, $"held:{week}");
        }

        return RoundPlan.For(week, held.Rhythm, held.Holidays, held.Clock) is RoundPlan.Planned planned
            ? InvokeResponse.Card(SkipCard.Held(held, planned, turn.Language))
            : Refusals.Because(words["skip.noRound", ("WeekLabel", Speech.Week(week, turn.Language))]);
    }

    private static InvokeResponse Refused(Turn turn, IsoWeek week, SkipDecision decision)
    {
        var words = RoundsText.In(turn.Language);
        return decision switch
        {
            SkipDecision.BadReason bad => SkipReasons.Refusal(bad.Fault, turn.Language),
            SkipDecision.Begun => Refusals.Because(words["skip.begun", ("WeekLabel", Speech.Week(week, turn.Language))]),
            SkipDecision.Past => Refusals.Because(words["skip.past", ("WeekLabel", Speech.AtStart(Speech.Week(week, turn.Language)))]),
            _ => Refusals.Because(words["skip.noRound", ("WeekLabel", Speech.Week(week, turn.Language))]),
        };
    }

    private void Save(Turn turn, AllianceProfile profile, string outcome)
    {
        alliances.Save(profile);
        changes.Note(turn, AuditAction.Changed, AuditEntity.Alliance, profile.Id.Value, outcome);
    }

    private static SkipView View(Turn turn, AllianceProfile profile) => new(
        profile,
        turn.Language,
        YearPlan.Next(WeeksShown, turn.Now, profile.Rhythm, profile.Holidays, profile.Clock),
        [.. profile.Rhythm.Skipped.Where(skipped => skipped.Week >= turn.ThisWeek).Take(WeeksShown)]);

    private static RoundPlan.Planned? Next(AllianceProfile profile, DateTimeOffset now) =>
        YearPlan.Next(1, now, profile.Rhythm, profile.Holidays, profile.Clock) is [var next] ? next : null;
}
