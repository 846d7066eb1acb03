using System.Globalization;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>The forms for giving a role, ending one, and for a pause.</summary>
internal static class RoleForms
{
    private const int LongestChoice = 80;

    public static AdaptiveCard Give(PersonView view)
    {
        var words = PeopleListText.In(view.Language);
        List<WorkingGroup> open = [.. view.Groups.Where(group => group.Status != WorkingGroupStatus.Closed)];
        var roles = Enum.GetValues<AllianceRole>().Where(role => open.Count > 0 || !RoleRules.IsOfGroup(role));
        return Card(
            view,
            words["person.give.title"],
            PeopleVerbs.SaveRole,
            [
                Choose(
                    view, PeopleVerbs.RoleInput, words["person.give.role.label"], null,
                    ChoiceValues.Of(roles, role => Layout.Short(PeopleText.Role(role, view.Profile, view.Language), LongestChoice))),
                .. open.Count == 0
                    ? Array.Empty<CardElement>()
                    :
                    [
                        Choose(
                            view, PeopleVerbs.GroupInput, words["person.give.group.label"], ChoiceValues.None,
                            [
                                new Choice(words["person.give.group.none"], ChoiceValues.None),
                                .. open.Select(group => new Choice(Layout.Short(group.Name, LongestChoice), group.Id.Value)),
                            ]),
                    ],
                Day(view, PeopleVerbs.FromInput, words["person.give.from.label"], view.Today),
                Day(view, PeopleVerbs.ToInput, words["person.give.to.label"], null),
            ]);
    }

    public static AdaptiveCard End(PersonView view)
    {
        var words = PeopleListText.In(view.Language);
        List<RoleAssignment> lasting = [.. view.Roles.Where(role => RoleRules.GoesOn(role, view.Today))];
        return Card(
            view,
            words["person.end.title"],
            PeopleVerbs.SaveEnd,
            [
                Choose(
                    view, PeopleVerbs.RoleInput, words["person.end.role.label"], lasting.Count == 1 ? lasting[0].Id : null,
                    [.. lasting.Select(role => new Choice(Layout.Short(PersonLines.Role(role, view.Profile, view.GroupNames, view.Language), LongestChoice), role.Id))]),
                Day(view, PeopleVerbs.ToInput, words["person.end.last.label"], view.Today),
            ]);
    }

    public static AdaptiveCard Pause(PersonView view)
    {
        var words = PeopleListText.In(view.Language);
        return Card(
            view,
            words["person.pause.title"],
            PeopleVerbs.SavePause,
            [Layout.Paragraph(words["person.pause.explain"]), Day(view, PeopleVerbs.UntilInput, words["person.pause.until.label"], null)]);
    }

    private static AdaptiveCard Card(PersonView view, string title, string verb, IEnumerable<CardElement> fields) => Layout.Card(
        view.Language,
        title,
        [Layout.Title(title), Layout.Words(Layout.Bold(Layout.Short(view.Stored!.DisplayName, MemberRules.LongestName))), .. PersonForm.Told(view), .. fields],
        EditForm.Save(view.Language, verb, view.Data),
        EditForm.Back(view.Language, PeopleVerbs.Show, view.Data));

    private static ChoiceSetInput Choose(PersonView view, string id, string label, string? usual, IReadOnlyList<Choice> choices) => new(id, choices)
    {
        Label = label,
        Value = view.Value(id, usual) is { } value && choices.Any(choice => choice.Value == value) ? value : null,
        Style = ChoiceStyle.Compact,
        IsRequired = true,
        ErrorMessage = PeopleText.In(view.Language)["people.choose"],
    };

    private static DateInput Day(PersonView view, string id, string label, DateOnly? usual) => new(id)
    {
        Label = label,
        Value = view.Value(id, usual?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) is { } text && Days.Read(text) is not null ? text : null,
    };
}
