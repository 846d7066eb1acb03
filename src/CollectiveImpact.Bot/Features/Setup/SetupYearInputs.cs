using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>The fields for how often there is a round, and for the days and weeks that are off.</summary>
internal static class SetupYearInputs
{
    private const int LongestNumber = 2;
    private static readonly string[] _monthsWeeks = ["first", "second", "third", "fourth", "last"];

    public static IEnumerable<CardElement> Of(SetupView view)
    {
        var words = SetupText.In(view.Language);
        yield return SetupInputs.Choose(view, YearFields.Cadence, [.. YearRules.Cadences.Select(choice => new Choice(Cadence(view, choice), choice))]);
        yield return SetupInputs.Text(view, YearFields.LastCallTime, SetupInputs.LongestTime);
        yield return SetupInputs.Pair(SetupInputs.Day(view, YearFields.Draft.Day), SetupInputs.Text(view, YearFields.Draft.Time, SetupInputs.LongestTime, isRequired: true));
        yield return SetupInputs.Text(view, YearFields.QuietRounds, LongestNumber, isRequired: true);
        yield return Layout.Heading(words["setup.year.weeks"]) with { Spacing = Spacing.Medium };
        yield return SetupInputs.Pair(Weeks(view, YearFields.WinterWeeks), Weeks(view, YearFields.WinterMoved) with { Placeholder = words["setup.year.moved.placeholder"] });
        yield return SetupInputs.Pair(Weeks(view, YearFields.SummerWeeks), Weeks(view, YearFields.AutumnWeeks));
        yield return SetupInputs.Pair(Weeks(view, YearFields.ChristmasWeeks), Choose(view, YearFields.HolyWeek, YearRules.HolyWeekIsOff, YearRules.HolyWeekIsHeld));
        yield return Layout.Heading(words["setup.year.days"]) with { Spacing = Spacing.Medium };
        foreach (var field in YearFields.Days)
        {
            yield return Choose(view, field, Enum.GetNames<DayOff>());
        }
    }

    public static bool IsChoice(string field) => field is YearFields.Cadence or YearFields.HolyWeek || YearFields.Days.Contains(field);

    /// <summary>A stored choice as it is said.</summary>
    public static string Value(SetupView view, string field, string value) =>
        field == YearFields.Cadence ? Cadence(view, value) : SetupText.In(view.Language)[$"setup.year.{value}"];

    /// <summary>How often, without when next.</summary>
    public static string Cadence(Cadence cadence, string language) => SetupText.In(language)[$"setup.year.{cadence.Kind}"];

    private static string Cadence(SetupView view, string choice)
    {
        var (words, cadence) = (SetupText.In(view.Language), YearRules.CadenceOf(choice));
        return cadence.Kind switch
        {
            CadenceKind.EverySecondWeek => words["setup.year.everySecond", ("WeekLabel", Speech.Week(YearRules.NextTurn(cadence, view.ThisWeek), view.Language))],
            CadenceKind.Monthly when _monthsWeeks[cadence.WeekOfMonth - 1] is var which => words[$"setup.year.month.{which}"],
            _ => words["setup.year.Weekly"],
        };
    }

    private static TextInput Weeks(SetupView view, string field) => SetupInputs.Text(view, field, YearRules.LongestWeeks);

    private static ChoiceSetInput Choose(SetupView view, string field, params IReadOnlyList<string> values) =>
        SetupInputs.Choose(view, field, [.. values.Select(value => new Choice(Value(view, field, value), value))]);
}
