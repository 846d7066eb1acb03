using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>The check-in: the card on demand, the answer, the correction.</summary>
internal sealed class CheckInHandler(
    CheckInSheets sheets, CheckInViews views, LinkedCards linked, CorrectionHandler corrections, ICheckInStore checkIns, IUnitOfWork unit)
    : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var week = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        var view = await views.OfAsync(turn, week, cancellationToken);
        if (await linked.AnsweredByAsync(view.Sheet.Invitation, cancellationToken) is { } colleague)
        {
            return Reply.Card(ThanksCard.ByColleague(view, colleague.DisplayName), ThanksCard.SummaryByColleague(view, colleague.DisplayName));
        }

        if (view.Sheet.Commitments.Count > 0)
        {
            if (WhoElse(turn, view.Sheet) is { } role)
            {
                return Reply.Text(Refusals.NotAllowedText(role, turn.Language));
            }

            return Reply.Card(CheckInCard.Render(view), CheckInCard.Summary(view));
        }

        var words = CheckInText.In(turn.Language);
        return Reply.Text($"{words["empty.myCommitments"]} {words["empty.myCommitments.hint"]}");
    }

    public Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) => action.Verb switch
    {
        CheckInVerbs.Send => AnswerAsync(turn, action, sheet => AnswerRules.Answer(sheet, CheckInForm.Read(action.Data, turn.ActivityId), turn.Now), cancellationToken),
        CheckInVerbs.NothingNew => AnswerAsync(turn, action, sheet => AnswerRules.NothingNew(sheet, turn.ActivityId, turn.Now), cancellationToken),
        _ => EditAsync(turn, action, cancellationToken),
    };

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, Func<CheckInSheet, AnswerDecision> decide, CancellationToken cancellationToken)
    {
        var current = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        var week = KnownWeek(action, current);
        var answer = await unit.RunAsync(
            async () =>
            {
                var sheet = await sheets.ReadAsync(week, turn.Member, cancellationToken);
                if (WhoElse(turn, sheet) is { } role)
                {
                    return new Answered(sheet, null, role);
                }

                if (await linked.AnsweredByAsync(sheet.Invitation, cancellationToken) is { } colleague)
                {
                    return new Answered(sheet, null, "") { By = colleague.DisplayName };
                }

                var decision = week < current && sheet.Round is null ? new AnswerDecision.Closed() : decide(sheet);
                if (decision is AnswerDecision.Accepted accepted)
                {
                    sheets.Stage(accepted);
                    await linked.StageAsync(accepted.Invitation, cancellationToken);
                    sheet = sheet.After(accepted);
                }

                return new Answered(sheet, decision, "");
            },
            cancellationToken);
        return answer switch
        {
            null => Refusals.Conflict(turn.Language),
            { By: { } colleague } => InvokeResponse.Card(ThanksCard.ByColleague(
                await views.OfAsync(turn, answer.Sheet, cancellationToken) with { Unsent = Texts(Typed(turn, action)) }, colleague)),
            { Decision: { } decision } => await RespondAsync(turn, action, answer.Sheet, current, decision, cancellationToken),
            _ => Refusals.NotAllowed(answer.WhoElse, turn.Language),
        };
    }

    /// <summary>Who could answer if this member cannot. Who has been asked can, whatever has become of their role since.</summary>
    private static string? WhoElse(Turn turn, CheckInSheet sheet) => sheet switch
    {
        { Invitation: not null } => null,
        _ when !turn.May(AllianceAction.SendUpdate) => "role.member",
        { Commitments.Count: 0 } => "role.responsible",
        _ => null,
    };

    /// <summary>
    /// The week the card was made for: an earlier one, the present one, or the next, which a card is offered when the present
    /// one's news is out. One that no card has, or that the card does not say, is the present one.
    /// </summary>
    private static IsoWeek KnownWeek(InvokeAction action, IsoWeek current) =>
        CheckInForm.WeekOf(action.Data) is { } week && week <= current.AddWeeks(1) ? week : current;

    private async Task<InvokeResponse> RespondAsync(
        Turn turn, InvokeAction action, CheckInSheet sheet, IsoWeek current, AnswerDecision decision, CancellationToken cancellationToken)
    {
        switch (decision)
        {
            case AnswerDecision.Accepted or AnswerDecision.Unchanged:
                var isKept = action.Verb == CheckInVerbs.NothingNew && decision is AnswerDecision.Unchanged;
                return InvokeResponse.Card(ThanksCard.Render(await views.OfAsync(turn, sheet, cancellationToken), Partner(turn), isKept));
            case AnswerDecision.Closed:
                return InvokeResponse.Card(CheckInCard.Render(await views.ClosedAsync(turn, sheet.Week, current, Typed(turn, action), cancellationToken)));
            case AnswerDecision.NotYours:
                return await NotYoursAsync(turn, sheet, Typed(turn, action)!, cancellationToken);
            default:
                return CheckInRefusals.Of(decision, turn.Language);
        }
    }

    /// <summary>Something on the card is not the sender's: a colleague has taken it back and answered it, or it never was.</summary>
    private async Task<InvokeResponse> NotYoursAsync(Turn turn, CheckInSheet sheet, CheckInInput typed, CancellationToken cancellationToken) =>
        await linked.UnsentAsync(sheet, typed, cancellationToken) is { } unsent
            ? InvokeResponse.Card(CheckInCard.Render(await views.OfAsync(turn, sheet, cancellationToken) with
            {
                Typed = typed,
                Notice = CheckInText.In(turn.Language)["checkin.partTaken"],
                Unsent = unsent,
            }))
            : Refusals.NotAllowed("role.responsible", turn.Language);

    private static CheckInInput? Typed(Turn turn, InvokeAction action) => action.Verb == CheckInVerbs.Send ? CheckInForm.Read(action.Data, turn.ActivityId) : null;

    /// <summary>What was written, to be shown once more; a number of a person is not.</summary>
    private static IReadOnlyList<string> Texts(CheckInInput? typed) =>
        typed is null || typed.Texts.Any(CprDetector.IsIn) ? [] : [.. typed.Texts.OfType<string>()];

    private async Task<InvokeResponse> EditAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var current = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        var week = KnownWeek(action, current);
        var view = await views.OfAsync(turn, week, cancellationToken);
        var isOver = week < current && view.Sheet.Round is null;
        return !isOver && view.Sheet.TakesAnswersAt(turn.Now) && !view.Sheet.IsTakenIntoDigest
            ? InvokeResponse.Card(CheckInCard.Render(view))
            : await corrections.FormAsync(turn, view.Sheet, cancellationToken)
                ?? InvokeResponse.Card(CheckInCard.Render(await views.ClosedAsync(turn, week, current, typed: null, cancellationToken)));
    }

    private static string Partner(Turn turn) => turn.Organisation?.Name ?? turn.Profile.Backbone.Name;

    /// <summary>A decision and the sheet as it is with it, or who could have answered instead.</summary>
    private sealed record Answered(CheckInSheet Sheet, AnswerDecision? Decision, string WhoElse)
    {
        /// <summary>The colleague whose answer counts.</summary>
        public string? By { get; init; }
    }
}
