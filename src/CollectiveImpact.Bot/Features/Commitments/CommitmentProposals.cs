using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>A suggested commitment: sent to those who may make it, and made or not by one of them.</summary>
internal sealed class CommitmentProposals(
    ICommitmentStore commitments, IPeopleStore people, IAuditLog audit, CommitmentReader reader, CommitmentNews news, Authorities authorities, IUnitOfWork unit,
    IDeliverySignal delivery) : IButtonHandler
{
    /// <summary>Stages the proposal and a card to each who decides.</summary>
    public async Task<InvokeResponse> ProposeAsync(Turn turn, CommitmentScene scene, Commitment commitment, CancellationToken cancellationToken)
    {
        var proposal = new CommitmentProposal { Id = commitment.Id.Value, Commitment = commitment, ProposedBy = turn.Member.Id, ProposedAt = turn.Now };
        commitments.Save(proposal);
        audit.Add(Happened(turn, proposal, AuditAction.Created, "proposal"));
        var roles = await people.RolesAsync(cancellationToken);
        foreach (var decider in CommitmentRules.Deciders(commitment.PartnerId, [.. scene.Members.Values], roles, turn.Today))
        {
            await news.TellAsync(new OutboxMessage.CommitmentProposed(proposal.Id, decider), turn.Now, cancellationToken);
        }

        return InvokeResponse.Card(ProposalCard.Sent(scene, proposal));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (TextRules.Refusal(turn.Language, CommitmentForm.Texts(action.Data)) is { } refused)
        {
            return refused;
        }

        var answer = await unit.RunAsync(() => DecideAsync(turn, action, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> DecideAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (await commitments.ProposalAsync(action.Data.GetValueOrDefault(CommitmentVerbs.Proposal) ?? "", cancellationToken) is not { } proposal)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        var partner = proposal.Commitment.PartnerId;
        if (await reader.WayAsync(turn, partner, cancellationToken) != CommitmentWay.Make)
        {
            return Refusals.Because(await authorities.ContactOrBackboneAsync(turn, partner, cancellationToken));
        }

        var scene = await reader.SceneAsync(turn, cancellationToken);
        if (proposal.State != ProposalState.Open)
        {
            return InvokeResponse.Card(ProposalCard.Decided(scene, proposal));
        }

        // Goal and people may have changed since it was suggested.
        var isAccepted = action.Verb == CommitmentVerbs.Accept;
        if (isAccepted && scene.Fault(proposal.Commitment, null) is var fault && fault != CommitmentFault.None)
        {
            return Refusals.Because(CommitmentForm.Problem(fault, scene, partner));
        }

        var decided = proposal with
        {
            State = isAccepted ? ProposalState.Accepted : ProposalState.Declined,
            DecidedBy = turn.Member.Id,
            DecidedAt = turn.Now,
            Reason = CommitmentForm.Text(action.Data, CommitmentVerbs.TextInput) is { Length: > 0 } reason ? reason : null,
        };
        await StageAsync(turn, decided, cancellationToken);
        return InvokeResponse.Card(ProposalCard.Decided(scene, decided));
    }

    private async Task StageAsync(Turn turn, CommitmentProposal decided, CancellationToken cancellationToken)
    {
        commitments.Save(decided);
        audit.Add(Happened(turn, decided, AuditAction.Changed, $"proposal:{decided.State}"));
        if (decided.ProposedBy != turn.Member.Id)
        {
            await news.TellAsync(new OutboxMessage.ProposalDecided(decided.Id, decided.ProposedBy), turn.Now, cancellationToken);
        }

        if (decided.State == ProposalState.Accepted)
        {
            var commitment = decided.Commitment with { StatusSince = turn.Now, StartOn = turn.Today };
            news.Made(commitment, turn.Member.Id, turn.Now);
            if (commitment.ResponsibleMemberId != decided.ProposedBy)
            {
                await news.EntrustAsync(commitment, turn.Member.Id, turn.Now, cancellationToken);
            }
        }
    }

    private static AuditEvent Happened(Turn turn, CommitmentProposal proposal, AuditAction action, string outcome) => new()
    {
        At = turn.Now,
        Actor = turn.Member.Id,
        Action = action,
        Entity = AuditEntity.Commitment,
        EntityId = proposal.Id,
        Outcome = outcome,
    };
}
