using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Commitments;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Makes the messages about commitments, where they are still wanted.</summary>
internal sealed class CommitmentParcels(IAllianceStore alliances, IPeopleStore people, ICommitmentStore commitments, CommitmentReader reader)
{
    public Task<Parcel> RenderAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) => message switch
    {
        OutboxMessage.CommitmentProposed proposed => ProposedAsync(proposed, now, cancellationToken),
        OutboxMessage.ProposalDecided decided => DecidedAsync(decided, now, cancellationToken),
        OutboxMessage.CommitmentEntrusted entrusted => EntrustedAsync(entrusted, now, cancellationToken),
        OutboxMessage.CommitmentsOrphaned orphaned => OrphanedAsync(orphaned, now, cancellationToken),
        _ => throw new InvalidOperationException($"{message.GetType().Name} is not about a commitment."),
    };

    private async Task<Parcel> ProposedAsync(OutboxMessage.CommitmentProposed message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await commitments.ProposalAsync(message.ProposalId, cancellationToken) is not { State: ProposalState.Open } proposal)
        {
            return new Parcel.NotNeeded("Decided");
        }

        return await ToAsync(message.To, now, "commitment.proposal.title", scene => ProposalCard.Ask(scene, proposal), cancellationToken);
    }

    private async Task<Parcel> DecidedAsync(OutboxMessage.ProposalDecided message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await commitments.ProposalAsync(message.ProposalId, cancellationToken) is not { State: not ProposalState.Open } proposal)
        {
            return new Parcel.NotNeeded("NotDecided");
        }

        var title = proposal.State == ProposalState.Accepted ? "commitment.accepted.title" : "commitment.declined.title";
        return await ToAsync(message.To, now, title, scene => ProposalCard.Outcome(scene, proposal), cancellationToken);
    }

    private async Task<Parcel> EntrustedAsync(OutboxMessage.CommitmentEntrusted message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await commitments.CommitmentAsync(message.Commitment, cancellationToken) is not { } commitment || commitment.ResponsibleMemberId != message.To)
        {
            return new Parcel.NotNeeded("SomebodyElse");
        }

        // Left in peace until they are back, when the next check-in card holds the commitment.
        var profile = await alliances.ProfileAsync(cancellationToken);
        if (await people.MemberAsync(message.To, cancellationToken) is { } to && to.IsPausedOn(profile.Clock.DateOf(now)))
        {
            return new Parcel.NotNeeded("Paused");
        }

        return await ToAsync(message.To, now, "commitment.entrusted.title", scene => ProposalCard.Entrusted(scene, commitment), cancellationToken);
    }

    private async Task<Parcel> OrphanedAsync(OutboxMessage.CommitmentsOrphaned message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Commitment> left = [.. (await commitments.OfMemberAsync(message.Member, cancellationToken)).Where(commitment => commitment.IsOpen || commitment.Status == CommitmentStatus.Paused)];
        return left.Count == 0
            ? new Parcel.NotNeeded("TakenOver")
            : await ToAsync(message.To, now, "commitment.orphaned.title", scene => OrphanedCard.Render(scene, left), cancellationToken);
    }

    private async Task<Parcel> ToAsync(
        MemberId to, DateTimeOffset now, string title, Func<CommitmentScene, CollectiveImpact.Teams.Cards.AdaptiveCard> render, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(to, cancellationToken) is not { IsGone: false } member)
        {
            return new Parcel.NotNeeded("Gone");
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        var scene = await reader.SceneAsync(profile, member.Language, profile.Clock.DateOf(now), cancellationToken);
        return new Parcel.ToMember(member, Activity.Message(render(scene), ProposalCard.Summary(title, member.Language)));
    }
}
