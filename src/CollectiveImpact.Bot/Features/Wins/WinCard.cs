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
    public const string TitleInput = "title";
    public const string StoryInput = "story";
}

/// <summary>A win as it is typed or as it was stored.</summary>
internal sealed record WinView(AllianceProfile Profile, string Language, string Nonce, SmallWin? Win, string Suggestion);

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
            new ExecuteAction(SharedText.In(view.Language)["common.send"], WinVerbs.Send) { Data = Data(view), Style = ActionStyle.Positive });
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
                    Layout.Paragraph(words["win.saved", ("WeekLabel", Speech.Week(win.Week, view.Language))])),
                new Container([Layout.Words(Layout.Bold(win.Title)), .. WinText.Rest(win.Title, win.Story) is { } story ? new[] { Layout.Words(Layout.Plain(story)) } : []])
                {
                    Style = ContainerStyle.Emphasis,
                    Spacing = Spacing.Medium,
                },
            ],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], WinVerbs.Edit) { Data = Data(view) });
    }

    private static Dictionary<string, string> Data(WinView view) => new() { ["alliance"] = view.Profile.Id.Value, [CardNonce.Key] = view.Nonce };
}
