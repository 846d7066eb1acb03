using System.Globalization;
using System.Text.Json;

namespace CollectiveImpact.Storage.Azure;

/// <summary>What the Table service says is wrong: <c>{"odata.error":{"code":"...","message":{"value":"2:..."}}}</c>. In a batch the message begins with the index of the operation.</summary>
internal sealed record ServiceError(string Code, int? Operation)
{
    public const string TableNotFound = "TableNotFound";
    public const string TableAlreadyExists = "TableAlreadyExists";

    /// <summary>Null when the text is something else, such as a proxy's HTML page.</summary>
    public static ServiceError? Read(ReadOnlySpan<char> json)
    {
        try
        {
            var document = JsonSerializer.Deserialize<JsonElement>(json);
            var error = document.GetProperty("odata.error");
            var message = error.GetProperty("message").GetProperty("value").GetString() ?? "";
            var index = message.Split(':')[0];
            return new ServiceError(
                error.GetProperty("code").GetString() ?? "",
                int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var operation) ? operation : null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
