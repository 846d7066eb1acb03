using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>The form for who somebody is, and the question before they leave.</summary>
internal static class PersonForm
{
    private const int MostTitles = 4;
    private const int LongestPartner = 36;
    private const int LongestTitle = 60;

    /// <summary>What the person is responsible for, as far as there is room.</summary>
    public static string Titles(PersonView view)
    {
        var titles = string.Join("; ", view.Responsible.Take(MostTitles).Select(commitment => $"»{Layout.Short(commitment.Title, LongestTitle)}«"));
        return view.Responsible.Count > MostTitles
            ? PeopleListText.In(view.Language)["person.titles.more", ("Titles", titles), ("Count", Speech.Number(view.Responsible.Count - MostTitles))]
            : titles;
    }

    public static AdaptiveCard Render(PersonView view)
    {
        var words = PeopleListText.In(view.Language);
        var title = words[view.Stored is null ? "person.title.new" : "person.title.edit"];
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                .. Told(view),
                .. Names(view, words),
                .. view.Stored is { AadObjectId: not null } ? [] : Mail(view, words),
                Partner(view, words),
                .. view.Takers.Count > 0 ? Takers(view, words["person.taker.none"], PeopleVerbs.Find) : [],
            ],
            EditForm.Save(view.Language, view.Stored is null ? PeopleVerbs.Make : PeopleVerbs.Save, view.Data),
            EditForm.Back(view.Language, view.Stored is null ? PeopleVerbs.List : PeopleVerbs.Show, view.Data));
    }

    /// <summary>Asks once more before somebody is taken for gone, and says what will happen.</summary>
    public static AdaptiveCard AskToLeave(PersonView view)
    {
        var words = PeopleListText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["person.leave.title"],
            [
                Layout.Title(words["person.leave.title"]),
                Layout.Words(Layout.Bold(Layout.Short(view.Stored!.DisplayName, MemberRules.LongestName))),
                .. Told(view),
                Layout.Paragraph(words["person.leave.what"]),
                .. view.Responsible.Count == 0
                    ? Array.Empty<CardElement>()
                    :
                    [
                        Layout.Words(Layout.Plain(words["person.responsible", ("Name", view.Stored.FirstName), ("Titles", Titles(view))])),
                        .. Takers(view, words["person.taker.open"], PeopleVerbs.AskToLeave),
                        Layout.Note(words["person.leave.deputy"]),
                    ],
            ],
            new ExecuteAction(words["person.leave.confirm"], PeopleVerbs.Leave) { Data = view.Data, Style = ActionStyle.Destructive },
            EditForm.Back(view.Language, PeopleVerbs.Show, view.Data));
    }

    /// <summary>What somebody else changed meanwhile, and what is wrong.</summary>
    public static IEnumerable<CardElement> Told(PersonView view)
    {
        if (view is { IsChanged: true, Stored: { } stored })
        {
            yield return EditForm.Changed(
                view.Language, Layout.Short(stored.DisplayName, MemberRules.LongestName), [Layout.Words(Layout.Bold(stored.DisplayName)), .. PersonCard.Facts(view)]);
        }

        if (view.Problem is { } problem)
        {
            yield return EditForm.Problem(CardText.Escape(problem));
        }
    }

    private static IEnumerable<CardElement> Names(PersonView view, Words words)
    {
        yield return new TextInput(PeopleVerbs.NameInput)
        {
            Label = words["person.name.label"],
            Value = view.Value(PeopleVerbs.NameInput, view.Stored?.DisplayName),
            MaxLength = MemberRules.LongestName,
            IsRequired = true,
            ErrorMessage = words["person.fault.NameMissing"],
        };
        if (view.Stored is not null)
        {
            yield return new TextInput(PeopleVerbs.FirstNameInput)
            {
                Label = words["person.first.label"],
                Value = view.Value(PeopleVerbs.FirstNameInput, view.Stored.FirstName),
                MaxLength = MemberRules.LongestName,
            };
        }

        yield return new TextInput(PeopleVerbs.TitleInput)
        {
            Label = words["person.job.label"],
            Value = view.Value(PeopleVerbs.TitleInput, view.Stored?.Title),
            MaxLength = MemberRules.LongestName,
        };
    }

    private static IEnumerable<CardElement> Mail(PersonView view, Words words)
    {
        yield return new TextInput(PeopleVerbs.MailInput)
        {
            Label = words["person.mail.label"],
            Value = view.Value(PeopleVerbs.MailInput, view.Stored?.WorkMail),
            MaxLength = MemberRules.LongestMail,
            IsRequired = true,
            ErrorMessage = words["person.fault.MailMissing"],
        };
        yield return Layout.Note(words["person.new.explain"]);
    }

    private static ChoiceSetInput Partner(PersonView view, Words words)
    {
        var value = view.Value(PeopleVerbs.PartnerInput, view.Stored?.OrganisationId.Value);
        List<Choice> choices =
        [
            .. view.Partners.Select(partner => new Choice(Layout.Short(partner.Name, LongestPartner), partner.Id.Value)),
            new Choice(Layout.Short(view.Profile.Backbone.Name, LongestPartner), view.Profile.Backbone.Id.Value),
            .. view.Stored?.IsPlaced == true ? Array.Empty<Choice>() : [new Choice(words["person.partner.unknown"], Member.Unplaced.Value)],
        ];
        return new ChoiceSetInput(PeopleVerbs.PartnerInput, choices)
        {
            Label = words["person.partner.label"],
            Value = choices.Any(choice => choice.Value == value) ? value : null,
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = PeopleText.In(view.Language)["people.choose"],
        };
    }

    private static IEnumerable<CardElement> Takers(PersonView view, string none, string findVerb)
    {
        var words = PeopleListText.In(view.Language);
        var (taker, find) = (view.Value(PeopleVerbs.TakerInput, null), view.Value(PersonChoices.FindInput, null));
        var people = new PersonChoices(view.Takers, taker is null ? new HashSet<string>() : new HashSet<string> { taker }, find);
        return people.Search(view.Language, words["person.taker.find"], find, findVerb, view.Data)
            .Prepend(people.One(PeopleVerbs.TakerInput, words["person.taker.label"], taker, none));
    }
}
