using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary><c>påmind</c>: reminds whoever is silent now, at most once a day, and nobody twice in a round.</summary>
internal sealed class RemindHandler(ReminderRun run, ICheckInStore checkIns, IPeopleStore people, IDeliverySignal delivery, Authorities authorities) : ICommandHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.RunRounds))
        {
            return Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        RemindDecision? decision = null;
        var stored = await run.RunAsync(
            async () =>
            {
                // What is decided first is what is told: cut off by somebody's answer, only the rest is decided anew.
                var latest = await DecideAsync(turn, cancellationToken);
                decision ??= latest;
                return latest is RemindDecision.Reminded reminded
                    ? new ReminderPlan(reminded.Round, [.. reminded.Invitations.Select(invitation => (invitation, CheckInOccasion.Reminder))])
                    : null;
            },
            turn.Now,
            cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return Reply.Text(stored is null ? SharedText.In(turn.Language)["error.conflict"] : Said(turn, decision!, stored.Value));
    }

    private async Task<RemindDecision> DecideAsync(Turn turn, CancellationToken cancellationToken)
    {
        var round = RoundCalendar.OpenAt(await checkIns.RecentRoundsAsync(turn.ThisWeek, cancellationToken), turn.Now);
        IReadOnlyList<CheckInInvitation> invitations = round is null ? [] : await checkIns.InvitationsAsync(round.Week, cancellationToken);
        return ReminderRules.RemindByHand(round, invitations, await people.AskedOnAsync(turn.Today, cancellationToken), turn.Clock, turn.Profile.Holidays, turn.Now);
    }

    private static string Said(Turn turn, RemindDecision decision, int stored)
    {
        var words = RoundsText.In(turn.Language);
        return decision switch
        {
            RemindDecision.Reminded reminded when reminded.SendAt > turn.Now =>
                $"{words.Count("backbone.remind.later", stored)} {words["backbone.remind.when", ("When", Speech.DayAndTime(reminded.SendAt, turn.Clock, turn.Language))]}",
            RemindDecision.Reminded => words.Count("backbone.remind.sent", stored),
            RemindDecision.AlreadyToday already => words[
                "backbone.remind.already", ("Time", Speech.Time(TimeOnly.FromDateTime(turn.Clock.ToLocal(already.At).DateTime), turn.Language))],
            RemindDecision.TooLate => words["backbone.remind.tooLate"],
            RemindDecision.NobodyLeft => words["backbone.remind.nobody"],
            _ => words["round.none"],
        };
    }
}
