using System.Security.Cryptography;
using System.Text.Json;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// Which version of a thing a form was made from. A form carries it; when it comes back and the thing stands otherwise, somebody else
/// changed it meanwhile: the form is shown again with the newer version told and everything typed kept. It guards people, not
/// the store: the store has its own ETags.
/// </summary>
internal static class EditStamp
{
    public const string Key = "seen";
    private const int Length = 16;

    /// <summary>The stamp of a thing as it stands; of nothing, for a form that makes something new, it is a stamp too.</summary>
    public static string Of<T>(T? thing) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(thing)))[..Length];

    /// <summary>Whether the thing stands as it did when the form was made.</summary>
    public static bool IsCurrent<T>(IReadOnlyDictionary<string, string> data, T? thing) => data.GetValueOrDefault(Key) == Of(thing);
}
