namespace CollectiveImpact.Alliance.Features.Wins;

/// <summary>Makes a title and a story of what somebody wrote in one field.</summary>
public static class WinText
{
    public const int LongestTitle = 120;

    /// <summary>What ends earlier is an abbreviation or a call, and tells nothing alone.</summary>
    private const int ShortestSentence = 10;

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
        var sentence = FirstSentence(line);
        return (sentence.Length <= LongestTitle ? sentence : WordsThatFit(sentence), whole);
    }

    /// <summary>What the story tells beyond the title, or null: a title made of the story's beginning is not told twice.</summary>
    public static string? Rest(string title, string? story)
    {
        var isCut = title.EndsWith('…');
        var beginning = isCut ? title[..^1] : title;
        if (story is null || !story.StartsWith(beginning, StringComparison.Ordinal))
        {
            return story;
        }

        var rest = story[beginning.Length..].Trim();
        return rest.Length == 0 ? null : isCut ? "… " + rest : rest;
    }

    /// <summary>The text of one field again: what an edit starts from.</summary>
    public static string Join(SmallWin win) => win.Story ?? win.Title;

    /// <summary>Up to the first end of a sentence that is followed by a capital: "Den 4. maj" and "kl. 19" end nothing.</summary>
    private static string FirstSentence(string line)
    {
        for (var end = ShortestSentence; end < line.Length - 2; end++)
        {
            if (line[end] is '.' or '!' or '?' && line[end + 1] == ' ' && char.IsUpper(line[end + 2]))
            {
                return line[..(end + 1)];
            }
        }

        return line;
    }

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
