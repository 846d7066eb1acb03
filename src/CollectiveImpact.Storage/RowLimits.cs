namespace CollectiveImpact.Storage;

/// <summary>
/// What a row and a commit may hold: the limits of Azure Table Storage, kept by both adapters so that what works on one works on the other
/// (https://learn.microsoft.com/azure/storage/tables/scalability-targets). Two are ours: no <c>%</c> in keys, which Microsoft advises against,
/// and no U+0000 and no half surrogate pairs in values, which not every part on the way carries.
/// </summary>
internal static class RowLimits
{
    public const int ChangesPerCommit = 100;
    public const int KeyLength = 512;
    public const int ValueLength = 32_768;
    public const int PropertiesPerRow = 250;
    public const int NameLength = 255;
    public const int BytesPerRow = 1024 * 1024;
    public const int BytesPerCommit = 4 * 1024 * 1024;

    /// <summary>The property that the Azure adapter adds; see <see cref="Azure.LostAnswer"/>.</summary>
    public const string CommitId = "CommitId";

    private static readonly string[] Reserved = ["PartitionKey", "RowKey", "Timestamp", CommitId];

    public static bool IsShortEnough(string key) => key.Length <= KeyLength;

    public static void CheckKey(string key, string argument)
    {
        ArgumentException.ThrowIfNullOrEmpty(key, argument);
        CheckBound(key, argument);
        if (key.AsSpan().ContainsAny("/\\#?%"))
        {
            throw new ArgumentException("A key has no / \\ # ? or %.", argument);
        }
    }

    /// <summary>A bound of a range need not be a key: the end of a prefix is the next text after it.</summary>
    public static void CheckBound(string bound, string argument)
    {
        ArgumentNullException.ThrowIfNull(bound, argument);
        if (bound.Length > KeyLength || bound.Any(char.IsControl) || !IsWellFormed(bound))
        {
            throw new ArgumentException($"A key has at most {KeyLength} characters, no control characters and no half surrogate pairs.", argument);
        }
    }

    public static void CheckCommit(string partition, IReadOnlyList<RowChange> changes)
    {
        CheckKey(partition, nameof(partition));
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count is 0 or > ChangesPerCommit)
        {
            throw new ArgumentException($"A commit has 1 to {ChangesPerCommit} changes, not {changes.Count}.", nameof(changes));
        }

        if (changes.Select(change => change.RowKey).Distinct(StringComparer.Ordinal).Count() < changes.Count)
        {
            throw new ArgumentException("A commit changes each row at most once.", nameof(changes));
        }

        if (changes.Sum(change => Check(partition, change)) > BytesPerCommit)
        {
            throw new ArgumentException($"A commit has at most {BytesPerCommit} bytes.", nameof(changes));
        }
    }

    public static IReadOnlyDictionary<string, string>? PropertiesOf(RowChange change) => change switch
    {
        InsertRow insert => insert.Properties,
        ReplaceRow replace => replace.Properties,
        PutRow put => put.Properties,
        DeleteRow => null,
        _ => throw new ArgumentException("An unknown kind of change.", nameof(change)),
    };

    private static int Check(string partition, RowChange change)
    {
        CheckKey(change.RowKey, nameof(change.RowKey));
        CheckETag(change);
        var keys = partition.Length + change.RowKey.Length;
        if (PropertiesOf(change) is not { } properties)
        {
            return RowSize.OnTheWire(keys, []);
        }

        if (properties.Count > PropertiesPerRow)
        {
            throw new ArgumentException($"A row has at most {PropertiesPerRow} properties.", nameof(change));
        }

        foreach (var (name, value) in properties)
        {
            CheckProperty(name, value);
        }

        return RowSize.Stored(keys, properties) <= BytesPerRow
            ? RowSize.OnTheWire(keys, properties)
            : throw new ArgumentException($"A row has at most {BytesPerRow} bytes.", nameof(change));
    }

    private static void CheckProperty(string name, string value)
    {
        if (name.Length is 0 or > NameLength || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || Reserved.Contains(name))
        {
            throw new ArgumentException($"'{name}' cannot be the name of a property.", nameof(name));
        }

        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > ValueLength || value.Contains('\0') || !IsWellFormed(value))
        {
            throw new ArgumentException($"{name}: at most {ValueLength} characters, without U+0000 and half surrogate pairs.", nameof(value));
        }
    }

    private static void CheckETag(RowChange change)
    {
        var tag = change switch { ReplaceRow replace => replace.ETag ?? "", DeleteRow delete => delete.ETag, _ => null };
        if (tag is "" or "*" || tag?.Any(char.IsControl) == true)
        {
            throw new ArgumentException("An ETag is one that the store gave.", nameof(change));
        }
    }

    private static bool IsWellFormed(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || IsPaired(text);

    private static bool IsPaired(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
