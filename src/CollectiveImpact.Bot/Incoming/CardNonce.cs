using System.Globalization;
using System.Security.Cryptography;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// A mark a form carries from the moment it is shown, so that what it makes has one id however often it is sent. It sorts by
/// time. Coming back it is untrusted and never an id by itself.
/// </summary>
internal static class CardNonce
{
    public const string Key = "nonce";
    private const int Length = 20;

    public static string New(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():x12}") + RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>The card's nonce, or a new one when what came back is none.</summary>
    public static string Read(IReadOnlyDictionary<string, string> data, DateTimeOffset now) =>
        data.GetValueOrDefault(Key) is { Length: Length } nonce && nonce.All(char.IsAsciiHexDigitLower) ? nonce : New(now);
}
