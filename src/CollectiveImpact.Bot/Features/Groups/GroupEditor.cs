using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>Stores a working group as it was typed, with who leads it. The same form sent twice changes nothing the second time.</summary>
internal sealed class GroupEditor(GroupReader reader, IWorkingGroupStore groups, Changes changes, IUnitOfWork unit)
{
    private static readonly string[] _texts = [GroupVerbs.NameInput, GroupVerbs.MandateInput, PersonChoices.FindInput];

    /// <summary>What stood in the fields. A field that did not come back was empty.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IReadOnlyDictionary<string, string> data)
    {
        var typed = new Dictionary<string, string>(data);
        foreach (var input in _texts.Append(GroupVerbs.GoalsInput).Append(GroupVerbs.MembersInput))
        {
            typed.TryAdd(input, "");
        }

        return typed;
    }

    public static InvokeResponse? Refusal(string language, IReadOnlyDictionary<string, string> data) =>
        TextRules.Refusal(language, [.. _texts.Select(input => data.GetValueOrDefault(input, ""))]);

    public async Task<InvokeResponse> SaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (Refusal(turn.Language, action.Data) is { } refusal)
        {
            return refusal;
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        return await unit.RunAsync(() => AttemptAsync(turn, action, nonce, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    /// <summary>The form again, with everything typed, and other people to choose from.</summary>
    public async Task<InvokeResponse> FindAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (Refusal(turn.Language, action.Data) is { } refusal)
        {
            return refusal;
        }

        var id = action.Data.GetValueOrDefault(GroupVerbs.GroupData);
        var found = string.IsNullOrEmpty(id)
            ? await reader.NewAsync(turn, CardNonce.Read(action.Data, turn.Now), cancellationToken)
            : await reader.ReadAsync(turn, id, cancellationToken);
        return found is null
            ? Refusals.Because(PeopleText.In(turn.Language)["people.gone"])
            : InvokeResponse.Card(GroupCard.Form(found.View with
            {
                Typed = Typed(action.Data),
                IsChanged = action.Data.GetValueOrDefault(EditStamp.Key) != found.View.Stamp,
            }));
    }

    private async Task<InvokeResponse> AttemptAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var known = action.Data.GetValueOrDefault(GroupVerbs.GroupData);
        if (!string.IsNullOrEmpty(known))
        {
            return await reader.ReadAsync(turn, known, cancellationToken) is { } found
                ? await ChangeAsync(turn, action, found, known, cancellationToken)
                : Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
        }

        // The member is part of the id, so that nobody can reach what another makes by its nonce.
        var id = $"{nonce}-{turn.Member.Id}";
        return await reader.ReadAsync(turn, id, cancellationToken) is { } made
            ? InvokeResponse.Card(GroupCard.Saved(made.View))
            : await ChangeAsync(turn, action, await reader.NewAsync(turn, nonce, cancellationToken), id, cancellationToken);
    }

    private async Task<InvokeResponse> ChangeAsync(Turn turn, InvokeAction action, GroupAtHand found, string id, CancellationToken cancellationToken)
    {
        var view = found.View;
        if (view.Stored?.Status == WorkingGroupStatus.Closed)
        {
            return Refusals.Because(GroupsText.In(turn.Language)["group.closed"]);
        }

        var typed = Read(action.Data, view.Stored, id);
        var lead = LeadOf(action.Data, view);
        var roles = IsLeadTheSame(lead, view) ? [] : RoleRules.Hold(
            AllianceRole.WorkingGroupLead, id, lead is { } chosen ? [chosen] : [], found.Roles.Where(role => role.Scope == id), turn.Member.Id, turn.Today);
        var form = view with { Typed = Typed(action.Data) };
        var isSame = roles.Count == 0 && EditStamp.Of(typed) == EditStamp.Of(view.Stored);
        if (!isSame && view.Stored is not null && action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return InvokeResponse.Card(GroupCard.Form(form with { IsChanged = true }));
        }

        if (Fault(turn, view, typed, lead, await groups.GroupsAsync(cancellationToken)) is { } problem)
        {
            return InvokeResponse.Card(GroupCard.Form(form with { Problem = problem }));
        }

        if (!isSame)
        {
            groups.Save(typed);
            changes.Note(
                turn, view.Stored is null ? AuditAction.Created : AuditAction.Changed, AuditEntity.WorkingGroup, id, view.Stored is null ? $"status:{typed.Status}" : null);
            changes.Save(turn, roles, found.Roles);
        }

        var leads = IsLeadTheSame(lead, view) ? view.Leads : [.. view.People.Where(member => member.Id == lead)];
        return InvokeResponse.Card(GroupCard.Saved(view with { Id = id, Stored = typed, Leads = leads }));
    }

    private static WorkingGroup Read(IReadOnlyDictionary<string, string> data, WorkingGroup? stored, string id)
    {
        var begun = data.GetValueOrDefault(GroupVerbs.BegunInput) == "true" ? WorkingGroupStatus.Active : WorkingGroupStatus.Proposed;
        return (stored ?? new WorkingGroup { Id = new WorkingGroupId(id), Name = "", Status = begun }) with
        {
            Name = OneLine.Of(data.GetValueOrDefault(GroupVerbs.NameInput)),
            Mandate = data.GetValueOrDefault(GroupVerbs.MandateInput, "").ReplaceLineEndings("\n").Trim(),
            GoalIds = [.. ChoiceValues.Several(data.GetValueOrDefault(GroupVerbs.GoalsInput)).Order(StringComparer.Ordinal).Select(goal => new GoalId(goal))],
        };
    }

    private static MemberId? LeadOf(IReadOnlyDictionary<string, string> data, GroupView view) => data.GetValueOrDefault(GroupVerbs.LeadInput) switch
    {
        null when view.Leads.Count > 0 => view.Leads[0].Id,
        null or "" or ChoiceValues.None => null,
        var id => new MemberId(id),
    };

    /// <summary>A group may have more leads than the form shows: they are left alone unless another is chosen.</summary>
    private static bool IsLeadTheSame(MemberId? lead, GroupView view) => view.Leads.Count == 0 ? lead is null : lead == view.Leads[0].Id;

    private static string? Fault(Turn turn, GroupView view, WorkingGroup typed, MemberId? lead, IEnumerable<WorkingGroup> all)
    {
        var words = GroupsText.In(turn.Language);
        if (lead is not null && !view.People.Any(member => member.Id == lead))
        {
            return words["group.lead.stranger"];
        }

        var fault = WorkingGroupRules.Check(typed, all, view.Goals.Select(goal => goal.Id).ToHashSet());
        return fault == WorkingGroupFault.None
            ? null
            : words[
                $"group.fault.{fault}",
                ("Max", Speech.Number(fault == WorkingGroupFault.MandateTooLong ? WorkingGroupRules.LongestMandate : WorkingGroupRules.LongestName))];
    }
}
