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

/// <summary><c>pause runde</c>: no rounds for some weeks, and the open one stopped if that is wished; what has been answered is told by the next news.</summary>
internal sealed class RoundPauseHandler(ICheckInStore checkIns, IAllianceStore alliances, IUnitOfWork unit, Changes changes, Authorities authorities)
    : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.RunRounds)
        ? Reply.Card(RoundPauseCard.Ask(await ViewAsync(turn, turn.Profile, cancellationToken)), RoundPauseCard.Summary(turn.Language))
        : Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) => turn.May(AllianceAction.RunRounds)
        ? await unit.RunAsync(() => DecideAsync(turn, action, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language)
        : Refusals.Because(await authorities.OnlyBackboneAsync(turn, cancellationToken));

    private async Task<InvokeResponse> DecideAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var (until, stops) = (action.Data.GetValueOrDefault(RoundsVerbs.Until), action.Data.GetValueOrDefault(RoundsVerbs.Stop) == "true");
        var reason = action.Data.GetValueOrDefault(RoundsVerbs.Reason);
        var decision = RoundPauseRules.Pause(
            profile,
            await checkIns.RecentRoundsAsync(turn.ThisWeek, cancellationToken),
            IsoWeek.TryParse(until, out var week) ? week : null,
            stops,
            reason,
            turn.Now);
        if (decision is not RoundPauseDecision.Paused paused)
        {
            return Refused(turn, decision);
        }

        var view = await ViewAsync(turn, profile, cancellationToken) with { Until = until, StopsOpenRound = stops, Reason = reason };
        var isSeen = action.Data.GetValueOrDefault(RoundsVerbs.SeenUntil) == until && action.Data.GetValueOrDefault(RoundsVerbs.SeenStop) == (stops ? "true" : "false");
        if (action.Verb != RoundsVerbs.Pause || !isSeen)
        {
            return InvokeResponse.Card(RoundPauseCard.Ask(view with { Consequence = paused }));
        }

        alliances.Save(profile with { Rhythm = paused.Rhythm });
        if (paused.Cancelled is { } cancelled)
        {
            checkIns.Save(cancelled);
        }

        changes.Note(turn, AuditAction.Changed, AuditEntity.Alliance, profile.Id.Value, $"roundsPaused:{(paused.Weeks.Count > 0 ? paused.Weeks[^1].Value : "open")}");
        return InvokeResponse.Card(RoundPauseCard.Done(view, paused));
    }

    private static InvokeResponse Refused(Turn turn, RoundPauseDecision decision)
    {
        var words = RoundsText.In(turn.Language);
        return decision switch
        {
            RoundPauseDecision.BadReason bad => SkipReasons.Refusal(bad.Fault, turn.Language),
            RoundPauseDecision.TooLong => Refusals.Because(words["roundPause.tooLong", ("Weeks", Speech.Number(RoundPauseRules.LongestInWeeks))]),
            _ => Refusals.Because(words["roundPause.nothing"]),
        };
    }

    private async Task<RoundPauseView> ViewAsync(Turn turn, AllianceProfile profile, CancellationToken cancellationToken)
    {
        var open = RoundCalendar.OpenAt(await checkIns.RecentRoundsAsync(turn.ThisWeek, cancellationToken), turn.Now);
        IReadOnlyList<CheckInInvitation> invitations = open is null ? [] : await checkIns.InvitationsAsync(open.Week, cancellationToken);
        return new RoundPauseView(
            profile,
            turn.Language,
            [
                .. YearPlan.Next(RoundPauseRules.LongestInWeeks, turn.Now, profile.Rhythm, profile.Holidays, profile.Clock)
                    .Where(round => round.Week < turn.ThisWeek.AddWeeks(RoundPauseRules.LongestInWeeks)),
            ])
        {
            Open = open,
            Answered = invitations.Count(invitation => invitation.HasAnswer),
            Asked = invitations.Count,
        };
    }
}
