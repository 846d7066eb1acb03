using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.MyData;

/// <summary>One's own data for a program.</summary>
internal sealed class MyDataFile(IOwnDataStore store) : IDownloadSource
{
    public const string FileKind = "my-data.json";

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Kind => FileKind;

    public async Task<DownloadFile?> MakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var export = await OwnDataExport.ReadAsync(turn, store, cancellationToken);
        return turn.May(AllianceAction.UseOwnData)
            ? new DownloadFile(FileKind, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(export.ToJson(turn).ToJsonString(_json)))
            : null;
    }
}

/// <summary>One's own data for a reader: one page that needs nothing else, headings and tables, no scripts.</summary>
internal sealed class MyDataPage(IOwnDataStore store) : IDownloadSource
{
    public const string FileKind = "my-data.html";

    private const string Style =
        "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border:1px solid #767676;overflow-wrap:anywhere}"
        + "th{width:30%;background:#f2f2f2}";

    public string Kind => FileKind;

    public async Task<DownloadFile?> MakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var export = await OwnDataExport.ReadAsync(turn, store, cancellationToken);
        return turn.May(AllianceAction.UseOwnData)
            ? new DownloadFile(FileKind, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page(turn, export))) { IsShown = true }
            : null;
    }

    public static string Page(Turn turn, OwnDataExport export)
    {
        var (language, words) = (turn.Language, MyDataText.In(turn.Language));
        var title = $"{words["mydata.title"]} – {turn.Profile.Name}";
        var page = new StringBuilder("<!DOCTYPE html>\n")
            .Append(CultureInfo.InvariantCulture, $"<html lang=\"{language.Split('-')[0]}\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(title)}</title><style>{Style}</style></head><body><main>\n<h1>{Safe(title)}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{Safe(words["mydata.page.intro", ("Date", Speech.Date(turn.Today, language))])}</p>\n");
        foreach (var kind in export.ByKind)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Safe(MyDataText.Kind(kind.Key, language))}</h2>\n");
            foreach (var (number, thing) in kind.Index())
            {
                var caption = $"{MyDataText.Kind(kind.Key, language)} {number + 1}";
                page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Safe(caption)}</caption><tbody>\n");
                Rows(page, turn, export, "", thing.Content);
                page.Append("</tbody></table>\n");
            }

            page.Append("</section>\n");
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Rows(StringBuilder page, Turn turn, OwnDataExport export, string within, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (name, value) in parent)
                {
                    var label = MyDataText.Field(name, turn.Language);
                    Rows(page, turn, export, within.Length == 0 ? label : $"{within} – {label}", value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rows(page, turn, export, within, item);
                }

                break;
            case not null:
                page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Safe(within)}</th><td>{Safe(Shown(turn, export, node))}</td></tr>\n");
                break;
        }
    }

    /// <summary>A value as people say it; what has no other name as it is stored.</summary>
    private static string Shown(Turn turn, OwnDataExport export, JsonNode value)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return $"{Speech.Date(turn.Clock.DateOf(at), turn.Language)} {turn.Clock.ToLocal(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
        }

        return text == turn.Member.Id.Value ? $"{turn.Member.DisplayName} ({text})"
            : export.Names.GetValueOrDefault(text) is { } name ? $"{name} ({text})"
            : MyDataText.Value(text, turn.Language) ?? text;
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
