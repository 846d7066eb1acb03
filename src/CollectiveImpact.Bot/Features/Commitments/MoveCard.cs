using System.Globalization;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>The wish to move a commitment, with what was typed.</summary>
internal sealed record MoveView(CommitmentScene Scene, Commitment Commitment, CommitmentStatus To, IReadOnlyDictionary<string, string> Typed, string Nonce)
{
    public string? Problem { get; init; }

    public bool IsChanged { get; init; }
}

/// <summary>Asks what goes with a step: what is in the way, until when, what it led to, or why.</summary>
internal static class MoveCard
{
    public static AdaptiveCard Render(MoveView view)
    {
        var (scene, commitment) = (view.Scene, view.Commitment);
        var words = CommitmentsText.In(scene.Language);
        var title = CommitmentsText.Move(commitment.Status, view.To, scene.Language);
        return Layout.Card(
            scene.Language,
            $"{title}: {commitment.Title}",
            [
                Layout.Title(title),
                Layout.Words(Layout.Bold(commitment.Title), Layout.Subtle($" · {SharedText.Status(commitment.Status, scene.Language)}")),
                .. view.IsChanged
                    ? [EditForm.Changed(scene.Language, commitment.Title, [.. CommitmentCard.Terms(scene, commitment)])]
                    : Array.Empty<CardElement>(),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                .. Fields(view, words),
            ],
            EditForm.Save(scene.Language, CommitmentVerbs.Moved, Data(view)),
            EditForm.Back(scene.Language, CommitmentVerbs.Open, CommitmentListCard.Data(scene, (CommitmentVerbs.Commitment, commitment.Id.Value))));
    }

    private static IEnumerable<CardElement> Fields(MoveView view, Words words)
    {
        var question = CommitmentLifecycle.Question(view.Commitment.Status, view.To);
        if (question == MoveQuestion.Until)
        {
            yield return new DateInput(CommitmentVerbs.UntilInput)
            {
                Label = words["commitment.until.label"],
                Value = EditForm.Value(view.Typed, CommitmentVerbs.UntilInput, null),
                Min = view.Scene.Today.ToString(CommitmentForm.Date, CultureInfo.InvariantCulture),
                IsRequired = true,
                ErrorMessage = words["commitment.until.missing"],
            };
            yield return Layout.Note(words["commitment.until.note"]);
            yield break;
        }

        var optional = question == MoveQuestion.Reason ? "" : $" {SharedText.In(view.Scene.Language)["common.optional"]}";
        yield return new TextInput(CommitmentVerbs.TextInput)
        {
            Label = words[question switch
            {
                MoveQuestion.Obstacle => "commitment.obstacle.label",
                MoveQuestion.Outcome => "commitment.outcome.label",
                _ => "commitment.reason.label",
            }] + optional,
            Value = EditForm.Value(view.Typed, CommitmentVerbs.TextInput, null),
            IsMultiline = true,
            MaxLength = AnswerRules.LongestTextInCard,
            IsRequired = question == MoveQuestion.Reason ? true : null,
            ErrorMessage = question == MoveQuestion.Reason ? words["commitment.reason.missing"] : null,
        };
        if (question == MoveQuestion.Outcome)
        {
            yield return new ToggleInput(CommitmentVerbs.WinInput, words["commitment.win.toggle"])
            {
                Value = EditForm.Value(view.Typed, CommitmentVerbs.WinInput, "false") == "true" ? "true" : "false",
                Wrap = true,
            };
        }

        yield return Layout.Note(words[question == MoveQuestion.Outcome ? "commitment.outcome.readers" : "commitment.reason.readers"]);
    }

    private static Dictionary<string, string> Data(MoveView view) => CommitmentListCard.Data(
        view.Scene,
        (CommitmentVerbs.Commitment, view.Commitment.Id.Value),
        (CommitmentVerbs.To, view.To.ToString()),
        (EditStamp.Key, EditStamp.Of(view.Commitment)),
        (CardNonce.Key, view.Nonce));
}
