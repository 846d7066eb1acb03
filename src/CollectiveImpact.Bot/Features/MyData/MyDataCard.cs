using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.MyData;

/// <summary>A person's own data in short.</summary>
internal sealed record MyDataView(AllianceProfile Profile, Member Member, string Organisation, IReadOnlyList<AllianceRole> Roles, DateOnly Today)
{
    /// <summary>How many answers, wins and wishes are stored, and since when.</summary>
    public int Answers { get; init; }

    public DateOnly? Since { get; init; }

    public bool IsSaved { get; init; }

    public string Language => Member.Language;
}

/// <summary>What is stored of a person, and what they can do about it.</summary>
internal static class MyDataCard
{
    private const int LongestName = 100;

    public static string Summary(string language) => SharedText.Summary(MyDataText.In(language)["mydata.title"], language);

    public static AdaptiveCard Render(MyDataView view)
    {
        var words = MyDataText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["mydata.title"],
            [
                .. view.IsSaved ? [Layout.Block(ContainerStyle.Good, Layout.Paragraph(words["mydata.saved"]))] : Array.Empty<CardElement>(),
                Layout.Title(words["mydata.title"]),
                Layout.Paragraph(Answers(view, words)),
                .. Facts(view, words),
                .. Privacy(view.Profile, words),
            ],
            new ExecuteAction(words["mydata.download"], MyDataVerbs.Download) { Data = Data(view) },
            new ExecuteAction(words["mydata.correct"], MyDataVerbs.Correct) { Data = Data(view) },
            new ExecuteAction(words["mydata.delete"], MyDataVerbs.Delete) { Data = Data(view), Style = ActionStyle.Destructive });
    }

    /// <summary>The two links.</summary>
    public static AdaptiveCard Ready(MyDataView view, Uri page, Uri file, DateOnly until)
    {
        var words = MyDataText.In(view.Language);
        var ready = words["mydata.ready", ("Date", Speech.Date(until, view.Language))];
        return Layout.Card(
            view.Language,
            ready,
            [Layout.Title(words["mydata.title"]), Layout.Paragraph(ready), Layout.Note(words["mydata.ready.private"])],
            new OpenUrlAction(words["mydata.ready.html"], page),
            new OpenUrlAction(words["mydata.ready.json"], file),
            EditForm.Back(view.Language, MyDataVerbs.Show, Data(view)));
    }

    /// <param name="view">Whose data.</param>
    /// <param name="typed">What was typed, when the form is shown again.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="isChanged">Whether somebody else changed it meanwhile.</param>
    public static AdaptiveCard Form(MyDataView view, IReadOnlyDictionary<string, string> typed, string? problem, bool isChanged)
    {
        var words = MyDataText.In(view.Language);
        var data = Data(view);
        data[EditStamp.Key] = EditStamp.Of(view.Member);
        return Layout.Card(
            view.Language,
            words["mydata.correct"],
            [
                Layout.Title(words["mydata.correct"]),
                .. isChanged ? [EditForm.Changed(view.Language, words["mydata.title"], [.. Facts(view, words)])] : Array.Empty<CardElement>(),
                .. problem is null ? Array.Empty<CardElement>() : [EditForm.Problem(problem)],
                Field(MyDataVerbs.NameInput, "mydata.name", EditForm.Value(typed, MyDataVerbs.NameInput, view.Member.DisplayName), words, isRequired: true),
                Field(MyDataVerbs.FirstNameInput, "mydata.firstName", EditForm.Value(typed, MyDataVerbs.FirstNameInput, view.Member.FirstName), words, isRequired: true),
                Field(MyDataVerbs.TitleInput, "mydata.work", EditForm.Value(typed, MyDataVerbs.TitleInput, view.Member.Title), words, isRequired: false),
                Layout.Note(words["mydata.correct.mail"]),
            ],
            EditForm.Save(view.Language, MyDataVerbs.Save, data),
            EditForm.Back(view.Language, MyDataVerbs.Show, Data(view)));
    }

    public static AdaptiveCard Confirm(MyDataView view)
    {
        var words = MyDataText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["mydata.delete.confirm"],
            [Layout.Title(words["mydata.delete"]), Layout.Block(ContainerStyle.Attention, Layout.Paragraph(words["mydata.delete.confirm"])), Layout.Note(words["mydata.delete.after"])],
            new ExecuteAction(words["mydata.delete.yes"], MyDataVerbs.Erase) { Data = Data(view), Style = ActionStyle.Destructive },
            EditForm.Back(view.Language, MyDataVerbs.Show, Data(view)));
    }

    public static AdaptiveCard Received(string language, DateOnly due)
    {
        var words = MyDataText.In(language);
        var said = words["mydata.delete.received", ("Date", Speech.Date(due, language))];
        return Layout.Card(language, said, [Layout.Block(ContainerStyle.Good, Layout.Title(words["mydata.delete"]), Layout.Paragraph(said), Layout.Paragraph(words["mydata.delete.soon"]))]);
    }

    private static string Answers(MyDataView view, Words words) => view is { Answers: > 0, Since: { } since }
        ? words[view.Answers == 1 ? "mydata.body.one" : "mydata.body.other", ("Count", view.Answers.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Since", Speech.Date(since, view.Language))]
        : words["mydata.body.none"];

    private static IEnumerable<CardElement> Facts(MyDataView view, Words words)
    {
        var member = view.Member;
        yield return Line(words["mydata.name.label"], member.DisplayName);
        yield return Line(words["mydata.work.label"], member.Title ?? "–");
        yield return Line(words["mydata.mail.label"], member.WorkMail ?? "–");
        yield return Line(words["mydata.organisation.label"], view.Organisation);
        yield return Line(words["mydata.roles.label"], view.Roles.Count == 0 ? "–" : string.Join(", ", view.Roles.Order().Select(role => MyDataText.Role(role, view.Language))));
        yield return Line(words["mydata.language.label"], words[member.Language == Languages.English ? "mydata.language.english" : "mydata.language.danish"]);
        yield return Line(words["mydata.pause.label"], member.PausedUntil is { } until && until >= view.Today ? words["mydata.pause.until", ("Date", Speech.Date(until, view.Language))] : words["mydata.pause.none"]);
    }

    private static RichTextBlock Line(string label, string value) =>
        Layout.Words(Layout.Subtle($"{label}: "), Layout.Plain(value)) with { Spacing = Spacing.None };

    /// <summary>Who decides over the data and whom to ask, as far as it has been said.</summary>
    private static IEnumerable<CardElement> Privacy(AllianceProfile profile, Words words)
    {
        if (profile.Controller.Length > 0)
        {
            yield return Layout.Note(words["mydata.controller", ("Controller", CardText.Escape(profile.Controller))]);
        }

        if (profile.PrivacyContact.Length > 0)
        {
            yield return Layout.Note(words["mydata.contact", ("Contact", CardText.Escape(profile.PrivacyContact))]);
        }
    }

    private static TextInput Field(string id, string key, string? value, Words words, bool isRequired) => new(id)
    {
        Label = isRequired ? words[key + ".label"] : $"{words[key + ".label"]} {SharedText.In(words.Language)["common.optional"]}",
        Value = value,
        MaxLength = LongestName,
        IsRequired = isRequired ? true : null,
        ErrorMessage = isRequired ? words["mydata.name.missing"] : null,
    };

    private static Dictionary<string, string> Data(MyDataView view) => new() { [MyDataVerbs.Alliance] = view.Profile.Id.Value };
}
