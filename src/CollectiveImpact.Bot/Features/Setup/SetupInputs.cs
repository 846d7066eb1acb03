using System.Globalization;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>The fields of each section.</summary>
internal static class SetupInputs
{
    public const int LongestTime = 10;
    private const int LongestNumber = 3;

    /// <summary>All the goals, with the sign of a list before each.</summary>
    private static readonly int _longestGoals = (GoalLines.LongestGoal + 4) * GoalLines.MostGoals;

    public static IEnumerable<CardElement> Of(SetupView view, int mostChannels) => view.Step switch
    {
        SetupStep.Identity => Identity(view),
        SetupStep.Goals =>
        [
            Text(view, SetupFields.Vision, SetupRules.LongestVision) with { IsMultiline = true },
            Text(view, SetupFields.Goals, _longestGoals) with { IsMultiline = true, Placeholder = SetupText.In(view.Language)["setup.goals.placeholder"] },
        ],
        SetupStep.Names => SetupNameInputs.Of(view),
        SetupStep.Channels => SetupChannelInputs.Of(view, mostChannels),
        SetupStep.Rhythm => new[] { MomentFields.Opens, MomentFields.Reminds, MomentFields.Closes, MomentFields.Digest }
            .Select(moment => Pair(Day(view, moment.Day), Text(view, moment.Time, LongestTime, isRequired: true))),
        SetupStep.Year => SetupYearInputs.Of(view),
        SetupStep.Meetings => new[] { SeriesFields.Steering, SeriesFields.Partner }.SelectMany(series => Meetings(view, series)),
        _ =>
        [
            Text(view, SetupFields.Controller, PrivacyRules.LongestLine),
            Text(view, SetupFields.PrivacyContact, PrivacyRules.LongestLine),
            Text(view, SetupFields.PrivacyLink, PrivacyRules.LongestLink) with { Placeholder = "https://" },
        ],
    };

    /// <summary>The fields of a section that hold what people wrote, and not a choice of what was offered.</summary>
    public static IEnumerable<string> FreeTexts(SetupStep step, SetupState state) => SetupRules.Fields(step, state).Keys.Where(field =>
        step != SetupStep.Channels
        && field != SetupFields.Language
        && !field.EndsWith("Day", StringComparison.OrdinalIgnoreCase)
        && !field.EndsWith("Usual", StringComparison.Ordinal)
        && !SetupYearInputs.IsChoice(field));

    public static TextInput Text(SetupView view, string field, int most, bool isRequired = false) => new(field)
    {
        Label = SetupWords.Label(view.State, field, view.Language),
        Value = view.Typed.TryGetValue(field, out var typed) ? typed : Stored(view, field),
        MaxLength = most,
        IsRequired = isRequired ? true : null,
        ErrorMessage = isRequired ? SetupWords.Problem(view.State, new SetupProblem(field, SetupFault.Missing), view.Language) : null,
    };

    /// <summary>A list to choose from; what was chosen stands only if it is still offered.</summary>
    public static ChoiceSetInput Choose(SetupView view, string field, IReadOnlyList<Choice> choices)
    {
        string? Offered(string? value) => choices.Any(choice => choice.Value == value) ? value : null;
        return new ChoiceSetInput(field, choices)
        {
            Label = SetupWords.Label(view.State, field, view.Language),
            Value = Offered(view.Typed.GetValueOrDefault(field)) ?? Offered(view.Stored.GetValueOrDefault(field)),
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = SetupWords.Problem(view.State, new SetupProblem(field, SetupFault.NoChoice), view.Language),
        };
    }

    private static IEnumerable<CardElement> Identity(SetupView view)
    {
        var words = SetupText.In(view.Language);
        yield return Text(view, SetupFields.Name, IdentityRules.LongestName, isRequired: true);
        yield return Text(view, SetupFields.ShortName, IdentityRules.LongestShortName);
        yield return Text(view, SetupFields.Place, IdentityRules.LongestPlace);
        yield return Text(view, SetupFields.Municipality, IdentityRules.LongestPlace);
        yield return Choose(
            view,
            SetupFields.Language,
            [.. new[] { Languages.Danish, Languages.English }.Select(language => new Choice(SetupWords.LanguageName(language, words), language))]);
    }

    private static IEnumerable<CardElement> Meetings(SetupView view, SeriesFields series)
    {
        var weeks = Text(view, series.Weeks, SeriesRules.LongestWeeks, isRequired: true);
        yield return Layout.Heading(CardText.Escape(SetupWords.SeriesName(view.Profile, series, view.Language))) with { Spacing = Spacing.Medium };
        yield return weeks;
        yield return Pair(Day(view, series.Weekday), Text(view, series.Time, LongestTime, isRequired: true));
        yield return Pair(Text(view, series.Minutes, LongestNumber, isRequired: true), Text(view, series.Place, SeriesRules.LongestPlace));
    }

    public static ChoiceSetInput Day(SetupView view, string field) =>
        Choose(view, field, [.. RhythmRules.WorkingDays.Select(day => new Choice(Speech.Weekday(day, view.Language), day.ToString()))]);

    public static ColumnSet Pair(CardElement left, CardElement right) =>
        new([new Column([left]) { Width = "stretch" }, new Column([right]) { Width = "stretch" }]);

    private static string? Stored(SetupView view, string field) =>
        view.Stored.GetValueOrDefault(field) is { Length: > 0 } stored ? SetupWords.Time(field, stored, view.Language) : null;
}
