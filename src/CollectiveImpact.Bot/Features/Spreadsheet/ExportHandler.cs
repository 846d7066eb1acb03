using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary><c>eksport</c>: a link to everything as a spreadsheet, or for a contact person to what is their partner's.</summary>
internal sealed class ExportHandler(DownloadLinks links, Authorities authorities) : ICommandHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (ExportSource.ExtentOf(turn) == ExportExtent.Nothing)
        {
            return Reply.Text(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        var (link, until) = await links.IssueAsync(turn, ExportSource.Name, cancellationToken);
        var card = ExportCard.Render(turn.Language, link, Speech.Day(until, turn.Clock, turn.Language), ExportSource.ExtentOf(turn) == ExportExtent.OwnPartner ? turn.Organisation!.Name : null);
        return Reply.Card(card, SharedText.Summary(SpreadsheetText.In(turn.Language)["sheet.export.title"], turn.Language));
    }
}

internal static class ExportCard
{
    /// <param name="language">The reader's language.</param>
    /// <param name="link">Where the file is fetched.</param>
    /// <param name="until">The last day on which it can be.</param>
    /// <param name="partner">The partner it is about; everything when none is given.</param>
    public static AdaptiveCard Render(string language, Uri link, string until, string? partner)
    {
        var words = SpreadsheetText.In(language);
        return Layout.Card(
            language,
            words["sheet.export.title"],
            [
                Layout.Title(words["sheet.export.title"]),
                partner is null ? Layout.Paragraph(words["sheet.export.all"]) : Layout.Words(Layout.Plain(words["sheet.export.own", ("Partner", partner)])),
                Layout.Note(words["sheet.export.until", ("Date", until)]),
            ],
            new OpenUrlAction(words["sheet.export.fetch"], link));
    }
}
