using System.Text.Encodings.Web;
using System.Text.Json;

namespace CollectiveImpact.Storage;

/// <summary>How both adapters write and read properties as JSON. Danish letters are kept as letters: half the bytes, and readable by eye.</summary>
internal static class RowJson
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Options = new() { Encoder = Writing.Encoder };

    public static string Write(IReadOnlyDictionary<string, string> properties) => JsonSerializer.Serialize(properties, Options);

    public static IReadOnlyDictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options)!;
}
