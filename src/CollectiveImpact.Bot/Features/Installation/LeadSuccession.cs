using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>
/// Sees to it that somebody heads the backbone team. Nobody resigns or is taken off as its last head, but anybody may be taken
/// out of the team in Teams, where nobody asks the bot.
/// </summary>
internal sealed class LeadSuccession(IPeopleStore people, IAuditLog audit, IOutbox outbox, AllianceTime time)
{
    private static readonly TimeSpan _newsIsUseful = TimeSpan.FromDays(14);

    /// <summary>Stages a new head from the backbone team where there is none. Whoever follows is told.</summary>
    /// <param name="profile">The alliance.</param>
    /// <param name="leaving">Who leaves in the same transaction.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task StageAsync(AllianceProfile profile, IReadOnlyCollection<MemberId> leaving, CancellationToken cancellationToken)
    {
        var today = profile.Clock.DateOf(time.Now);
        var roles = await people.RolesAsync(cancellationToken);
        var present = await PresentAsync(leaving, cancellationToken);
        var follower = LeadRules.Follower(present, roles, today);
        if (follower is not null)
        {
            await StageAsync(follower, cancellationToken);
        }

        // Two heads who leave at once must not each count on the other: both write what the other does.
        foreach (var lead in roles.Where(lead => lead.Role == AllianceRole.BackboneLead && leaving.Contains(lead.MemberId) && lead.HoldsOn(today)))
        {
            foreach (var other in roles.Where(other => other.Role == AllianceRole.BackboneLead && present.Contains(other.MemberId) && !IsSame(other, follower)))
            {
                people.Save(other);
            }

            people.Save(lead);
        }
    }

    /// <summary>
    /// The same; and where nobody of the backbone team is left either, the head is whoever installs the bot in the alliance's team. One
    /// the alliance does not know yet is read from the roster first, and installs once more.
    /// </summary>
    public async Task StageAsync(AllianceProfile profile, TeamInstallation installation, CancellationToken cancellationToken)
    {
        await StageAsync(profile, [], cancellationToken);
        var now = time.Now;
        var today = profile.Clock.DateOf(now);
        var roles = await people.RolesAsync(cancellationToken);
        var members = await people.MembersAsync(cancellationToken);
        var present = await PresentAsync([], cancellationToken);
        if (installation.Installer is not { } installer || LeadRules.IsLed(present, roles, today) || LeadRules.Follower(present, roles, today) is not null)
        {
            return;
        }

        var known = members.FirstOrDefault(member => string.Equals(member.AadObjectId, installer.AadObjectId, StringComparison.OrdinalIgnoreCase));
        if (known is { IsGone: false })
        {
            await StageAsync(LeadRules.Lead(known.Id, today), cancellationToken);
        }
    }

    /// <summary>Roles have ids of their own under each member.</summary>
    private static bool IsSame(RoleAssignment role, RoleAssignment? other) => (role.MemberId, role.Id) == (other?.MemberId, other?.Id);

    private async Task StageAsync(RoleAssignment role, CancellationToken cancellationToken)
    {
        var now = time.Now;
        people.Save(role);
        audit.Add(new AuditEvent
        {
            At = now,
            Action = AuditAction.Changed,
            Entity = AuditEntity.Role,
            EntityId = $"{role.MemberId}:{role.Id}",
            Outcome = $"{role.Role}:followed",
        });
        var news = new OutboxMessage.LeadPassedOn(role.MemberId, role.From);
        if (await outbox.WaitingAsync(news, cancellationToken) is null && await outbox.DeliveredAsync(news, cancellationToken) is null)
        {
            outbox.Add(news, now, now + _newsIsUseful);
        }
    }

    private async Task<IReadOnlySet<MemberId>> PresentAsync(IReadOnlyCollection<MemberId> leaving, CancellationToken cancellationToken) =>
        (await people.MembersAsync(cancellationToken)).Where(member => !member.IsGone && !leaving.Contains(member.Id)).Select(member => member.Id).ToHashSet();
}
