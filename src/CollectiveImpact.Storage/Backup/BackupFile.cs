using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CollectiveImpact.Storage.Backup;

/// <summary>
/// The form of a backup: JSON lines. The first says what it is, then one line per row in the order of the table, and the last says how many rows there
/// were, so that a file that was cut off is known. ETags are not kept: a row that is put back is a new version.
/// </summary>
internal static class BackupFile
{
    public const string Format = "alliancebot-backup";
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = RowJson.Writing.Encoder };

    public static async Task<int> WriteAsync(IAsyncEnumerable<Row> rows, Stream to, CancellationToken ct)
    {
        var writer = new StreamWriter(to, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            await LineAsync(writer, new Header(Format, Version), ct).ConfigureAwait(false);
            var count = 0;
            await foreach (var row in rows.WithCancellation(ct).ConfigureAwait(false))
            {
                await LineAsync(writer, new Line(row.PartitionKey, row.RowKey, row.Properties), ct).ConfigureAwait(false);
                count++;
            }

            await LineAsync(writer, new Footer(count), ct).ConfigureAwait(false);
            return count;
        }
    }

    /// <summary>The rows, without ETags. Whoever reads to the end knows that the file is whole.</summary>
    /// <exception cref="BackupException">The file is no backup, or not a whole one.</exception>
    public static async IAsyncEnumerable<Row> ReadAsync(Stream from, [EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(from, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var header = Parse<Header>(await reader.ReadLineAsync(ct).ConfigureAwait(false), 1);
        if (header is not { Format: Format, Version: Version })
        {
            throw new BackupException($"the file is no backup of version {Version.ToString(CultureInfo.InvariantCulture)}.");
        }

        var number = 1;
        for (var count = 0; ; count++)
        {
            var text = await reader.ReadLineAsync(ct).ConfigureAwait(false) ?? throw new BackupException("the file was cut off: its last line is missing.");
            var line = Parse<Line>(text, ++number);
            if (line is { Partition: { } partition, Row: { } row, Properties: { } properties })
            {
                yield return new Row(partition, row, properties, "");
                continue;
            }

            if (Parse<Footer>(text, number).Rows != count || await reader.ReadLineAsync(ct).ConfigureAwait(false) is not null)
            {
                throw new BackupException($"the file is damaged: line {number.ToString(CultureInfo.InvariantCulture)} does not fit the {count.ToString(CultureInfo.InvariantCulture)} rows before it.");
            }

            yield break;
        }
    }

    private static Task LineAsync<T>(StreamWriter writer, T line, CancellationToken ct) => writer.WriteLineAsync(JsonSerializer.Serialize(line, Options).AsMemory(), ct);

    private static T Parse<T>(string? text, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text ?? "", Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            // The parser's own words could repeat what stands in the line.
            throw new BackupException($"the file is damaged: line {number.ToString(CultureInfo.InvariantCulture)} cannot be read.");
        }
    }

    private sealed record Header(string? Format, int Version);

    private sealed record Line(string? Partition, string? Row, IReadOnlyDictionary<string, string>? Properties);

    private sealed record Footer(int? Rows);
}
