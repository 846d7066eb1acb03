using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Stages what becomes of somebody's duties when they change partner or leave.</summary>
internal sealed class PersonHandover(IPeopleStore people, ICommitmentStore commitments, Changes changes)
{
    /// <summary>Each commitment takes four rows of the hundred of a transaction; the person and their roles need some too.</summary>
    public const int Most = 15;

    /// <summary>Who was chosen to take over, when it is one of those who may.</summary>
    public static Member? TakerOf(PersonView view, IReadOnlyDictionary<string, string> data) =>
        view.Takers.FirstOrDefault(member => member.Id.Value == data.GetValueOrDefault(PeopleVerbs.TakerInput));

    /// <summary>Why it cannot be done yet.</summary>
    public static string Question(PersonView view)
    {
        var words = PeopleListText.In(view.Language);
        var key = view.Responsible.Count > Most ? "person.responsible.tooMany" : view.Takers.Count == 0 ? "person.responsible.nobody" : "person.responsible.choose";
        return words[
            key,
            ("Name", view.Stored!.FirstName),
            ("Titles", PersonForm.Titles(view)),
            ("Partner", view.OrganisationName(view.Stored.OrganisationId) ?? "")];
    }

    /// <summary>Somebody else is responsible from now on.</summary>
    public void Give(Turn turn, IEnumerable<Commitment> given, Member taker)
    {
        foreach (var commitment in given)
        {
            commitments.Save(commitment with { ResponsibleMemberId = taker.Id });
            commitments.Add(new CommitmentChange
            {
                CommitmentId = commitment.Id,
                At = turn.Now,
                By = turn.Member.Id,
                ResponsibleFrom = commitment.ResponsibleMemberId,
                ResponsibleTo = taker.Id,
            });
            changes.Note(turn, AuditAction.Changed, AuditEntity.Commitment, commitment.Id.Value, "responsible");
        }
    }

    /// <summary>Whoever no longer belongs to a partner no longer speaks for it and no longer stands in for others there.</summary>
    public async Task EndBelongingAsync(Turn turn, Member member, IReadOnlyList<RoleAssignment> roles, CancellationToken cancellationToken)
    {
        changes.Save(turn, roles.Where(role => IsContact(role, turn.Today)).Select(role => Ended(role, turn.Today)), roles);
        if (await people.PartnerAsync(member.OrganisationId, cancellationToken) is { } partner && partner.DeputyMemberId == member.Id)
        {
            people.Save(partner with { DeputyMemberId = null });
            changes.Note(turn, AuditAction.Changed, AuditEntity.Partner, partner.Id.Value, "deputy");
        }
    }

    /// <summary>The roles as <see cref="EndBelongingAsync"/> leaves them.</summary>
    public static IReadOnlyList<RoleAssignment> WithoutContact(IEnumerable<RoleAssignment> roles, DateOnly today) =>
        [.. roles.Select(role => IsContact(role, today) ? Ended(role, today) : role)];

    private static bool IsContact(RoleAssignment role, DateOnly today) => role.Role == AllianceRole.PartnerContact && RoleRules.GoesOn(role, today);

    /// <summary>Yesterday was the last day, so that nobody speaks for the partner they come to; a role that had not lasted a day ends with this one.</summary>
    private static RoleAssignment Ended(RoleAssignment role, DateOnly today) => role with { To = role.From < today ? today.AddDays(-1) : role.From };
}
