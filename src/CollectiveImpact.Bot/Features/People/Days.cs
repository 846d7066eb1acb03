using System.Globalization;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Dates as a card's date field gives them: <c>2026-12-01</c>.</summary>
internal static class Days
{
    private const string Shape = "yyyy-MM-dd";

    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, Shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is said of a date that is none.</summary>
    public static string Bad(DateOnly today, string language) =>
        PeopleText.In(language)["people.badDate", ("Example", today.ToString(Shape, CultureInfo.InvariantCulture))];
}
