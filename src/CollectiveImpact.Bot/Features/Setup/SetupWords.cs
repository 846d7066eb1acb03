using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>What fields, their values and what is wrong with them are called.</summary>
internal static class SetupWords
{
    private const int LongestGroupName = 40;
    private const int LongestLine = 80;

    /// <summary>What stands above a field.</summary>
    public static string Label(SetupState state, string field, string language)
    {
        var words = SetupText.In(language);
        if (SetupFields.GroupOf(field) is { } id)
        {
            return words["setup.channelOfGroup", ("Group", GroupName(state, id.Value))];
        }

        return Body(field) is { } body && field != body.Usual
            ? words[field == body.Name ? "setup.own.name" : field == body.Definite ? "setup.own.definite" : "setup.own.english"]
            : words[$"setup.field.{field}", ("SteeringDef", state.Profile.Steering.Definite(language)), ("PartnerDef", state.Profile.PartnerGroup.Definite(language))];
    }

    /// <summary>What a field is called where it does not stand among its neighbours.</summary>
    public static string FullLabel(SetupState state, string field, string language)
    {
        var label = Label(state, field, language);
        return Body(field) is { } body && field != body.Usual ? $"{Label(state, body.Usual, language)}: {label}"
            : Series(field) is { } series && field != series.Weeks ? $"{SeriesName(state.Profile, series, language)}: {label}"
            : label;
    }

    public static string Problem(SetupState state, SetupProblem problem, string language) => SetupText.In(language)[
        $"setup.problem.{problem.Fault}",
        ("Field", FullLabel(state, problem.Field, language)),
        ("Max", problem.Most.ToString(CultureInfo.InvariantCulture)),
        ("Words", Layout.Short(problem.Words, LongestLine))];

    public static string Remark(SetupRemark remark, AllianceProfile profile, string language) => SetupText.In(language)[
        $"setup.remark.{remark}",
        ("SteeringDef", profile.Steering.Definite(language)),
        ("PartnerDef", profile.PartnerGroup.Definite(language))];

    /// <summary>A stored value as it is said.</summary>
    public static string Value(SetupView view, string field, string value)
    {
        var words = SetupText.In(view.Language);
        return value switch
        {
            "" or ChannelRules.None => words["setup.none"],
            LocalNameRules.Own => words["setup.own"],
            _ when field == SetupFields.Language => LanguageName(value, words),
            _ when field.EndsWith("day", StringComparison.OrdinalIgnoreCase) && Enum.TryParse(value, out DayOfWeek day) => Speech.Weekday(day, view.Language),
            _ when SetupYearInputs.IsChoice(field) => SetupYearInputs.Value(view, field, value),
            _ when view.Channels.FirstOrDefault(channel => channel.Id == value) is { } channel => ChannelName(channel, words),
            _ when view.Step == SetupStep.Channels => words["setup.otherChannel"],
            _ => Time(field, value, view.Language).ReplaceLineEndings(" · "),
        };
    }

    /// <summary>Teams gives the General channel no name.</summary>
    public static string ChannelName(TeamChannel channel, Words words) => channel.Name ?? words["setup.generalChannel"];

    public static string LanguageName(string language, Words words) => words[language == Languages.English ? "setup.language.english" : "setup.language.danish"];

    public static string Time(string field, string value, string language) =>
        language == Languages.English && field.EndsWith("Time", StringComparison.Ordinal) ? value.Replace('.', ':') : value;

    public static string SeriesName(AllianceProfile profile, SeriesFields series, string language) => SetupText.In(language)[
        "setup.meetingsOf", ("Body", (series == SeriesFields.Steering ? profile.Steering : profile.PartnerGroup).Definite(language))];

    private static string GroupName(SetupState state, string id) =>
        Layout.Short(state.Groups.FirstOrDefault(group => group.Id.Value == id)?.Name ?? "–", LongestGroupName);

    private static NameFields? Body(string field) => new[] { NameFields.Steering, NameFields.PartnerGroup, NameFields.WorkingGroup }
        .FirstOrDefault(body => field == body.Usual || field == body.Name || field == body.Definite || field == body.English);

    private static SeriesFields? Series(string field) => new[] { SeriesFields.Steering, SeriesFields.Partner }
        .FirstOrDefault(s => field == s.Weeks || field == s.Weekday || field == s.Time || field == s.Minutes || field == s.Place);
}
