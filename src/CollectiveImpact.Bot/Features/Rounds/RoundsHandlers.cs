using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary><c>start runde</c>: opens this week's round once, however often it is said.</summary>
internal sealed class StartRoundHandler(
    ICheckInStore checkIns, RoundInvitations invitations, IAllianceStore alliances, IOutbox outbox, IUnitOfWork unit,
    IDeliverySignal delivery, Authorities authorities) : ICommandHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.RunRounds))
        {
            return Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        var decision = await unit.RunAsync(() => DecideAsync(turn, cancellationToken), cancellationToken);
        if (decision is not OpenRoundDecision.Opened opened)
        {
            return Reply.Text(decision is null ? SharedText.In(turn.Language)["error.conflict"] : Refusal(turn, decision));
        }

        delivery.Poke(turn.Profile.Id);
        return await OpenedAsync(turn, opened.Round, cancellationToken);
    }

    private async Task<OpenRoundDecision> DecideAsync(Turn turn, CancellationToken cancellationToken)
    {
        var rounds = await checkIns.RecentRoundsAsync(turn.ThisWeek, cancellationToken);
        var decision = RoundRules.OpenByHand(turn.Profile, rounds, turn.Now);
        if (decision is OpenRoundDecision.Opened opened)
        {
            checkIns.Save(opened.Round);
            foreach (var closed in opened.Closed)
            {
                checkIns.Save(closed);
            }

            outbox.Add(new OutboxMessage.RoundFanOut(opened.Round.Week), turn.Now, opened.Round.ClosesAt);
        }

        return decision;
    }

    private async Task<Reply> OpenedAsync(Turn turn, CheckInRound round, CancellationToken cancellationToken)
    {
        var words = RoundsText.In(turn.Language);
        var invited = await invitations.OfAsync(round.Week, turn.Today, cancellationToken);
        var week = Speech.Week(round.Week, turn.Language);
        if (invited.Count == 0)
        {
            return Reply.Text(words["round.opened.none", ("WeekLabel", week)]);
        }

        var said = words["backbone.round.opened", ("WeekLabel", week), ("Count", invited.Count.ToString(CultureInfo.InvariantCulture))]
            + " " + words["round.opened.deadline", ("Deadline", Speech.DayAndTime(round.ClosesAt, turn.Clock, turn.Language))];
        return Reply.Text(await alliances.TeamAsync(cancellationToken) is null ? $"{said}\n\n{words["round.opened.noTeam"]}" : said);
    }

    private static string Refusal(Turn turn, OpenRoundDecision decision)
    {
        var words = RoundsText.In(turn.Language);
        return decision switch
        {
            OpenRoundDecision.AlreadyOpen open => words["backbone.round.alreadyOpen", ("WeekLabel", Speech.Week(open.Round.Week, turn.Language))],
            OpenRoundDecision.Over { Round: { State: RoundState.Skipped } skipped } => Skipped(turn, skipped, words),
            OpenRoundDecision.Over over => words[
                "round.over",
                ("WeekLabel", Speech.Week(over.Round.Week, turn.Language)),
                ("NextWeekLabel", Speech.Week(over.Round.Week.AddWeeks(1), turn.Language))],
            _ => words[$"round.notActive.{turn.Profile.Status}"],
        };
    }

    /// <summary>What the alliance has been told stands: in a week that is skipped nobody is asked after all.</summary>
    private static string Skipped(Turn turn, CheckInRound skipped, Words words)
    {
        var week = ("WeekLabel", Speech.Week(skipped.Week, turn.Language));
        return YearPlan.Next(1, turn.Now, turn.Profile.Rhythm, turn.Profile.Holidays, turn.Clock) is [var next]
            ? words["round.skipped", week, ("NextDate", Speech.DayAndTime(next.Times.Opens, turn.Clock, turn.Language))]
            : words["round.skipped.noNext", week];
    }
}

/// <summary><c>status runde</c>: who has answered. For the backbone only, in its own chat.</summary>
internal sealed class RoundStatusHandler(ICheckInStore checkIns, IPeopleStore people, Authorities authorities) : ICommandHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.SeeWhoIsSilent))
        {
            return Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        var rounds = await checkIns.RecentRoundsAsync(turn.ThisWeek, cancellationToken);
        var round = RoundCalendar.OpenAt(rounds, turn.Now) ?? rounds.LastOrDefault(r => r.Week == turn.ThisWeek && r.State is RoundState.Open or RoundState.Closed or RoundState.Digested);
        if (round is null)
        {
            return Reply.Text(RoundsText.In(turn.Language)["round.none"]);
        }

        var view = new RoundStatusView(
            turn.Profile,
            round,
            round.TakesAnswersAt(turn.Now),
            await checkIns.InvitationsAsync(round.Week, cancellationToken),
            await people.MembersAsync(cancellationToken),
            await people.PartnersAsync(cancellationToken),
            turn.Language);
        return Reply.Card(RoundStatusCard.Render(view), RoundStatusCard.Summary(view));
    }
}
