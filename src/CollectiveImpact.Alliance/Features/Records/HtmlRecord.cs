using System.Globalization;
using System.Net;
using System.Text;

namespace CollectiveImpact.Alliance.Features.Records;

/// <summary>
/// Writes a record as one page that needs nothing else: a language, headings in their order, tables whose headers say what they are headers of, no scripts, and
/// paper in mind. Whatever people wrote is text.
/// </summary>
internal static class HtmlRecord
{
    private const string Style =
        "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}caption{text-align:left;font-weight:bold;padding:.35rem 0}"
        + "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border:1px solid #767676;overflow-wrap:anywhere}th{background:#f2f2f2}"
        + "dt{font-weight:bold}dd{margin:0 0 .5rem}"
        + "@media print{body{max-width:none;margin:0;font-size:10.5pt}tr,dd,li{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}a::after{content:\" (\" attr(href) \")\"}}";

    public static string Write(RecordDocument document)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n")
            .Append(CultureInfo.InvariantCulture, $"<html lang=\"{Safe(document.Language.Split('-')[0])}\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(document.Title)}</title><style>{Style}</style></head><body><main>\n<h1>{Safe(document.Title)}</h1>\n<dl>\n");
        foreach (var fact in document.Facts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Safe(fact.Label)}</dt><dd>{Lines(fact.Text)}</dd>\n");
        }

        page.Append("</dl>\n");
        foreach (var section in document.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Safe(section.Heading)}</h2>\n");
            section.Blocks.ToList().ForEach(block => Block(page, block));
            page.Append("</section>\n");
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Block(StringBuilder page, RecordBlock block)
    {
        switch (block)
        {
            case RecordBlock.Subheading heading:
                page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(heading.Text)}</h3>\n");
                break;
            case RecordBlock.Words words:
                page.Append(CultureInfo.InvariantCulture, $"<p>{Lines(words.Text)}</p>\n");
                break;
            case RecordBlock.Bullets bullets:
                page.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(bullets.Items.Select(item => $"<li>{Lines(item)}</li>"))}</ul>\n");
                break;
            case RecordBlock.Links links:
                page.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(links.Items.Select(Link))}</ul>\n");
                break;
            case RecordBlock.Table table:
                Table(page, table);
                break;
        }
    }

    private static string Link((string Title, Uri Link) link) =>
        $"<li><a href=\"{Safe(link.Link.AbsoluteUri)}\" rel=\"noreferrer noopener\">{Safe(link.Title)}</a></li>";

    private static void Table(StringBuilder page, RecordBlock.Table table)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Safe(table.Caption)}</caption><thead><tr>")
            .Append(string.Concat(table.Headers.Select(header => $"<th scope=\"col\">{Safe(header)}</th>")))
            .Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Safe(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Lines(cell)}</td>"))}</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Lines(string text) => string.Join("<br>", text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(Safe));

    /// <summary>Text, and only such characters as may stand in a page.</summary>
    private static string Safe(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));
}
