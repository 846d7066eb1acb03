using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>What a sheet would do, one page of it.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Mark">Which sheet it is.</param>
/// <param name="Plan">What it would do.</param>
/// <param name="Ignored">Headings that mean nothing here.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="HasChanged">The alliance has changed since the preview before.</param>
internal sealed record PreviewView(
    AllianceProfile Profile, string Language, string Mark, ImportPlan Plan, IReadOnlyList<string> Ignored, int Page, bool HasChanged);

/// <summary>The preview of an import: how much there is of each, then row by row, what is refused first.</summary>
internal static class PreviewCard
{
    /// <summary>What is left of a heading that means nothing here; one long word would stand out of the card.</summary>
    private const int LongestHeading = 20;

    private const int RowsOnPage = 15;

    /// <summary>How long a row may be, at most; less where people's words take more bytes than most do.</summary>
    private static readonly int[] _lengths = [260, 120, 40];

    /// <summary>What of a plan the reader says yes to.</summary>
    public static object Seen(ImportPlan plan) => plan.Rows.Select(row => new
    {
        row.Line,
        row.Outcome,
        row.Label,
        row.Refusal?.Reason,
        Changes = row.Changes.Select(change => $"{change.Column}:{change.From}:{change.To}"),
    }).ToList();

    public static AdaptiveCard Render(PreviewView view) =>
        _lengths.Select(length => Render(view, length)).FirstOrDefault(card => CardSize.Utf8Bytes(card) <= Layout.MostBytes) ?? Render(view, _lengths[^1]);

    private static AdaptiveCard Render(PreviewView view, int length)
    {
        var words = SpreadsheetText.In(view.Language);
        List<RowPlan> rows = [.. view.Plan.Rows.OrderBy(row => row.Outcome).ThenBy(row => row.Line)];
        var pages = Math.Max(1, (rows.Count + RowsOnPage - 1) / RowsOnPage);
        var page = Math.Clamp(view.Page, 0, pages - 1);
        return Layout.Card(
            view.Language,
            words["sheet.preview.title"],
            [
                Layout.Title(words["sheet.preview.title"]),
                Layout.Meta(Counts("sheet.preview.counts", view.Plan.Counts, words)),
                .. Notes(view, words),
                .. rows.Skip(page * RowsOnPage).Take(RowsOnPage).GroupBy(row => row.Outcome).Select(group => Group(group.Key, group, words, length)),
                .. pages > 1 ? new[] { Layout.Note(words["sheet.preview.page", ("Page", Number(page + 1)), ("Pages", Number(pages))]) } : [],
            ],
            [.. Buttons(view, page, pages, words)]);
    }

    public static string Counts(string key, ImportCounts counts, Words words) => words[
        key,
        ("Added", Number(counts.Added)),
        ("Changed", Number(counts.Changed)),
        ("Unchanged", Number(counts.Unchanged)),
        ("Refused", Number(counts.Refused))];

    private static IEnumerable<CardElement> Notes(PreviewView view, Words words)
    {
        if (view.HasChanged)
        {
            yield return Layout.Block(ContainerStyle.Warning, Layout.Paragraph(words["sheet.preview.changed"]));
        }

        yield return Layout.Paragraph(words[view.Plan.Counts switch
        {
            { ChangesAnything: true, Refused: > 0 } => "sheet.preview.introPartly",
            { ChangesAnything: true } => "sheet.preview.intro",
            { Refused: > 0 } => "sheet.preview.introRefused",
            _ => "sheet.preview.introNothing",
        }]);
        if (view.Ignored.Count > 0)
        {
            yield return Layout.Words(Layout.Subtle(words["sheet.preview.ignored", ("Columns", string.Join(", ", view.Ignored.Select(heading => Layout.Short(heading, LongestHeading))))]));
        }
    }

    private static Container Group(RowOutcome outcome, IEnumerable<RowPlan> rows, Words words, int length)
    {
        var (style, key) = outcome switch
        {
            RowOutcome.Refuse => (ContainerStyle.Attention, "sheet.group.refuse"),
            RowOutcome.Change => (ContainerStyle.Accent, "sheet.group.change"),
            RowOutcome.Add => (ContainerStyle.Good, "sheet.group.add"),
            _ => (ContainerStyle.Default, "sheet.group.unchanged"),
        };
        return Layout.Block(style, [Layout.Heading(words[key], style), .. rows.Select(row => Row(row, words, length))]);
    }

    private static RichTextBlock Row(RowPlan row, Words words, int length)
    {
        var what = string.Join(" · ", new[] { row.Kind is { } kind ? RowWords.Of(kind, words) : "", row.Label }.Where(part => part.Length > 0));
        var more = RowWords.Of(row, words);
        return Layout.Words(
            Layout.Bold(words["sheet.row.line", ("Line", Number(row.Line))]),
            Layout.Plain(what.Length == 0 ? "" : $" {Layout.Short(what, Math.Min(length, 100))}"),
            Layout.Subtle(more.Length == 0 ? "" : $"{(what.Length == 0 ? "" : " –")} {Layout.Short(more, length)}"));
    }

    private static IEnumerable<CardAction> Buttons(PreviewView view, int page, int pages, Words words)
    {
        Dictionary<string, string> Data(int at) => new()
        {
            ["alliance"] = view.Profile.Id.Value,
            [CardNonce.Key] = view.Mark,
            [EditStamp.Key] = EditStamp.Of(Seen(view.Plan)),
            [SpreadsheetVerbs.PageKey] = Number(at),
        };
        if (view.Plan.Counts.ChangesAnything)
        {
            yield return EditForm.Save(view.Language, SpreadsheetVerbs.Save, Data(page));
        }

        if (page + 1 < pages)
        {
            yield return EditForm.More(view.Language, SpreadsheetVerbs.Page, Data(page + 1));
        }

        if (page > 0)
        {
            yield return EditForm.Back(view.Language, SpreadsheetVerbs.Page, Data(page - 1));
        }

        yield return new ExecuteAction(words["sheet.cancel"], SpreadsheetVerbs.Cancel) { Data = Data(page) };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
