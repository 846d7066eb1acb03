namespace CollectiveImpact.Alliance.People;

/// <summary>What a person is called.</summary>
public static class MemberNames
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 100;

    /// <summary>The name on one line with single spaces; nothing when it is empty or longer than a name can be.</summary>
    public static string? Read(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > Longest ? null : name;
    }

    /// <summary>What somebody is addressed by: the first word of the name.</summary>
    public static string FirstOf(string name) => name.Split(' ', 2)[0];
}
