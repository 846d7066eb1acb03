using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>Moves a commitment through its life, asking what is to be asked on the way.</summary>
internal sealed class MoveCommitmentHandler(
    CommitmentReader reader, CommitmentNews news, IWinStore wins, ICheckInStore checkIns, Authorities authorities, IUnitOfWork unit) : IButtonHandler
{
    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (TextRules.Refusal(turn.Language, CommitmentForm.Texts(action.Data)) is { } refused)
        {
            return refused;
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        return await unit.RunAsync(() => AnswerAsync(turn, action, nonce, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(action.Data, cancellationToken) is not { } commitment || Status(action) is not { } to)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        var hand = CommitmentRules.HandOf(commitment, turn.Member, turn.Standing);
        var input = new MoveInput(Text(action), CommitmentForm.Day(CommitmentForm.Text(action.Data, CommitmentVerbs.UntilInput)));
        var decision = CommitmentLifecycle.Move(commitment, to, input, hand, turn.Member.Id, turn.Today, turn.Now);
        var isChanged = !EditStamp.IsCurrent(action.Data, commitment);
        var view = await reader.ViewAsync(turn, commitment, cancellationToken);
        return decision switch
        {
            _ when hand == CommitmentHand.None => Refusals.Because(await authorities.ContactOrBackboneAsync(turn, commitment.PartnerId, cancellationToken)),
            MoveDecision.NotYours => Refusals.Because(await authorities.ContactOrBackboneAsync(turn, commitment.PartnerId, cancellationToken)),
            MoveDecision.Unchanged when IsOwnWork(turn, view) => InvokeResponse.Card(CommitmentCard.Render(view)),
            MoveDecision.Unchanged or MoveDecision.NotAllowedFromHere => Overtaken(view, input),
            _ when action.Verb == CommitmentVerbs.Move && CommitmentLifecycle.Question(commitment.Status, to) != MoveQuestion.None =>
                Form(view, to, action, nonce, null, false),
            _ when isChanged && action.Verb == CommitmentVerbs.Move => Overtaken(view, input),
            _ when isChanged => Form(view, to, action, nonce, null, true),
            MoveDecision.Moved moved => await MovedAsync(turn, action, view, moved, nonce, cancellationToken),
            _ => Form(view, to, action, nonce, Problem(decision, view.Scene), false),
        };
    }

    private async Task<InvokeResponse> MovedAsync(
        Turn turn, InvokeAction action, CommitmentView before, MoveDecision.Moved moved, string nonce, CancellationToken cancellationToken)
    {
        var words = CommitmentsText.In(turn.Language);
        var isWin = moved.Commitment.Status == CommitmentStatus.Completed && action.Data.GetValueOrDefault(CommitmentVerbs.WinInput) == "true";
        if (isWin && moved.Change.Reason is null)
        {
            return Form(before, CommitmentStatus.Completed, action, nonce, words["commitment.win.missing"], false);
        }

        var notice = words[moved.Commitment.Status == CommitmentStatus.Completed ? "commitment.moved.completed" : "commitment.moved"];
        if (isWin)
        {
            var win = await WinAsync(turn, moved, nonce, cancellationToken);
            wins.Save(win);
            notice += " " + words["commitment.moved.win", ("WeekLabel", Speech.Week(win.Week, turn.Language))];
        }

        news.Changed(moved.Commitment, moved.Change, AuditAction.Changed, $"status:{moved.Commitment.Status}");
        return InvokeResponse.Card(CommitmentCard.Render(before with
        {
            Commitment = moved.Commitment,
            History = [.. before.History, moved.Change],
            MayEdit = CommitmentReader.MayEdit(turn, moved.Commitment),
            Notice = notice,
        }));
    }

    private async Task<SmallWin> WinAsync(Turn turn, MoveDecision.Moved moved, string nonce, CancellationToken cancellationToken)
    {
        var week = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        var id = $"{nonce}-{turn.Member.Id}";
        // Read first: a completion that was taken back and made again from the same card tells the same win.
        var earlier = await wins.WinAsync(week, id, cancellationToken);
        var (title, story) = WinText.Split(moved.Change.Reason!);
        return new SmallWin
        {
            Id = earlier?.Id ?? id,
            PartnerIds = [moved.Commitment.PartnerId],
            MemberId = turn.Member.Id,
            CommitmentId = moved.Commitment.Id,
            GoalId = moved.Commitment.GoalId,
            Title = title,
            Story = story,
            Visibility = CollectiveImpact.Alliance.Text.Visibility.Alliance,
            Source = UpdateSource.Command,
            Week = week,
            SubmittedAt = turn.Now,
        };
    }

    private static InvokeResponse Form(CommitmentView view, CommitmentStatus to, InvokeAction action, string nonce, string? problem, bool isChanged) =>
        InvokeResponse.Card(MoveCard.Render(new MoveView(view.Scene, view.Commitment, to, action.Data, nonce) { Problem = problem, IsChanged = isChanged }));

    /// <summary>Somebody moved it meanwhile: it is shown as it stands, with what was typed.</summary>
    private static InvokeResponse Overtaken(CommitmentView view, MoveInput input) =>
        InvokeResponse.Card(CommitmentCard.Render(view with { IsChanged = true, Typed = input.Text }));

    /// <summary>The same press again: the last step is the person's own.</summary>
    private static bool IsOwnWork(Turn turn, CommitmentView view) => view.History.LastOrDefault(change => change.StatusTo is not null)?.By == turn.Member.Id;

    private static string Problem(MoveDecision decision, CommitmentScene scene) => CommitmentsText.In(scene.Language)[decision switch
    {
        MoveDecision.NeedsReason => "commitment.reason.missing",
        MoveDecision.NeedsDate => "commitment.until.missing",
        _ => "commitment.until.past",
    }];

    private static string? Text(InvokeAction action) => CommitmentForm.Text(action.Data, CommitmentVerbs.TextInput) is { Length: > 0 } text ? text : null;

    private static CommitmentStatus? Status(InvokeAction action) =>
        Enum.TryParse<CommitmentStatus>(action.Data.GetValueOrDefault(CommitmentVerbs.To), out var status) && Enum.IsDefined(status) ? status : null;
}
