using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Makes the writes of a draft, in an order in which a crash between two of them leaves nothing pointing at nothing.</summary>
internal static class ImportWrites
{
    public static IEnumerable<ImportWrite> Of(ImportDraft draft, Dictionary<string, string> reasons)
    {
        var by = draft.By;
        var partners = draft.Partners.Changed().ToList();
        IEnumerable<ImportWrite>[] all =
        [
            draft.Goals.Changed().Select(c => new ImportWrite.OfGoal(c.Now) { Event = Event(by, AuditEntity.Goal, c.Now.Id.Value, c.Before is null) }),
            draft.Groups.Changed().Select(c => new ImportWrite.OfGroup(c.Now) { Event = Event(by, AuditEntity.WorkingGroup, c.Now.Id.Value, c.Before is null) }),

            // The deputy is a person: a partner names theirs after the people are there.
            partners.Select(c => (c.Before, Now: c.Now with { DeputyMemberId = c.Before?.DeputyMemberId }, Whole: c.Now)).Where(c => !c.Now.Equals(c.Before))
                .Select(c => new ImportWrite.OfPartner(c.Now) { Event = Event(by, AuditEntity.Partner, c.Now.Id.Value, c.Before is null, PartnerOutcome(c.Before, c.Whole)) }),
            draft.Members.Changed().Select(c => new ImportWrite.OfMember(c.Now) { Event = Event(by, AuditEntity.Member, c.Now.Id.Value, c.Before is null) }),
            draft.Roles.Changed().Select(c => new ImportWrite.OfRole(c.Now) { Event = Event(by, AuditEntity.Role, $"{c.Now.MemberId}/{c.Now.Id}", c.Before is null, $"role:{c.Now.Role}") }),
            partners.Where(c => c.Now.DeputyMemberId != c.Before?.DeputyMemberId).Select(c => new ImportWrite.OfPartner(c.Now)
            {
                Event = (c.Now with { DeputyMemberId = c.Before?.DeputyMemberId }).Equals(c.Before) ? Event(by, AuditEntity.Partner, c.Now.Id.Value, isNew: false, "deputy") : null,
            }),
            draft.Commitments.Changed().Select(c => Commitment(c.Before, c.Now, by, reasons)),
        ];
        return all.SelectMany(writes => writes);
    }

    private static ImportWrite.OfCommitment Commitment(Commitment? before, Commitment after, ImportBy by, Dictionary<string, string> reasons)
    {
        var moved = before?.Status != after.Status;
        var reason = moved ? reasons.GetValueOrDefault(Folding.Of(after.Title)) : null;
        return new ImportWrite.OfCommitment(after, CommitmentSteps.Change(before, after, by, reason))
        {
            Event = Event(by, AuditEntity.Commitment, after.Id.Value, before is null, moved ? $"status:{after.Status}" : null),
        };
    }

    private static string? PartnerOutcome(Partner? before, Partner after) => before is null ? null
        : before.Status != after.Status ? $"status:{after.Status}"
        : before.Involvement != after.Involvement ? $"involvement:{after.Involvement}"
        : null;

    private static AuditEvent Event(ImportBy by, AuditEntity entity, string id, bool isNew, string? outcome = null) => new()
    {
        At = by.Now,
        Actor = by.Member,
        Action = isNew ? AuditAction.Created : AuditAction.Changed,
        Entity = entity,
        EntityId = id,
        Outcome = outcome,
    };
}
