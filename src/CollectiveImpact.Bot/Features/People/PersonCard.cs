using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Somebody with all that is known of them, and everything that can be done.</summary>
internal static class PersonCard
{
    private const int LongestTitle = 50;
    private const int MostRoles = 12;
    private const int Longest = 160;

    public static AdaptiveCard Render(PersonView view)
    {
        var (member, words) = (view.Stored!, PeopleListText.In(view.Language));
        return Layout.Card(
            view.Language,
            Layout.Short(member.DisplayName, MemberRules.LongestName),
            [
                Layout.Title(CardText.Escape(Layout.Short(member.DisplayName, LongestTitle))),
                .. view.IsSaved ? [Layout.Block(ContainerStyle.Good, Layout.Paragraph(PeopleText.In(view.Language)["people.saved"]))] : Array.Empty<CardElement>(),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                .. Facts(view),
            ],
            [.. Ways(view, member, words), EditForm.Back(view.Language, PeopleVerbs.List, view.Data) with { Title = PeopleText.In(view.Language)["people.toList"] }]);
    }

    /// <summary>How the person stands, line by line.</summary>
    public static IEnumerable<CardElement> Facts(PersonView view)
    {
        var (member, words) = (view.Stored!, PeopleListText.In(view.Language));
        string?[] who = [member.Title, view.OrganisationName(member.OrganisationId) ?? PeopleText.In(view.Language)["people.unplaced"]];
        string?[] how = [PersonLines.Status(member, view.Today, view.Language), PersonLines.Language(member, words), member.WorkMail];
        yield return Line(Layout.Short(string.Join(" · ", who.Where(part => !string.IsNullOrEmpty(part))), Longest));
        yield return Line(Layout.Short(string.Join(" · ", how.Where(part => !string.IsNullOrEmpty(part))), Longest));
        if (view.Responsible.Count > 0)
        {
            yield return Line(words["person.responsible", ("Name", member.FirstName), ("Titles", PersonForm.Titles(view))]);
        }

        yield return new Container(
        [
            Layout.Heading(words["person.roles"]),
            .. view.Roles.Count == 0
                ? [Layout.Paragraph(words["person.role.none"])]
                : view.Roles.Take(MostRoles).Select(CardElement (role) => Line(Layout.Short(PersonLines.Role(role, view.Profile, view.GroupNames, view.Language), Longest))),
        ])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardAction> Ways(PersonView view, Member member, Words words)
    {
        if (member.IsGone)
        {
            yield return Way(view, words["person.action.takeBack"], PeopleVerbs.TakeBack);
            yield break;
        }

        yield return Way(view, words["person.action.edit"], PeopleVerbs.Edit);
        yield return Way(view, words["person.action.giveRole"], PeopleVerbs.GiveRole);
        if (view.Roles.Any(role => RoleRules.GoesOn(role, view.Today)))
        {
            yield return Way(view, words["person.action.endRole"], PeopleVerbs.EndRole);
        }

        yield return member.IsPausedOn(view.Today)
            ? Way(view, words["person.action.resume"], PeopleVerbs.Resume)
            : Way(view, words["person.action.pause"], PeopleVerbs.Pause);
        yield return Way(view, words["person.action.leave"], PeopleVerbs.AskToLeave);
    }

    private static ExecuteAction Way(PersonView view, string title, string verb) => new(title, verb) { Data = view.Data };

    private static RichTextBlock Line(string text) => Layout.Words(Layout.Plain(text));
}
