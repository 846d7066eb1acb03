using System.Text;
using Azure.Core;

namespace CollectiveImpact.Storage.Azure;

/// <summary>
/// A commit as an entity group transaction, also when it is one change: one way to send and one way to read the outcome
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
/// </summary>
internal sealed class BatchRequest(Uri endpoint, string table, string partition, string commitId)
{
    private const string Line = "\r\n";

    private readonly string batch = $"batch_{commitId}";
    private readonly string changeset = $"changeset_{commitId}";

    public void Fill(Request request, IReadOnlyList<RowChange> changes)
    {
        var body = new StringBuilder()
            .Append("--").Append(batch).Append(Line)
            .Append("Content-Type: multipart/mixed; boundary=").Append(changeset).Append(Line).Append(Line);
        foreach (var change in changes)
        {
            Add(body, change);
        }

        body.Append("--").Append(changeset).Append("--").Append(Line).Append("--").Append(batch).Append("--").Append(Line);
        request.Method = RequestMethod.Post;
        request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={batch}");
        request.Content = RequestContent.Create(BinaryData.FromString(body.ToString()));
    }

    private void Add(StringBuilder body, RowChange change)
    {
        var (method, path, match) = change switch
        {
            InsertRow => ("POST", table, null),
            ReplaceRow replace => ("PUT", Path(change), replace.ETag),
            DeleteRow delete => ("DELETE", Path(change), delete.ETag ?? "*"),
            _ => ("PUT", Path(change), null),
        };
        body.Append("--").Append(changeset).Append(Line)
            .Append("Content-Type: application/http").Append(Line)
            .Append("Content-Transfer-Encoding: binary").Append(Line).Append(Line)
            .Append(method).Append(' ').Append(endpoint.AbsoluteUri).Append(path).Append(" HTTP/1.1").Append(Line)
            .Append("Accept: application/json;odata=minimalmetadata").Append(Line)
            .Append("DataServiceVersion: 3.0").Append(Line)
            .Append("Prefer: return-no-content").Append(Line);
        if (match is not null)
        {
            body.Append("If-Match: ").Append(match).Append(Line);
        }

        if (RowLimits.PropertiesOf(change) is { } properties)
        {
            body.Append("Content-Type: application/json").Append(Line).Append(Line)
                .Append(EntityJson.Write(partition, change.RowKey, properties, commitId));
        }

        body.Append(Line).Append(Line);
    }

    private string Path(RowChange change) => $"{table}(PartitionKey='{Escape(partition)}',RowKey='{Escape(change.RowKey)}')";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
