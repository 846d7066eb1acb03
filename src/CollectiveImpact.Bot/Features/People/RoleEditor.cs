using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Gives somebody a role, or ends one.</summary>
internal sealed class RoleEditor(PeopleReader reader, IPeopleStore people, Changes changes, IUnitOfWork unit)
{
    public Task<InvokeResponse> GiveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        RunAsync(turn, action, (view, token) => Task.FromResult(Give(turn, action, view)), cancellationToken);

    public Task<InvokeResponse> EndAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        RunAsync(turn, action, (view, token) => EndAsync(turn, action, view, token), cancellationToken);

    /// <summary>Every lead's role of people who are still in the alliance.</summary>
    public async Task<IReadOnlyList<RoleAssignment>> LeadsAsync(CancellationToken cancellationToken)
    {
        List<RoleAssignment> leads = [];
        foreach (var role in (await people.RolesAsync(cancellationToken)).Where(role => role.Role == AllianceRole.BackboneLead))
        {
            if (await people.MemberAsync(role.MemberId, cancellationToken) is { IsGone: false })
            {
                leads.Add(role);
            }
        }

        return leads;
    }

    /// <summary>Stages the roles that a decision rests on as they stand, so that it is not stored when one of them changed meanwhile.</summary>
    public void RestOn(IEnumerable<RoleAssignment> leads)
    {
        foreach (var lead in leads)
        {
            people.Save(lead);
        }
    }

    private async Task<InvokeResponse> RunAsync(
        Turn turn, InvokeAction action, Func<PersonView, CancellationToken, Task<InvokeResponse>> attempt, CancellationToken cancellationToken) =>
        await unit.RunAsync(
            async () => await reader.ReadAsync(turn, action.Data.GetValueOrDefault(PeopleVerbs.PersonData), cancellationToken) is { Stored.IsGone: false } view
                ? await attempt(view with { Typed = action.Data }, cancellationToken)
                : Refusals.Because(PeopleText.In(turn.Language)["people.gone"]),
            cancellationToken) ?? Refusals.Conflict(turn.Language);

    private InvokeResponse Give(Turn turn, InvokeAction action, PersonView view)
    {
        var (role, from, to) = (
            ChoiceValues.Read<AllianceRole>(action.Data.GetValueOrDefault(PeopleVerbs.RoleInput)),
            action.Data.GetValueOrDefault(PeopleVerbs.FromInput) is { Length: > 0 } begin ? Days.Read(begin) : turn.Today,
            Days.Read(action.Data.GetValueOrDefault(PeopleVerbs.ToInput)));
        var group = action.Data.GetValueOrDefault(PeopleVerbs.GroupInput) is { Length: > 0 } chosen && chosen != ChoiceValues.None ? chosen : RoleAssignment.WholeAlliance;
        var isGroup = group == RoleAssignment.WholeAlliance || view.Groups.Any(open => open.Id.Value == group && open.Status != WorkingGroupStatus.Closed);
        if (role is null || !isGroup)
        {
            return Again(view, PeopleText.In(turn.Language)["people.choose"]);
        }

        if (from is null || (to is null && action.Data.GetValueOrDefault(PeopleVerbs.ToInput) is { Length: > 0 }))
        {
            return Again(view, Days.Bad(turn.Today, turn.Language));
        }

        var given = new RoleAssignment
        {
            Id = RoleRules.IdOf(role.Value, group, from.Value),
            MemberId = view.Stored!.Id,
            Role = role.Value,
            Scope = group,
            From = from.Value,
            To = to,
            AssignedBy = turn.Member.Id,
        };
        if (view.Roles.Any(held => held.Id == given.Id && held.To == given.To))
        {
            return InvokeResponse.Card(PersonCard.Render(view with { IsSaved = true }));
        }

        if (action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return InvokeResponse.Card(RoleForms.Give(view with { IsChanged = true }));
        }

        var fault = view.Roles.Any(held => held.Id == given.Id) ? RoleFault.HeldAlready : RoleRules.Give(given, view.Roles);
        return fault == RoleFault.None ? Store(turn, view, given) : Again(view, PeopleListText.In(turn.Language)[$"role.fault.{fault}"]);

        static InvokeResponse Again(PersonView view, string problem) => InvokeResponse.Card(RoleForms.Give(view with { Problem = problem }));
    }

    private InvokeResponse Store(Turn turn, PersonView view, RoleAssignment given)
    {
        var member = view.Stored!;
        changes.Save(turn, [given], view.Roles);
        if (!member.IsPlaced && given.Role is AllianceRole.BackboneLead or AllianceRole.BackboneStaff)
        {
            member = member with { OrganisationId = turn.Profile.Backbone.Id, ProfileConfirmedAt = turn.Now };
            people.Save(member);
            changes.Note(turn, AuditAction.Changed, AuditEntity.Member, member.Id.Value, $"partner:{member.OrganisationId}");
        }

        return InvokeResponse.Card(PersonCard.Render(view with { Stored = member, Roles = [given, .. view.Roles], IsSaved = true }));
    }

    private async Task<InvokeResponse> EndAsync(Turn turn, InvokeAction action, PersonView view, CancellationToken cancellationToken)
    {
        var ending = view.Roles.FirstOrDefault(held => held.Id == action.Data.GetValueOrDefault(PeopleVerbs.RoleInput));
        var last = Days.Read(action.Data.GetValueOrDefault(PeopleVerbs.ToInput));
        if (ending is not null && last is not null && ending.To == last)
        {
            return InvokeResponse.Card(PersonCard.Render(view with { IsSaved = true }));
        }

        if (action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return InvokeResponse.Card(RoleForms.End(view with { IsChanged = true }));
        }

        if (ending is null || last is null)
        {
            var problem = ending is null ? PeopleText.In(turn.Language)["people.choose"] : Days.Bad(turn.Today, turn.Language);
            return InvokeResponse.Card(RoleForms.End(view with { Problem = problem }));
        }

        var leads = await LeadsAsync(cancellationToken);
        var fault = RoleRules.End(ending, last.Value, leads, turn.Today);
        if (fault != RoleFault.None)
        {
            return InvokeResponse.Card(RoleForms.End(view with { Problem = PeopleListText.In(turn.Language)[$"role.fault.{fault}"] }));
        }

        var ended = ending with { To = last };
        if (ending.Role == AllianceRole.BackboneLead)
        {
            RestOn(leads);
        }

        changes.Save(turn, [ended], view.Roles);
        return InvokeResponse.Card(PersonCard.Render(view with { Roles = [.. view.Roles.Select(role => role == ending ? ended : role)], IsSaved = true }));
    }
}
