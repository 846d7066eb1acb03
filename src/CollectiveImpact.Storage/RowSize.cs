namespace CollectiveImpact.Storage;

/// <summary>Sizes in bytes, so that a row or commit that Azure would refuse is refused before it is sent.</summary>
internal static class RowSize
{
    private const int HeadersPerChange = 1024;

    /// <summary>As Azure counts it: four, the keys, and per property eight, its name and its value, all in UTF-16 (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).</summary>
    public static int Stored(int keyLength, IEnumerable<KeyValuePair<string, string>> properties) =>
        4 + (2 * keyLength) + properties.Sum(property => 8 + (2 * property.Key.Length) + 4 + (2 * property.Value.Length));

    /// <summary>Never less than the change takes in a batch: headers, the keys in the address (escaped) and in the body, and the body as JSON.</summary>
    public static int OnTheWire(int keyLength, IEnumerable<KeyValuePair<string, string>> properties) =>
        HeadersPerChange + (15 * keyLength) + properties.Sum(property => 6 + property.Key.Length + InJson(property.Value));

    /// <summary>A loop, because it sees every character of every answer.</summary>
    private static int InJson(string text)
    {
        var bytes = 0;
        foreach (var c in text)
        {
            bytes += InJson(c);
        }

        return bytes;
    }

    private static int InJson(char c) => c switch
    {
        '"' or '\\' => 2,
        >= ' ' and < '\x7F' => 1,
        > '\x9F' and < '\u0800' => 2,
        _ => 6,
    };
}
