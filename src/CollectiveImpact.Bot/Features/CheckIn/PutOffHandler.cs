using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>"Mind mig om det i morgen": the card comes again. The one that is open stays as it is, with everything typed in it.</summary>
internal sealed class PutOffHandler(ICheckInStore checkIns, IPeopleStore people, IOutbox outbox, IUnitOfWork unit) : IButtonHandler
{
    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (CheckInForm.WeekOf(action.Data) is not { } week
            || await checkIns.RoundAsync(week, cancellationToken) is not { } round
            || await checkIns.InvitationAsync(week, turn.Member.Id, cancellationToken) is null)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        var decision = await unit.RunAsync(() => DecideAsync(turn, round, cancellationToken), cancellationToken);
        var words = CheckInText.In(turn.Language);
        return decision switch
        {
            null => Refusals.Conflict(turn.Language),
            SnoozeDecision.Snoozed { Invitation.SnoozedUntil: { } until } =>
                InvokeResponse.Message(words["checkin.later.done", ("When", Speech.DayAndTime(until, turn.Clock, turn.Language))]),
            SnoozeDecision.TooLate late =>
                Refusals.Because(words["checkin.later.tooLate", ("Deadline", Speech.DayAndTime(late.ClosesAt, turn.Clock, turn.Language))]),
            SnoozeDecision.HandedOn handed => Refusals.Because(words["checkin.later.handedOn", ("Colleague", await NameAsync(handed.To, words, cancellationToken))]),
            SnoozeDecision.Answered => Refusals.Because(words["checkin.later.answered"]),
            _ => Refusals.Because(words["checkin.later.over", ("WeekLabel", Speech.Week(week, turn.Language))]),
        };
    }

    private async Task<SnoozeDecision> DecideAsync(Turn turn, CheckInRound seen, CancellationToken cancellationToken)
    {
        var round = await checkIns.RoundAsync(seen.Week, cancellationToken) ?? seen;
        var mine = (await checkIns.InvitationAsync(seen.Week, turn.Member.Id, cancellationToken))!;
        var decision = SnoozeRules.Snooze(round, mine, turn.Clock, turn.Profile.Holidays, turn.Now);
        if (decision is SnoozeDecision.Snoozed { Invitation: { SnoozedUntil: { } until } put } && until != mine.SnoozedUntil)
        {
            checkIns.Save(put);
            var message = new OutboxMessage.CheckInCard(round.Week, turn.Member.Id, CheckInOccasion.PutOff);
            if (await outbox.WaitingAsync(message, cancellationToken) is { } waiting)
            {
                outbox.Save(waiting with { CreatedAt = until, NextAttemptAt = until });
            }
            else
            {
                outbox.Add(message, until, round.ClosesAt, isAutomatic: true);
            }
        }

        return decision;
    }

    private async Task<string> NameAsync(MemberId id, Words words, CancellationToken cancellationToken) =>
        (await people.MemberAsync(id, cancellationToken))?.DisplayName ?? words["checkin.aColleague"];
}
