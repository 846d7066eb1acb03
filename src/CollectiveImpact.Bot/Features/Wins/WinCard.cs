using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Wins;

internal static class WinVerbs
{
    public const string Send = "win.send";
    public const string Edit = "win.edit";
    public const string AskToWithdraw = "win.askToWithdraw";
    public const string Withdraw = "win.withdraw";
    public const string WeekData = "week";
    public const string TitleInput = "title";
    public const string StoryInput = "story";
}

/// <summary>A win as it is typed or as it was stored.</summary>
internal sealed record WinView(AllianceProfile Profile, string Language, string Nonce, SmallWin? Win, string Suggestion)
{
    /// <summary>Whether a post was changed with it.</summary>
    public bool IsPostChanged { get; init; }
}

/// <summary>The form for a small win, and the card after it.</summary>
internal static class WinCard
{
    public static string Summary(string language) => SharedText.Summary(WinsText.In(language)["win.card.title"], language);

    public static AdaptiveCard Form(WinView view)
    {
        var words = WinsText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["win.card.title"],
            [
                Layout.Title(words["win.card.title"]),
                Layout.Meta(words["win.intro"]),
                new TextInput(WinVerbs.TitleInput)
                {
                    Label = words["win.title.label"],
                    Placeholder = words["win.title.placeholder"],
                    Value = view.Win?.Title ?? (view.Suggestion.Length == 0 ? null : view.Suggestion),
                    MaxLength = AnswerRules.LongestTextInCard,
                    IsRequired = true,
                    ErrorMessage = SharedText.In(view.Language)["error.missingText"],
                },
                new TextInput(WinVerbs.StoryInput)
                {
                    Label = words["win.story.label"],
                    Value = view.Win?.Story,
                    IsMultiline = true,
                    MaxLength = AnswerRules.LongestTextInCard,
                },
            ],
            [
                new ExecuteAction(SharedText.In(view.Language)["common.send"], WinVerbs.Send) { Data = Data(view), Style = ActionStyle.Positive },
                .. view.Win is null
                    ? []
                    : new[] { new ExecuteAction(WithdrawCard.Button(view.Language), WinVerbs.AskToWithdraw) { Data = Data(view), AssociatedInputs = AssociatedInputs.None } },
            ]);
    }

    public static AdaptiveCard Saved(WinView view)
    {
        var words = WinsText.In(view.Language);
        var win = view.Win!;
        return Layout.Card(
            view.Language,
            words["win.cheer"],
            [
                Layout.Block(
                    ContainerStyle.Good,
                    Layout.Title(words["win.cheer"]),
                    Layout.Paragraph(view.IsPostChanged
                        ? SharedText.In(view.Language)["correct.posted"]
                        : words["win.saved", ("WeekLabel", Speech.Week(win.Week, view.Language))])),
                new Container([Layout.Words(Layout.Bold(win.Title)), .. WinText.Rest(win.Title, win.Story) is { } story ? new[] { Layout.Words(Layout.Plain(story)) } : []])
                {
                    Style = ContainerStyle.Emphasis,
                    Spacing = Spacing.Medium,
                },
            ],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], WinVerbs.Edit) { Data = Data(view) });
    }

    /// <summary>With the week of a win that is stored, so that it is found again when that week is over.</summary>
    public static Dictionary<string, string> Data(WinView view)
    {
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [CardNonce.Key] = view.Nonce };
        if (view.Win is { } win)
        {
            data[WinVerbs.WeekData] = win.Week.Value;
        }

        return data;
    }
}
