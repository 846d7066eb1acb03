using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>What comes back from a choice. It may be anything, also a number that an enum would take for one of its own.</summary>
internal static class ChoiceValues
{
    /// <summary>Stands for nobody and nothing in a choice.</summary>
    public const string None = "-";

    /// <summary>The value of that very name, or null.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString() == text)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>One choice for every value, in its order.</summary>
    public static IReadOnlyList<Choice> Of<T>(IEnumerable<T> values, Func<T, string> title)
        where T : struct, Enum => [.. values.Select(value => new Choice(title(value), value.ToString()))];

    /// <summary>The ids of a choice of several, which come back with commas between them.</summary>
    public static IReadOnlyList<string> Several(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != None).Distinct()];
}
