using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Puts right, or takes back, what somebody told in a week whose round is over; what has been posted is changed too.</summary>
internal sealed class CorrectionHandler(
    CheckInSheets sheets, CheckInViews views, IDigestCorrections corrections, IUnitOfWork unit, IDeliverySignal delivery) : IButtonHandler
{
    /// <summary>The form for what the member told; null when there is nothing of theirs that can be corrected.</summary>
    public async Task<InvokeResponse?> FormAsync(Turn turn, CheckInSheet sheet, CancellationToken cancellationToken) =>
        CorrectionRules.IsRecent(sheet.Week, turn.ThisWeek) && CorrectionRules.Own(sheet) is { } own
            ? InvokeResponse.Card(CorrectionCard.Form(await views.OfAsync(turn, own, cancellationToken), own.IsTakenIntoDigest))
            : null;

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (CheckInForm.WeekOf(action.Data) is not { } week || !CorrectionRules.IsRecent(week, turn.ThisWeek))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.expiredCard"]);
        }

        if (action.Verb == CheckInVerbs.AskToWithdraw)
        {
            var sheet = await sheets.ReadAsync(week, turn.Member, cancellationToken);
            return InvokeResponse.Card(WithdrawCard.Ask(
                turn.Language, CheckInVerbs.Withdraw, CheckInVerbs.Edit, CheckInCard.Data(await views.OfAsync(turn, sheet, cancellationToken))));
        }

        var isWithdrawn = action.Verb == CheckInVerbs.Withdraw;
        var done = await unit.RunAsync(
            async () =>
            {
                if (CorrectionRules.Own(await sheets.ReadAsync(week, turn.Member, cancellationToken)) is not { } own)
                {
                    return new Corrected(null, new AnswerDecision.Closed(), false);
                }

                var decision = isWithdrawn ? CorrectionRules.Withdraw(own, turn.ActivityId) : CorrectionRules.Correct(own, CheckInForm.Read(action.Data, turn.ActivityId), turn.Now);
                return decision is AnswerDecision.Accepted accepted
                    ? new Corrected(own.After(accepted), accepted, await StageAsync(accepted, turn, cancellationToken))
                    : new Corrected(own, decision, false);
            },
            cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return done is null ? Refusals.Conflict(turn.Language) : await RespondAsync(turn, done, isWithdrawn, cancellationToken);
    }

    private async Task<bool> StageAsync(AnswerDecision.Accepted accepted, Turn turn, CancellationToken cancellationToken)
    {
        sheets.Stage(accepted);
        return await corrections.StageAsync(
            new ChangedNews { Updates = accepted.Updates, Wins = accepted.Win is { } win ? [win] : [], Asks = accepted.Asks }, turn.Now, cancellationToken);
    }

    private async Task<InvokeResponse> RespondAsync(Turn turn, Corrected done, bool isWithdrawn, CancellationToken cancellationToken) => done switch
    {
        { Decision: AnswerDecision.Accepted } when isWithdrawn => InvokeResponse.Card(WithdrawCard.Done(turn.Language)),
        { Decision: AnswerDecision.Closed } => isWithdrawn
            ? InvokeResponse.Card(WithdrawCard.Done(turn.Language))
            : Refusals.Because(CheckInText.In(turn.Language)["correct.nothing"]),
        { Decision: AnswerDecision.Accepted or AnswerDecision.Unchanged, Sheet: { } sheet } =>
            InvokeResponse.Card(CorrectionCard.Done(await views.OfAsync(turn, CorrectionRules.Own(sheet) ?? sheet, cancellationToken), done.IsPostChanged)),
        _ => CheckInRefusals.Of(done.Decision, turn.Language),
    };

    /// <summary>What was decided, and what is told with it.</summary>
    private sealed record Corrected(CheckInSheet? Sheet, AnswerDecision Decision, bool IsPostChanged);
}
