using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary><c>opsæt</c>: the set-up of the alliance from its first step on, and its settings ever after. For the secretariat's leader only.</summary>
internal sealed class SetupHandler(
    SetupReading reading, SetupPages pages, SetupSaving saving, AllianceStatusChanges statuses, Authorities authorities, IUnitOfWork unit)
    : ICommandHandler, IButtonHandler
{
    private const int RoundsShown = 5;

    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Reply.Text(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        var (card, summary) = await pages.PageAsync(turn, SetupPath.Reached(turn.Profile), [], null, cancellationToken);
        return Reply.Card(card, summary);
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Refusals.Because(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        var step = StepOf(action.Data);
        return turn.Profile.Status == AllianceStatus.Closed ? await PageAsync(turn, SetupStep.Checklist, cancellationToken) : action.Verb switch
        {
            SetupVerbs.Save when step != SetupStep.Checklist => await SaveAsync(turn, step, action.Data, cancellationToken),
            SetupVerbs.Skip => await SkipAsync(turn, step, cancellationToken),
            SetupVerbs.Activate => await ChangeAsync(turn, AllianceStatus.Active, "Activated", cancellationToken),
            SetupVerbs.Pause => await ChangeAsync(turn, AllianceStatus.Paused, "Paused", cancellationToken),
            SetupVerbs.Resume => await ChangeAsync(turn, AllianceStatus.Active, "Resumed", cancellationToken),
            SetupVerbs.Close => InvokeResponse.Card(SetupOverviewCard.AskToClose(turn.Profile, isSecondTime: false, turn.Language)),
            SetupVerbs.CloseAgain => InvokeResponse.Card(SetupOverviewCard.AskToClose(turn.Profile, isSecondTime: true, turn.Language)),
            SetupVerbs.CloseForGood => await ChangeAsync(turn, AllianceStatus.Closed, null, cancellationToken),
            _ when action.Data.ContainsKey(SetupVerbs.FindInput) => InvokeResponse.Card(
                await pages.AgainAsync(turn, SetupStep.Channels, action.Data, action.Data.GetValueOrDefault(EditStamp.Key), cancellationToken)),
            _ => await PageAsync(turn, step, cancellationToken),
        };
    }

    private async Task<InvokeResponse> SaveAsync(Turn turn, SetupStep step, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var state = await reading.StateAsync(cancellationToken);
        var texts = SetupInputs.FreeTexts(step, state).Select(field => typed.GetValueOrDefault(field) ?? "");
        if (TextRules.Refusal(turn.Language, [.. texts]) is { } refusal)
        {
            return refusal;
        }

        var channels = step == SetupStep.Channels ? await reading.ChannelsAsync(state.Team, cancellationToken) : [];
        if (step == SetupStep.Channels && channels.Count == 0)
        {
            return Refusals.Because(SetupText.In(turn.Language)["setup.channels.notSaved"]);
        }

        var nonce = CardNonce.Read(typed, turn.Now);
        var saved = await unit.RunAsync(() => saving.AttemptAsync(turn, step, typed, channels, nonce, cancellationToken), cancellationToken);
        return saved switch
        {
            SavedSection.Saved next => InvokeResponse.Card((await pages.PageAsync(turn, next.Next, next.Remarks, "Saved", cancellationToken)).Card),
            SavedSection.Preview preview => Previewed(turn, step, preview, typed),
            SavedSection.Refused refused => Refused(turn, step, refused, typed, channels),
            SavedSection.ChangedMeanwhile changed => InvokeResponse.Card(SetupForm.Render(
                Form(turn, changed.State, step, typed, channels) with { IsChangedMeanwhile = true })),
            _ => Refusals.Conflict(turn.Language),
        };
    }

    /// <summary>The next rounds by the rhythm that was typed, which waits behind them to be saved or put right.</summary>
    private static InvokeResponse Previewed(Turn turn, SetupStep step, SavedSection.Preview preview, IReadOnlyDictionary<string, string> typed)
    {
        var form = Form(turn, preview.Before, step, typed, []) with
        {
            Preview = YearWheel.Next(RoundsShown, preview.After.Profile, turn.Now),
            Previewed = (SetupSaving.PreviewOf(preview.After), preview.After.Profile),
        };
        return InvokeResponse.Card(SetupForm.Render(typed.GetValueOrDefault(EditStamp.Key) is { } seen ? form with { Seen = seen } : form));
    }

    /// <summary>What is too long to be shown again stays where it was typed. The version the form was made from stays with it.</summary>
    private static InvokeResponse Refused(
        Turn turn, SetupStep step, SavedSection.Refused refused, IReadOnlyDictionary<string, string> typed, IReadOnlyList<TeamChannel> channels)
    {
        if (refused.Problems.FirstOrDefault(problem => problem.Fault == SetupFault.TooLong) is { } tooLong)
        {
            return Refusals.Because(SetupWords.Problem(refused.State, tooLong, turn.Language));
        }

        var form = Form(turn, refused.State, step, typed, channels) with { Problems = refused.Problems };
        return InvokeResponse.Card(SetupForm.Render(typed.GetValueOrDefault(EditStamp.Key) is { } seen ? form with { Seen = seen } : form));
    }

    private static SetupView Form(
        Turn turn, SetupState state, SetupStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyList<TeamChannel> channels) =>
        new(state, step, turn.Language, CardNonce.New(turn.Now)) { ThisWeek = turn.ThisWeek, Typed = typed, Channels = channels };

    private async Task<InvokeResponse> SkipAsync(Turn turn, SetupStep step, CancellationToken cancellationToken)
    {
        var next = SetupStep.Checklist;
        var isDone = await unit.RunAsync(async () => next = await saving.SkipAsync(step, cancellationToken), cancellationToken);
        return isDone ? await PageAsync(turn, next, cancellationToken) : Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> ChangeAsync(Turn turn, AllianceStatus wanted, string? done, CancellationToken cancellationToken) =>
        await statuses.ChangeAsync(turn, wanted, cancellationToken) switch
        {
            null => Refusals.Conflict(turn.Language),
            StatusDecision.Changed or StatusDecision.Already =>
                InvokeResponse.Card((await pages.PageAsync(turn, SetupStep.Checklist, [], done, cancellationToken)).Card),
            _ => await PageAsync(turn, SetupStep.Checklist, cancellationToken),
        };

    private async Task<InvokeResponse> PageAsync(Turn turn, SetupStep step, CancellationToken cancellationToken) =>
        InvokeResponse.Card((await pages.PageAsync(turn, step, [], null, cancellationToken)).Card);

    private static SetupStep StepOf(IReadOnlyDictionary<string, string> data) =>
        Enum.TryParse(data.GetValueOrDefault(SetupVerbs.StepData), out SetupStep step) && Enum.IsDefined(step) ? step : SetupStep.Checklist;
}
