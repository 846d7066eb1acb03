using System.Net;
using System.Text;
using CollectiveImpact.Alliance.Features.Spreadsheet;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>The rows of the first table in a piece of HTML, as Excel puts them on the clipboard. Nothing of the HTML is kept but the cells' text.</summary>
internal static class HtmlTable
{
    public static IReadOnlyList<SheetRecord> Records(string html)
    {
        var rows = new List<List<string>>();
        StringBuilder? cell = null;
        var start = html.IndexOf("<table", StringComparison.OrdinalIgnoreCase);
        for (var at = start; at >= 0 && at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            cell?.Append(html, at, (close < 0 ? html.Length : open) - at);
            if (close < 0)
            {
                break;
            }

            var tag = TagOf(html.AsSpan(open + 1, close - open - 1));
            if (tag == "/TABLE")
            {
                break;
            }

            cell = Step(tag, rows, cell);
            at = close + 1;
        }

        End(rows, cell);
        return [.. rows.Where(row => row.Count > 0).Select((row, at) => new SheetRecord(at + 1, row))];
    }

    /// <summary>What a tag does to the cell that is being read; the cell after it, if there is one.</summary>
    private static StringBuilder? Step(string tag, List<List<string>> rows, StringBuilder? cell)
    {
        switch (tag)
        {
            case "TR":
                End(rows, cell);
                rows.Add([]);
                return null;
            case "TD" or "TH" when rows.Count > 0:
                End(rows, cell);
                return new StringBuilder();
            case "/TD" or "/TH" or "/TR":
                End(rows, cell);
                return null;
            case "BR" or "BR/" or "/P" or "/DIV":
                cell?.Append('\n');
                return cell;
            default:
                return cell;
        }
    }

    private static void End(List<List<string>> rows, StringBuilder? cell)
    {
        if (cell is not null)
        {
            rows[^1].Add(WebUtility.HtmlDecode(cell.ToString()).Replace('\u00A0', ' ').Trim());
        }
    }

    private static string TagOf(ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOfAny(" \t\n\r");
        return (end < 0 ? inside : inside[..end]).ToString().ToUpperInvariant();
    }
}
