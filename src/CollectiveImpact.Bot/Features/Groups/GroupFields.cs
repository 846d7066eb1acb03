using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>The fields of the form for a working group, and the form for who is in it.</summary>
internal static class GroupFields
{
    private const int LongestGoal = 80;

    public static IEnumerable<CardElement> Of(GroupView view, Words words)
    {
        var stored = view.Stored;
        yield return new TextInput(GroupVerbs.NameInput)
        {
            Label = words["group.name.label"],
            Value = view.Value(GroupVerbs.NameInput, stored?.Name),
            MaxLength = WorkingGroupRules.LongestName,
            IsRequired = true,
            ErrorMessage = words["group.fault.NameMissing"],
        };
        yield return new TextInput(GroupVerbs.MandateInput)
        {
            Label = words["group.mandate.label"],
            Value = view.Value(GroupVerbs.MandateInput, stored?.Mandate),
            MaxLength = WorkingGroupRules.LongestMandate,
            IsMultiline = true,
        };
        if (view.Goals.Count > 0)
        {
            yield return Goals(view, words);
        }

        var lead = view.Value(GroupVerbs.LeadInput, view.Leads.Count > 0 ? view.Leads[0].Id.Value : null);
        var find = view.Value(PersonChoices.FindInput, null);
        var people = new PersonChoices(view.People, lead is null ? new HashSet<string>() : new HashSet<string> { lead }, find, view.PartnerOf);
        yield return people.One(GroupVerbs.LeadInput, words["group.lead.label"], lead, words["group.lead.none"]);
        foreach (var part in people.Search(view.Language, words["group.find.label"], find, GroupVerbs.Find, view.Data))
        {
            yield return part;
        }

        if (stored is null)
        {
            yield return new ToggleInput(GroupVerbs.BegunInput, words["group.begun.title"]) { Value = view.Value(GroupVerbs.BegunInput, "true"), Wrap = true };
        }
    }

    /// <summary>Who is in the group, in a form of its own: it can be many.</summary>
    public static AdaptiveCard Members(GroupView view)
    {
        var words = GroupsText.In(view.Language);
        var data = new Dictionary<string, string>(view.Data) { [EditStamp.Key] = view.MembersStamp };
        var chosen = ChoiceValues.Several(view.Value(GroupVerbs.MembersInput, string.Join(',', view.Members.Select(member => member.Id.Value)))).ToHashSet();
        var find = view.Value(PersonChoices.FindInput, null);
        var people = new PersonChoices(view.People, chosen, find, view.PartnerOf);
        var names = string.Join(", ", view.Members.Select(member => member.DisplayName));
        return Layout.Card(
            view.Language,
            words["group.members.title"],
            [
                Layout.Title(words["group.members.title"]),
                Layout.Words(Layout.Bold(Layout.Short(view.Stored!.Name, WorkingGroupRules.LongestName))),
                .. view.IsChanged ? [EditForm.Changed(view.Language, view.Stored.Name, [Layout.Words(Layout.Plain(Layout.Short(names, 400)))])] : Array.Empty<CardElement>(),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                .. view.People.Count == 0
                    ? [Layout.Paragraph(words["group.members.none"])]
                    : people.Search(view.Language, words["group.find.label"], find, GroupVerbs.FindMembers, data)
                        .Append(people.Some(GroupVerbs.MembersInput, words["group.members.label"], chosen)),
            ],
            [EditForm.Save(view.Language, GroupVerbs.SaveMembers, data), EditForm.Back(view.Language, GroupVerbs.Edit, data)]);
    }

    private static ChoiceSetInput Goals(GroupView view, Words words)
    {
        var stored = string.Join(',', (view.Stored?.GoalIds ?? []).Select(goal => goal.Value));
        var chosen = ChoiceValues.Several(view.Value(GroupVerbs.GoalsInput, stored)).ToHashSet();
        return new ChoiceSetInput(
            GroupVerbs.GoalsInput, [.. view.Goals.Select(goal => new Choice(CardText.Escape(Layout.Short(goal.Title, LongestGoal)), goal.Id.Value))])
        {
            Label = words["group.goals.label"],
            Value = string.Join(',', view.Goals.Select(goal => goal.Id.Value).Where(chosen.Contains)),
            IsMultiSelect = true,
            Wrap = true,
        };
    }
}
