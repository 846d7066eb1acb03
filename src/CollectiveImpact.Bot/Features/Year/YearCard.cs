using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Year;

internal static class YearVerbs
{
    public const string Show = "year.show";
    public const string Download = "year.download";
}

/// <param name="Profile">The alliance.</param>
/// <param name="Entries">The year to come.</param>
/// <param name="Language">The reader's.</param>
internal sealed record YearView(AllianceProfile Profile, IReadOnlyList<YearEntry> Entries, string Language);

/// <summary>The whole year on one card, month by month.</summary>
internal static class YearCard
{
    private const int LongestName = 40;

    public static string Summary(YearView view) => SharedText.Summary(Title(view), view.Language);

    public static AdaptiveCard Render(YearView view)
    {
        var words = YearText.In(view.Language);
        var lines = new YearLines(view.Profile, view.Language);
        return Layout.Card(
            view.Language,
            Title(view),
            [
                Layout.Title(CardText.Escape(Title(view))),
                Layout.Meta(Usual(view, words)),
                Layout.Note(words["year.moved"]),
                .. view.Profile.Status == AllianceStatus.Active ? [] : new CardElement[] { Layout.Block(ContainerStyle.Warning, Layout.Paragraph(words["year.notActive"])) },
                .. view.Entries.GroupBy(entry => entry.Month).Select(month => new Container(
                [
                    Layout.Heading(Speech.Month(month.Key, view.Language)),
                    .. month.Select(lines.Short),
                ])
                { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium }),
            ],
            new ExecuteAction(words["year.download"], YearVerbs.Download) { Data = Data(view) });
    }

    /// <summary>The link to the file.</summary>
    public static AdaptiveCard Ready(YearView view, Uri link, DateOnly until)
    {
        var words = YearText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["year.ready.title"],
            [Layout.Title(words["year.ready.title"]), Layout.Paragraph(words["year.ready", ("Date", Speech.Date(until, view.Language))])],
            new OpenUrlAction(words["year.ready.open"], link),
            EditForm.Back(view.Language, YearVerbs.Show, Data(view)));
    }

    private static string Title(YearView view) => YearText.In(view.Language)["year.title", ("Alliance", Layout.Short(view.Profile.Name, LongestName))];

    private static string Usual(YearView view, Words words)
    {
        string Moment(WeekTime at) => words["year.moment", ("Weekday", Speech.Weekday(at.Day, view.Language)), ("Time", Speech.Time(at.Time, view.Language))];
        var rhythm = view.Profile.Rhythm;
        return words[$"year.usual.{rhythm.Cadence.Kind}", ("Opens", Moment(rhythm.Opens)), ("Closes", Moment(rhythm.Closes)), ("Digest", Moment(rhythm.Digest))];
    }

    private static Dictionary<string, string> Data(YearView view) => new() { ["alliance"] = view.Profile.Id.Value };
}
