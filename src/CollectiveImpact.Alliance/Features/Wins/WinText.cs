namespace CollectiveImpact.Alliance.Features.Wins;

/// <summary>Makes a title and a story of what somebody wrote in one field.</summary>
public static class WinText
{
    public const int LongestTitle = 120;

    /// <summary>
    /// The whole text when it fits, else its first sentence or the words that fit, with the whole text as the story:
    /// nothing that was written is lost.
    /// </summary>
    public static (string Title, string? Story) Split(string text)
    {
        var whole = text.Trim();
        if (whole.Length <= LongestTitle && !whole.Contains('\n'))
        {
            return (whole, null);
        }

        var line = whole.Split('\n', 2)[0].TrimEnd();
        var sentence = line.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? line[..(end + 1)] : line;
        return (sentence.Length <= LongestTitle ? sentence : WordsThatFit(sentence), whole);
    }

    /// <summary>The text of one field again: what an edit starts from.</summary>
    public static string Join(SmallWin win) => win.Story ?? win.Title;

    private static string WordsThatFit(string sentence)
    {
        const int room = LongestTitle - 1;
        var cut = sentence.LastIndexOf(' ', room);
        var end = cut > LongestTitle / 2 ? cut : room;

        // Half of a surrogate pair is no character.
        if (char.IsHighSurrogate(sentence[end - 1]))
        {
            end--;
        }

        return sentence[..end] + "…";
    }
}
