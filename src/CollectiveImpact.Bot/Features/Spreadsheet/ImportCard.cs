using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>How a list is sent, and what came of one that was.</summary>
internal static class ImportCard
{
    public static string Summary(string language) => SharedText.Summary(SpreadsheetText.In(language)["sheet.howTo.title"], language);

    public static AdaptiveCard HowTo(string language, Uri template)
    {
        var words = SpreadsheetText.In(language);
        return Layout.Card(
            language,
            words["sheet.howTo.title"],
            [
                Layout.Title(words["sheet.howTo.title"]),
                Layout.Paragraph(words["sheet.howTo.send"]),
                Layout.Paragraph(words["sheet.howTo.safe"]),
                new Container(
                [
                    Layout.Heading(words["sheet.howTo.exampleTitle"]),
                    .. words["sheet.howTo.example"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Layout.Words(Layout.Plain(line))),
                ])
                { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
                Layout.Note(words["sheet.howTo.cpr"]),
            ],
            new OpenUrlAction(words["sheet.howTo.template"], template));
    }

    /// <summary>Saved, or on the way.</summary>
    public static AdaptiveCard State(AllianceProfile profile, string language, ImportJob job)
    {
        var words = SpreadsheetText.In(language);
        var counts = job.Counts ?? new ImportCounts(0, 0, 0, 0);
        if (job.State != ImportJobState.Done)
        {
            return Layout.Card(
                language,
                words["sheet.working.title"],
                [Layout.Title(words["sheet.working.title"]), Layout.Paragraph(words["sheet.working.body"])],
                new ExecuteAction(words["sheet.working.look"], SpreadsheetVerbs.Look)
                {
                    Data = new Dictionary<string, string> { ["alliance"] = profile.Id.Value, [CardNonce.Key] = job.Mark },
                });
        }

        return Layout.Card(
            language,
            words["sheet.done.title"],
            [
                Layout.Block(ContainerStyle.Good, Layout.Title(words["sheet.done.title"]), Layout.Paragraph(PreviewCard.Counts("sheet.done.counts", counts, words))),
                .. counts.Refused > 0 ? new[] { Layout.Paragraph(words["sheet.done.refused"]) } : [],
                Layout.Note(words["sheet.done.next"]),
            ]);
    }

    public static AdaptiveCard Cancelled(string language)
    {
        var words = SpreadsheetText.In(language);
        return Layout.Card(
            language, words["sheet.cancelled.title"], [Layout.Title(words["sheet.cancelled.title"]), Layout.Paragraph(words["sheet.cancelled.body"])]);
    }
}
