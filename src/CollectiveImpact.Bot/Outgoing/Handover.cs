using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Pause;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Commitments;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Gives what somebody was responsible for to the partner's deputy or contact person; where there is none, the backbone is told.
/// </summary>
internal sealed class Handover(IPeopleStore people, ICommitmentStore commitments, CommitmentNews news, IOutbox outbox, IUnitOfWork unit)
{
    /// <summary>False when others kept changing the same rows.</summary>
    public async Task<bool> GiveAsync(Member from, AllianceProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = profile.Clock.DateOf(now);
        var members = await people.MembersAsync(cancellationToken);
        var roles = await people.RolesAsync(cancellationToken);
        var standIn = PauseRules.StandIn(from, await people.PartnerAsync(from.OrganisationId, cancellationToken), members, roles, today);
        foreach (var left in (await commitments.OfMemberAsync(from.Id, cancellationToken)).Where(IsUnderWay))
        {
            if (standIn is null)
            {
                return await unit.RunAsync(() => TellAsync(from.Id, CommitmentRules.Deciders(profile.Backbone.Id, members, roles, today), now, cancellationToken), cancellationToken);
            }

            if (!await unit.RunAsync(() => GiveAsync(left.Id, from.Id, standIn.Id, now, cancellationToken), cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnderWay(Commitment commitment) => commitment.IsOpen || commitment.Status == CommitmentStatus.Paused;

    private async Task GiveAsync(CommitmentId id, MemberId from, MemberId to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await commitments.CommitmentAsync(id, cancellationToken) is not { } commitment || commitment.ResponsibleMemberId != from)
        {
            return;
        }

        var change = new CommitmentChange { CommitmentId = id, At = now, ResponsibleFrom = from, ResponsibleTo = to, Fields = [CommitmentField.Responsible] };
        var given = commitment with { ResponsibleMemberId = to };
        news.Changed(given, change, AuditAction.Changed, nameof(CommitmentField.Responsible));
        await news.TellAsync(new OutboxMessage.CommitmentEntrusted(id, to), now, cancellationToken);
    }

    private async Task TellAsync(MemberId from, IReadOnlyList<MemberId> backbone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var person in backbone)
        {
            var message = new OutboxMessage.CommitmentsOrphaned(from, person);
            if (await outbox.DeliveredAsync(message, cancellationToken) is null)
            {
                await news.TellAsync(message, now, cancellationToken);
            }
        }
    }
}
