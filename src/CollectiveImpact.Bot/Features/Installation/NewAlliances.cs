using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>Begins an alliance for a team that has none.</summary>
internal sealed class NewAlliances(
    IAllianceDirectory directory, IAllianceStore alliances, IPeopleStore people, IAuditLog audit, IOutbox outbox, IUnitOfWork unit, AllianceTime time)
{
    private static readonly TimeSpan _invitationIsUseful = TimeSpan.FromDays(14);

    /// <summary>
    /// Stores the Draft, then makes it known: cut off in between, the next announcement finds what is there and goes on. Null when
    /// the team was given to another alliance meanwhile.
    /// </summary>
    public async Task<AllianceId?> BeginAsync(TeamInstallation installation, Installer installer, CancellationToken cancellationToken)
    {
        var draft = DraftRules.Begin(installation, installer, time.Now);
        var id = draft.Profile.Id;
        unit.Begin(id);
        await unit.RunAsync(() => StageAsync(draft, cancellationToken), cancellationToken);
        var lead = (await people.RolesAsync(cancellationToken)).First(role => role.Role == AllianceRole.BackboneLead).MemberId;
        if (await people.MemberAsync(lead, cancellationToken) is { AadObjectId: { } objectId })
        {
            await directory.AddPersonAsync(objectId, id, lead, cancellationToken);
        }

        await directory.AddAsync(id, cancellationToken);
        return await directory.TryAddTeamAsync(installation.TeamId, id, cancellationToken) ? id : null;
    }

    private async Task StageAsync(AllianceDraft draft, CancellationToken cancellationToken)
    {
        if (await alliances.FindProfileAsync(cancellationToken) is not null)
        {
            return;
        }

        var now = time.Now;
        alliances.Save(draft.Profile);
        alliances.Save(draft.Team);
        people.Save(draft.Lead);
        people.Save(draft.Role);
        people.Save(draft.Address);
        audit.Add(new AuditEvent
        {
            At = now,
            Actor = draft.Lead.Id,
            Action = AuditAction.Created,
            Entity = AuditEntity.Alliance,
            EntityId = draft.Profile.Id.Value,
        });
        outbox.Add(new OutboxMessage.SetupInvitation(draft.Lead.Id), now, now + _invitationIsUseful);
    }
}
