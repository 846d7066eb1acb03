using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CollectiveImpact.Alliance.Calendar;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>
/// An invitation's words as HTML. Teams adds a block of its own below them, with the link to join; a body written without it ends the online
/// meeting (https://learn.microsoft.com/graph/api/event-update), so the block is carried over. Pure.
/// </summary>
internal static partial class GraphBody
{
    public static string Html(IReadOnlyList<CalendarLine> words)
    {
        var html = new StringBuilder();
        foreach (var line in words)
        {
            var text = WebUtility.HtmlEncode(LongRule().Replace(line.Text, "___")).ReplaceLineEndings("<br>");
            html.Append(line.Link is { } link ? $"<p><a href=\"{WebUtility.HtmlEncode(link.AbsoluteUri)}\">{text}</a></p>" : $"<p>{text}</p>");
        }

        return html.ToString();
    }

    /// <summary>Whether an event says the same, however the mailbox has laid it out.</summary>
    public static bool SaysTheSame(string? current, string ours) => Gist(current ?? "") == Gist(ours);

    /// <summary>Our words with the block of an event that is online. Null when the block is not found: then the words are better left as they are.</summary>
    public static string? WithJoinBlock(string ours, string? current)
    {
        if (current is null || JoinBlock().Match(current) is not { Success: true } found)
        {
            return null;
        }

        var end = current.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        var block = end > found.Index ? current[found.Index..end] : current[found.Index..];
        return block.Contains("https://teams.", StringComparison.OrdinalIgnoreCase) ? ours + block : null;
    }

    /// <summary>The text and where its links lead, above the block.</summary>
    private static string Gist(string html)
    {
        var words = JoinBlock().Match(html) is { Success: true } found ? html[..found.Index] : html;
        words = Hidden().Replace(words, " ");
        var links = Link().Matches(words).Select(link => link.Groups[1].Value);
        return Space().Replace(WebUtility.HtmlDecode($"{Tag().Replace(words, " ")} {string.Join(' ', links)}"), " ").Trim();
    }

    /// <summary>The block begins with a long rule of underscores, or is the element Teams names so; what opens right before it belongs to it.</summary>
    [GeneratedRegex(@"(?:<(?!html\b|head\b|body\b|meta\b)[a-z]\w*\b[^>]*>\s*)*(?:_{20,}|<[^>]*\bme-email-text\b[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex JoinBlock();

    [GeneratedRegex("_{10,}")]
    private static partial Regex LongRule();

    [GeneratedRegex(@"<(head|style)\b.*?</\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<a\\b[^>]*\\bhref=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
