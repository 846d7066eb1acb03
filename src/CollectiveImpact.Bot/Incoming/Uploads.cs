using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Features.Spreadsheet;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Files;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>A list that somebody sent, read only when it is known that they may.</summary>
internal sealed record Upload(Func<CancellationToken, Task<UploadContent>> ReadAsync)
{
    public static Upload Of(UploadContent content) => new(_ => Task.FromResult(content));
}

/// <summary>What was sent.</summary>
internal abstract record UploadContent
{
    private UploadContent()
    {
    }

    public sealed record File(byte[] Bytes) : UploadContent;

    /// <summary>What was pasted: the text, and how it looked where that is known.</summary>
    public sealed record Pasted(string Text, string? Html) : UploadContent;

    /// <summary>A workbook as Excel keeps it for itself.</summary>
    public sealed record Workbook : UploadContent;

    /// <summary>A picture, a document: nothing with rows.</summary>
    public sealed record Unreadable : UploadContent;

    public sealed record TooLarge : UploadContent;

    public sealed record NotFetched : UploadContent;
}

/// <summary>Finds out whether a message is a list to be taken in: a file in the personal chat, or rows pasted into it.</summary>
internal sealed class Uploads(FileDownloads files)
{
    private const string Command = "import";
    private static readonly string[] _texts = ["csv", "txt", "tsv", "tab"];
    private static readonly string[] _workbooks = ["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"];
    private static readonly string[] _csvTypes = ["text/csv", "application/csv", "text/tab-separated-values", "application/vnd.ms-excel"];

    public Upload? Of(Activity activity, string text)
    {
        if (!activity.IsPersonal)
        {
            return null;
        }

        var attachments = (activity.Attachments ?? []).OfType<Attachment>().ToList();
        return attachments.Select(attachment => OfFile(attachment, text)).FirstOrDefault(file => file is not null) ?? OfPaste(text, HtmlOf(attachments));
    }

    private Upload? OfFile(Attachment attachment, string text)
    {
        var isFile = attachment.ContentType == Attachment.FileDownloadInfo;
        if (!isFile && !_csvTypes.Contains(attachment.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var type = isFile ? (Member(attachment.Content, "fileType") ?? Path.GetExtension(attachment.Name))?.TrimStart('.').ToUpperInvariant() ?? "" : "CSV";
        var url = Member(attachment.Content, "downloadUrl") ?? attachment.ContentUrl ?? "";
        return _texts.Contains(type, StringComparer.OrdinalIgnoreCase) ? new Upload(ct => FetchAsync(url, ct))
            : _workbooks.Contains(type, StringComparer.OrdinalIgnoreCase) ? Upload.Of(new UploadContent.Workbook())
            : text.Length == 0 ? Upload.Of(new UploadContent.Unreadable())
            : null;
    }

    private static Upload? OfPaste(string text, string? html)
    {
        var rows = AfterCommand(text);
        if (rows is not null)
        {
            return Upload.Of(new UploadContent.Pasted(rows, html));
        }

        return SheetHeadings.Begin(text) || IsTable(html) ? Upload.Of(new UploadContent.Pasted(text, html)) : null;
    }

    /// <summary>Whether what was pasted looks like a table with headings that are known; Teams folds its text into one line.</summary>
    private static bool IsTable(string? html) =>
        html is not null
        && HtmlTable.Records(html) is { Count: > 1 } rows
        && SheetHeadings.Begin(string.Join('\t', rows[0].Fields.Select(field => field.ReplaceLineEndings(" "))) + "\n" + rows[1].Line);

    /// <summary>What follows the command on lines of its own.</summary>
    private static string? AfterCommand(string text)
    {
        var end = text.IndexOfAny(['\n', '\r']);
        return end > 0 && text[..end].Trim().TrimEnd(':').Equals(Command, StringComparison.OrdinalIgnoreCase) ? text[end..].Trim('\r', '\n') : null;
    }

    private static string? HtmlOf(IEnumerable<Attachment> attachments) =>
        attachments.Where(attachment => attachment.ContentType == "text/html").Select(attachment => Text(attachment.Content)).FirstOrDefault();

    private async Task<UploadContent> FetchAsync(string url, CancellationToken cancellationToken) => await files.GetAsync(url, cancellationToken) switch
    {
        FileDownload.Done done => new UploadContent.File(done.Bytes),
        FileDownload.TooLarge => new UploadContent.TooLarge(),
        _ => new UploadContent.NotFetched(),
    };

    private static string? Member(JsonNode? content, string name) => content is JsonObject file ? Text(file[name]) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
