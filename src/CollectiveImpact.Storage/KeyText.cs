using System.Buffers;
using System.Globalization;
using System.Text;

namespace CollectiveImpact.Storage;

/// <summary>
/// Any text as a part of a key, and back. Letters and digits of ASCII and <c>. _ : @ = - ,</c> stay as they are, so plain ids are readable and keep
/// their order; every other UTF-16 unit becomes <c>~hh</c> (up to U+00FF) or <c>~~hhhh</c>. The result has none of the characters that
/// Azure forbids in keys (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model), nor <c>| % '</c>.
/// </summary>
internal static class KeyText
{
    private const char Mark = '~';

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:@=-,");

    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var key = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = Plain.Contains(c) ? key.Append(c)
                : c <= 0xFF ? key.Append(CultureInfo.InvariantCulture, $"{Mark}{(int)c:X2}")
                : key.Append(CultureInfo.InvariantCulture, $"{Mark}{Mark}{(int)c:X4}");
        }

        return key.ToString();
    }

    /// <exception cref="FormatException">The key part was not made by <see cref="Encode"/>.</exception>
    public static string Decode(string keyPart)
    {
        ArgumentNullException.ThrowIfNull(keyPart);
        var text = new StringBuilder(keyPart.Length);
        var rest = keyPart.AsSpan();
        while (!rest.IsEmpty)
        {
            var (c, length) = Next(rest);
            text.Append(c);
            rest = rest[length..];
        }

        // One text has one key. A second spelling would be a second row about the same thing.
        var decoded = text.ToString();
        return Encode(decoded) == keyPart ? decoded : throw NotAKey();
    }

    private static (char Char, int Length) Next(ReadOnlySpan<char> rest)
    {
        if (rest[0] != Mark)
        {
            return (rest[0], 1);
        }

        var (start, length) = rest is [_, Mark, ..] ? (2, 4) : (1, 2);
        return rest.Length >= start + length
            && ushort.TryParse(rest.Slice(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? ((char)unit, start + length)
            : throw NotAKey();
    }

    private static FormatException NotAKey() => new("The text is not a part of a key.");
}
