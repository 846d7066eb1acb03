using System.Buffers;
using System.Globalization;
using System.Text;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CsvHelper;
using CsvHelper.Configuration;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>Records of a text with separators, and back. Danish Excel writes semicolons, others commas, the clipboard tabs.</summary>
internal static class SheetRecords
{
    private const string Semicolon = ";";

    /// <summary>Headings stand in one of the first lines.</summary>
    private const int LinesWithHeadings = 6;
    private static readonly SearchValues<char> _quoted = SearchValues.Create("\";\r\n\t,");
    private static readonly string[] _separators = [Semicolon, "\t", ","];

    /// <summary>The records, one after the other as they are asked for, with the line each begins on.</summary>
    public static IEnumerable<SheetRecord> OfText(string text)
    {
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            DetectColumnCountChanges = false,
        });
        var line = 1;
        while (parser.Read())
        {
            yield return new SheetRecord(line, parser.Record ?? []);
            line = parser.RawRow + 1;
        }
    }

    /// <summary>As Danish Excel opens it by a double click: semicolons, CRLF, UTF-8 with its mark.</summary>
    public static byte[] Write(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Semicolon,
            NewLine = "\r\n",

            // The library would leave a cell of several lines bare unless they end as the file's do.
            ShouldQuote = cell => cell.Field is { Length: > 0 } text && (text.AsSpan().ContainsAny(_quoted) || text[0] == ' ' || text[^1] == ' '),
        }))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        return file.ToArray();
    }

    /// <summary>The separator under which the first lines hold most headings that are known.</summary>
    private static string SeparatorOf(string text)
    {
        List<string> lines = [.. FirstLines(text)];
        return _separators.MaxBy(separator => lines.Max(line => line.Split(separator).Count(field => SheetHeadings.Find(field) is not null))) ?? Semicolon;
    }

    private static IEnumerable<string> FirstLines(string text)
    {
        using var reader = new StringReader(text);
        for (var number = 0; number < LinesWithHeadings; number++)
        {
            yield return reader.ReadLine() ?? "";
        }
    }
}
