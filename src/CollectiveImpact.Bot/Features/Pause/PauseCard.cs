using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Pause;

/// <summary>Somebody's pause: since when none, until when, and who is asked meanwhile.</summary>
internal sealed record PauseView(AllianceProfile Profile, string Language, DateOnly Today)
{
    /// <summary>The last day of the pause, while there is one.</summary>
    public DateOnly? Until { get; init; }

    public string? StandIn { get; init; }

    public int OpenCommitments { get; init; }

    /// <summary>What was typed, when it is asked again.</summary>
    public string? Typed { get; init; }

    public string? Problem { get; init; }
}

/// <summary>Asks how long somebody wants to be left in peace, and says what that means.</summary>
internal static class PauseCard
{
    public const string Date = "yyyy-MM-dd";

    private static readonly (int Weeks, string Key)[] _presets = [(1, "pause.preset.one"), (2, "pause.preset.two"), (4, "pause.preset.four")];

    public static string Summary(string language) => SharedText.Summary(PauseText.In(language)["pause.title"], language);

    public static bool IsPreset(int weeks) => _presets.Any(preset => preset.Weeks == weeks);

    public static AdaptiveCard Ask(PauseView view)
    {
        var words = PauseText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["pause.title"],
            [
                Layout.Title(words["pause.title"]),
                Layout.Meta(view.Until is { } now ? words["pause.now", ("Date", Speech.Date(now, view.Language))] : words["pause.intro"]),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                new DateInput(PauseVerbs.UntilInput)
                {
                    Label = words["pause.until.label"],
                    Value = view.Typed ?? Iso(view.Until ?? view.Today.AddDays(14)),
                    Min = Iso(view.Today),
                    Max = Iso(view.Today.AddYears(1)),
                    IsRequired = true,
                    ErrorMessage = words["pause.past"],
                },
                .. Meanwhile(view, words),
            ],
            [
                new ExecuteAction(words["pause.begin"], PauseVerbs.Set) { Data = Data(view), Style = ActionStyle.Positive },
                .. view.Until is null ? _presets.Select(preset => Preset(view, preset.Weeks, words[preset.Key])) : [End(view, words)],
            ]);
    }

    public static AdaptiveCard Begun(PauseView view)
    {
        var words = PauseText.In(view.Language);
        var said = words["pause.set", ("Date", Speech.Date(view.Until!.Value, view.Language))];
        return Layout.Card(
            view.Language,
            said,
            [Layout.Block(ContainerStyle.Good, Layout.Title(words["pause.begun.title"]), Layout.Paragraph(said)), .. Meanwhile(view, words)],
            End(view, words));
    }

    public static AdaptiveCard Ended(string language)
    {
        var words = PauseText.In(language);
        return Layout.Card(
            language,
            words["pause.ended"],
            [Layout.Block(ContainerStyle.Good, Layout.Title(words["pause.ended.title"]), Layout.Paragraph(words["pause.ended"]))]);
    }

    private static IEnumerable<CardElement> Meanwhile(PauseView view, Words words)
    {
        if (view.OpenCommitments > 0)
        {
            yield return Layout.Paragraph(view.StandIn is { } standIn
                ? words["pause.standIn", ("Member", CardText.Escape(standIn))]
                : words["pause.nobody"]);
        }

        yield return Layout.Note(words["pause.meetings"]);
    }

    private static ExecuteAction Preset(PauseView view, int weeks, string title)
    {
        var data = Data(view);
        data[PauseVerbs.Weeks] = weeks.ToString(CultureInfo.InvariantCulture);
        return new ExecuteAction(title, PauseVerbs.Preset) { Data = data, AssociatedInputs = AssociatedInputs.None };
    }

    private static ExecuteAction End(PauseView view, Words words) => new(words["pause.end"], PauseVerbs.End) { Data = Data(view), AssociatedInputs = AssociatedInputs.None };

    private static Dictionary<string, string> Data(PauseView view) => new() { [PauseVerbs.Alliance] = view.Profile.Id.Value };

    private static string Iso(DateOnly day) => day.ToString(Date, CultureInfo.InvariantCulture);
}
