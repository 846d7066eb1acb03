using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CollectiveImpact.Storage.Azure;

/// <summary>Rows as the entities of the Table service, both ways.</summary>
internal static class EntityJson
{
    public static string Write(string partition, string rowKey, IReadOnlyDictionary<string, string> properties, string commitId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, RowJson.Writing))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", partition);
            json.WriteString("RowKey", rowKey);
            json.WriteString(RowLimits.CommitId, commitId);
            foreach (var (name, value) in properties)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The rows of one page of a query.</summary>
    /// <exception cref="StoreUnavailableException">The text is no page of entities: something else than the Table service answered.</exception>
    public static IReadOnlyList<StoredRow> ReadPage(string body)
    {
        try
        {
            using var page = JsonDocument.Parse(body);
            return [.. page.RootElement.GetProperty("value").EnumerateArray().Select(Read)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StoreUnavailableException(StoreFailure.Unreachable, null, exception, "Something else than Table Storage answered.");
        }
    }

    private static StoredRow Read(JsonElement entity)
    {
        var properties = new Dictionary<string, string>();
        var (partition, rowKey, tag, commit) = ("", "", "", "");
        foreach (var property in entity.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
        {
            var value = property.Value.GetString()!;
            _ = property.Name switch
            {
                "PartitionKey" => partition = value,
                "RowKey" => rowKey = value,
                "odata.etag" => tag = value,
                RowLimits.CommitId => commit = value,
                "Timestamp" => value,
                { } name when name.Contains('.', StringComparison.Ordinal) => value,
                { } name => properties[name] = value,
            };
        }

        return new StoredRow(new Row(partition, rowKey, properties, tag), commit);
    }
}

/// <summary>A row and the commit that wrote it.</summary>
internal sealed record StoredRow(Row Row, string CommitId);
