using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using CollectiveImpact.Alliance.Features.Spreadsheet;

namespace CollectiveImpact.Storage;

/// <summary>A sheet as it lies in rows: a megabyte of cells is more than one row may hold, so it is pressed and cut.</summary>
internal static class SheetPack
{
    /// <summary>Well below the row's megabyte, at two bytes a character.</summary>
    private const int LongestPart = 300_000;

    private static readonly JsonSerializerOptions _json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<string> Close(Sheet sheet)
    {
        using var pressed = new MemoryStream();
        using (var press = new BrotliStream(pressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(press, sheet, _json);
        }

        var text = Convert.ToBase64String(pressed.GetBuffer(), 0, (int)pressed.Length);
        return [.. text.Chunk(LongestPart).Select(part => new string(part))];
    }

    /// <exception cref="JsonException">The parts are not those of <see cref="Close"/>.</exception>
    public static Sheet Open(IEnumerable<string> parts)
    {
        using var pressed = new MemoryStream(Convert.FromBase64String(string.Concat(parts)));
        using var press = new BrotliStream(pressed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Sheet>(press, _json) ?? throw new JsonException("The sheet holds nothing.");
    }
}
