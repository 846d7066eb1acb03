using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Stages what somebody changed together with the note that they did.</summary>
internal sealed class Changes(IPeopleStore people, IAuditLog audit)
{
    /// <param name="turn">Who did it, and when.</param>
    /// <param name="action">What was done.</param>
    /// <param name="entity">What kind of thing it was done to.</param>
    /// <param name="id">The thing's id.</param>
    /// <param name="outcome">Names of fields and values; never words of people.</param>
    public void Note(Turn turn, AuditAction action, AuditEntity entity, string id, string? outcome = null) => audit.Add(new AuditEvent
    {
        At = turn.Now,
        Actor = turn.Member.Id,
        Action = action,
        Entity = entity,
        EntityId = id,
        Outcome = outcome,
    });

    /// <summary>Stages roles as they shall be; those that are not among the known ones are new.</summary>
    public void Save(Turn turn, IEnumerable<RoleAssignment> roles, IReadOnlyCollection<RoleAssignment> known)
    {
        foreach (var role in roles)
        {
            people.Save(role);
            var isNew = !known.Any(other => other.MemberId == role.MemberId && other.Id == role.Id);
            Note(
                turn,
                isNew ? AuditAction.Created : AuditAction.Changed,
                AuditEntity.Role,
                $"{role.MemberId}:{role.Id}",
                role.To is { } to ? FormattableString.Invariant($"{role.Role}:to:{to:yyyy-MM-dd}") : $"{role.Role}");
        }
    }
}
