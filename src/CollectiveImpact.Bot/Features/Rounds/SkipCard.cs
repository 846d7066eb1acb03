using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>The weeks that can be skipped, those that are, and what was typed when it is asked again.</summary>
internal sealed record SkipView(AllianceProfile Profile, string Language, IReadOnlyList<RoundPlan.Planned> Ahead, IReadOnlyList<SkippedWeek> Skipped)
{
    public string? Week { get; init; }

    public string? Reason { get; init; }

    public string? Problem { get; init; }
}

/// <summary>Asks which week is skipped and why, shows what follows, and takes it back.</summary>
internal static class SkipCard
{
    public static string Summary(string language) => SharedText.Summary(RoundsText.In(language)["skip.title"], language);

    public static AdaptiveCard Ask(SkipView view)
    {
        var words = RoundsText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["skip.title"],
            [
                Layout.Title(words["skip.title"]),
                Layout.Meta(words["skip.intro"]),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                new ChoiceSetInput(RoundsVerbs.Week, [.. view.Ahead.Select(round => new Choice(Title(view.Profile, round, view.Language), round.Week.Value))])
                {
                    Label = words["skip.week.label"],
                    Style = ChoiceStyle.Compact,
                    Value = view.Week ?? (view.Ahead is [var next, ..] ? next.Week.Value : null),
                    IsRequired = true,
                    ErrorMessage = words["skip.week.missing"],
                },
                Reason(view.Reason, words),
                .. view.Skipped.SelectMany(skipped => Held(view, skipped, words)),
            ],
            new ExecuteAction(words["skip.save"], RoundsVerbs.Skip) { Data = Data(view.Profile), Style = ActionStyle.Positive });
    }

    public static AdaptiveCard Skipped(AllianceProfile profile, SkippedWeek skipped, DateTimeOffset toldAt, RoundPlan.Planned? next, string language)
    {
        var words = RoundsText.In(language);
        var week = Speech.Week(skipped.Week, language);
        var title = words["skip.done.title", ("WeekLabel", week)];
        return Layout.Card(
            language,
            title,
            [
                Layout.Block(
                    ContainerStyle.Good,
                    [
                        Layout.Title(title),
                        Layout.Paragraph(words["skip.done.body", ("ToldAt", Speech.DayAndTime(toldAt, profile.Clock, language))]),
                        .. Next(profile, next, language),
                    ]),
                Layout.Words(Layout.Subtle(words["skip.reason.told"]), Layout.Plain(skipped.Reason)),
            ],
            Hold(profile, skipped.Week, words["skip.hold"]));
    }

    public static AdaptiveCard Held(AllianceProfile profile, RoundPlan.Planned round, string language)
    {
        var words = RoundsText.In(language);
        var title = words["skip.held.title", ("WeekLabel", Speech.Week(round.Week, language))];
        var opens = words["skip.held.body", ("When", Speech.DayAndTime(round.Times.Opens, profile.Clock, language))];
        return Layout.Card(language, title, [Layout.Block(ContainerStyle.Good, Layout.Title(title), Layout.Paragraph(opens))]);
    }

    public static IEnumerable<CardElement> Next(AllianceProfile profile, RoundPlan.Planned? next, string language) => next is null
        ? []
        : [
            Layout.Paragraph(RoundsText.In(language)[
                "skip.next",
                ("WeekLabel", Speech.Week(next.Week, language)),
                ("When", Speech.DayAndTime(next.Times.Opens, profile.Clock, language))]),
        ];

    public static TextInput Reason(string? typed, Words words) => new(RoundsVerbs.Reason)
    {
        Label = words["skip.reason.label"],
        Placeholder = words["skip.reason.placeholder"],
        Value = typed,
        MaxLength = SkipRules.LongestReason,
        IsRequired = true,
        ErrorMessage = words["skip.reason.missing"],
    };

    public static string Title(AllianceProfile profile, RoundPlan.Planned round, string language) => RoundsText.In(language)[
        "skip.week.choice", ("WeekLabel", Speech.AtStart(Speech.Week(round.Week, language))), ("Date", Speech.Day(round.Times.Opens, profile.Clock, language))];

    public static Dictionary<string, string> Data(AllianceProfile profile) => new() { [RoundsVerbs.Alliance] = profile.Id.Value };

    private static ExecuteAction Hold(AllianceProfile profile, IsoWeek week, string title)
    {
        var data = Data(profile);
        data[RoundsVerbs.Week] = week.Value;
        return new ExecuteAction(title, RoundsVerbs.Hold) { Data = data, AssociatedInputs = AssociatedInputs.None };
    }

    private static IEnumerable<CardElement> Held(SkipView view, SkippedWeek skipped, Words words) =>
    [
        new Container(
        [
            Layout.Words(Layout.Bold(words["skip.skipped", ("WeekLabel", Speech.AtStart(Speech.Week(skipped.Week, view.Language)))]), Layout.Plain($" – {skipped.Reason}")),
            new ActionSet([Hold(view.Profile, skipped.Week, words["skip.hold"])]),
        ])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
    ];
}
