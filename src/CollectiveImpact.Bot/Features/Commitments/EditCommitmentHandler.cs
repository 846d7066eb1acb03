using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>Changes a commitment's terms.</summary>
internal sealed class EditCommitmentHandler(CommitmentReader reader, CommitmentNews news, Authorities authorities, IUnitOfWork unit, IDeliverySignal delivery) : IButtonHandler
{
    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (TextRules.Refusal(turn.Language, CommitmentForm.Texts(action.Data)) is { } refused)
        {
            return refused;
        }

        var answer = await unit.RunAsync(() => AnswerAsync(turn, action, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(action.Data, cancellationToken) is not { } commitment)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        if (!CommitmentReader.MayEdit(turn, commitment))
        {
            return Refusals.Because(commitment.Status == CommitmentStatus.Withdrawn && CommitmentReader.MaySee(turn, commitment)
                ? CommitmentsText.In(turn.Language)["commitment.edit.withdrawn"]
                : await authorities.ContactOrBackboneAsync(turn, commitment.PartnerId, cancellationToken));
        }

        var scene = await reader.SceneAsync(turn, cancellationToken);
        return action.Verb == CommitmentVerbs.Edit
            ? InvokeResponse.Card(CommitmentFormCard.Render(new CommitmentFormView(scene, commitment.PartnerId, new Dictionary<string, string>()) { Commitment = commitment }))
            : await SaveAsync(turn, action, scene, commitment, cancellationToken);
    }

    private async Task<InvokeResponse> SaveAsync(Turn turn, InvokeAction action, CommitmentScene scene, Commitment before, CancellationToken cancellationToken)
    {
        var (terms, problem) = CommitmentForm.Read(action.Data, scene, before.PartnerId, before);
        if (terms is not null && terms.Revise(before, turn.Member.Id, turn.Now) is null)
        {
            // The same press again, or nothing typed over: it stands as it is wanted.
            return InvokeResponse.Card(CommitmentCard.Render(await reader.ViewAsync(turn, before, cancellationToken)));
        }

        var isChanged = !EditStamp.IsCurrent(action.Data, before);
        if (terms is null || isChanged)
        {
            return InvokeResponse.Card(CommitmentFormCard.Render(
                new CommitmentFormView(scene, before.PartnerId, action.Data) { Commitment = before, IsChanged = isChanged, Problem = problem }));
        }

        var (after, change) = terms.Revise(before, turn.Member.Id, turn.Now)!.Value;
        news.Changed(after, change, AuditAction.Changed, string.Join(',', change.Fields));
        if (change.ResponsibleTo is not null)
        {
            await news.EntrustAsync(after, turn.Member.Id, turn.Now, cancellationToken);
        }

        var view = await reader.ViewAsync(turn, after, cancellationToken);
        return InvokeResponse.Card(CommitmentCard.Render(view with { History = [.. view.History, change], Notice = CommitmentsText.In(turn.Language)["commitment.saved"] }));
    }
}
