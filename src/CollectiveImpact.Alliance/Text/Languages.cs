namespace CollectiveImpact.Alliance.Text;

/// <summary>The languages the bot speaks, as BCP 47 tags.</summary>
public static class Languages
{
    public const string Danish = "da-DK";

    public const string English = "en";

    /// <summary>English when the tag is a kind of English, else Danish: the bot speaks Danish first.</summary>
    public static string Nearest(string? tag) =>
        tag is not null && (tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase))
            ? English
            : Danish;
}
