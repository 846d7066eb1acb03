using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>"Bed en kollega svare": a colleague of the same partner gets the card, too. Whatever has been typed in this one stays in it.</summary>
internal sealed class ColleagueHandler(
    CheckInViews views, LinkedCards linked, ICheckInStore checkIns, IPeopleStore people, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery) : IButtonHandler
{
    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var typed = CheckInForm.Read(action.Data, turn.ActivityId);
        if (typed.Texts.Append(action.Data.GetValueOrDefault(PersonChoices.FindInput)).Any(CprDetector.IsIn))
        {
            return Refusals.Cpr(turn.Language);
        }

        if (CheckInForm.WeekOf(action.Data) is not { } week
            || await views.OfAsync(turn, week, cancellationToken) is not { Sheet: { Invitation: { } mine, Round: { } round } } view)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        if (!round.TakesAnswersAt(turn.Now))
        {
            return await ClosedAsync(turn, week, typed, cancellationToken);
        }

        if (await linked.AnsweredByAsync(mine, cancellationToken) is { } answered)
        {
            return InvokeResponse.Card(ThanksCard.ByColleague(view with { Unsent = [.. typed.Texts.OfType<string>()] }, answered.DisplayName));
        }

        if (mine.HasAnswer)
        {
            return Refusals.Because(CheckInText.In(turn.Language)["checkin.later.answered"]);
        }

        view = view with { Typed = typed };
        return action.Verb switch
        {
            CheckInVerbs.HandOn => await HandOnAsync(turn, view, action.Data.GetValueOrDefault(CheckInVerbs.Colleague), cancellationToken),
            CheckInVerbs.Colleagues => await ChooseAsync(turn, view, action.Data.GetValueOrDefault(PersonChoices.FindInput), cancellationToken),
            _ => Card(view),
        };
    }

    private async Task<InvokeResponse> ChooseAsync(Turn turn, CheckInView view, string? search, CancellationToken cancellationToken)
    {
        var colleagues = DelegateRules.Colleagues(turn.Member.Id, await people.AskedOnAsync(turn.Today, cancellationToken));
        if (colleagues.Count == 0)
        {
            return Refusals.Because(CheckInText.In(turn.Language)["checkin.colleague.nobody"]);
        }

        var found = search is { Length: > 0 } text ? Layout.Short(text, MemberRules.LongestName) : null;
        return Card(view with { Colleagues = new ColleagueChoice(new PersonChoices(colleagues, new HashSet<string>(), found), found) });
    }

    private async Task<InvokeResponse> HandOnAsync(Turn turn, CheckInView view, string? colleague, CancellationToken cancellationToken)
    {
        var words = CheckInText.In(turn.Language);
        if (colleague is null or "" or ChoiceValues.None)
        {
            return Refusals.Because(words["checkin.colleague.choose"]);
        }

        var to = new MemberId(colleague);
        var decision = await unit.RunAsync(() => DecideAsync(turn, view.Sheet.Week, to, cancellationToken), cancellationToken);
        switch (decision)
        {
            case null:
                return Refusals.Conflict(turn.Language);
            case DelegateDecision.HandedOn or DelegateDecision.Unchanged:
                delivery.Poke(turn.Profile.Id);
                var asked = await people.MemberAsync(to, cancellationToken);
                var notice = words["checkin.colleague.done", ("Colleague", CardText.Escape(asked?.DisplayName ?? words["checkin.aColleague"]))];
                var stored = await views.OfAsync(turn, view.Sheet.Week, cancellationToken);
                return Done(stored with { Typed = view.Typed, Notice = $"{notice} {When(turn, words)}" });
            case DelegateDecision.RoundOver:
                return await ClosedAsync(turn, view.Sheet.Week, view.Typed, cancellationToken);
            case DelegateDecision.Answered:
                return Refusals.Because(words["checkin.later.answered"]);
            case DelegateDecision.HandedOnBefore:
                return Refusals.Because(words["checkin.colleague.before"]);
            default:
                return Refusals.Because(words["checkin.colleague.away"]);
        }
    }

    private async Task<DelegateDecision> DecideAsync(Turn turn, IsoWeek week, MemberId to, CancellationToken cancellationToken)
    {
        var asked = await people.AskedOnAsync(turn.Today, cancellationToken);
        if (await checkIns.RoundAsync(week, cancellationToken) is not { } round || await checkIns.InvitationAsync(week, turn.Member.Id, cancellationToken) is not { } mine)
        {
            return new DelegateDecision.RoundOver();
        }

        var decision = DelegateRules.HandOn(round, mine, to, await checkIns.InvitationAsync(week, to, cancellationToken), asked, turn.Now);
        if (decision is DelegateDecision.HandedOn handed)
        {
            checkIns.Save(handed.Mine);
            checkIns.Save(handed.Colleagues);
            var message = new OutboxMessage.CheckInCard(week, to);
            if (await outbox.WaitingAsync(message, cancellationToken) is { } waiting)
            {
                // It may be on its way as it was: asked for anew, it is carried again.
                outbox.Save(waiting with { CreatedAt = turn.Now });
            }
            else
            {
                outbox.Add(message, turn.Now, round.ClosesAt, isAutomatic: true);
            }
        }

        return decision;
    }

    private static string When(Turn turn, Words words) => WorkingHours.NextOpen(turn.Now, turn.Clock, turn.Profile.Holidays) is var at && at > turn.Now
        ? words["checkin.colleague.later", ("When", Speech.DayAndTime(at, turn.Clock, turn.Language))]
        : words["checkin.colleague.first"];

    /// <summary>The card with everything that was typed; where there is no room for it all, the card that is open stays as it is.</summary>
    private static InvokeResponse Card(CheckInView view) => LosesWords(view)
        ? Refusals.Because(CheckInText.In(view.Language)["checkin.colleague.tooFull"])
        : InvokeResponse.Card(CheckInCard.Render(view));

    private static InvokeResponse Done(CheckInView view) => LosesWords(view) ? InvokeResponse.Message(view.Notice!) : InvokeResponse.Card(CheckInCard.Render(view));

    private static bool LosesWords(CheckInView view) => view.Typed?.Texts.Any(text => text is not null) == true && !CheckInCard.HoldsAll(view);

    private async Task<InvokeResponse> ClosedAsync(Turn turn, IsoWeek week, CheckInInput? typed, CancellationToken cancellationToken)
    {
        var current = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        return InvokeResponse.Card(CheckInCard.Render(await views.ClosedAsync(turn, week, current, typed, cancellationToken)));
    }
}
