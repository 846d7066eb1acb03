using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>The form for the words before the news.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Week">Which news.</param>
/// <param name="Intro">The words that are stored.</param>
/// <param name="Language">The reader's.</param>
internal sealed record IntroView(AllianceProfile Profile, IsoWeek Week, string? Intro, string Language)
{
    /// <summary>What was typed and not stored, because somebody else stored other words meanwhile.</summary>
    public string? Typed { get; init; }
}

/// <summary>What is in a week's news, and what is kept out of it and why.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Week">Which news.</param>
/// <param name="Items">All of it.</param>
/// <param name="Hidden">What is kept out.</param>
/// <param name="Names">Of those who decided that.</param>
/// <param name="IsOut">Whether the news is out, so that the post is changed.</param>
/// <param name="Language">The reader's.</param>
internal sealed record ItemsView(
    AllianceProfile Profile, IsoWeek Week, IReadOnlyList<DigestItem> Items, IReadOnlyList<HiddenItem> Hidden, IReadOnlyDictionary<MemberId, string> Names, bool IsOut, string Language);

/// <summary>What the backbone changes of a week's news: its introduction, and what is in it.</summary>
internal static class DigestEditCards
{
    public const int LongestIntro = 600;
    private const int MostChoices = 60;
    private const int MostHidden = 12;
    private const int LongestTitle = 70;
    private const int LongestPartner = 30;

    public static AdaptiveCard Intro(IntroView view)
    {
        var words = DigestsText.In(view.Language);
        var title = words["digest.intro.title"];
        var data = DigestApprovalCard.Data(view.Profile, view.Week.Value);
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                Layout.Meta(words["digest.intro.hint", ("WeekLabel", Speech.Week(view.Week, view.Language))]),
                .. view.Typed is null ? [] : new CardElement[] { EditForm.Changed(view.Language, title, Layout.Words(Layout.Plain(view.Intro ?? words["digest.intro.none"]))) },
                new TextInput(DigestVerbs.IntroInput)
                {
                    Label = words["digest.intro.label"],
                    Placeholder = DigestsText.In(view.Profile.Language)["digest.intro.default"],
                    Value = view.Typed ?? view.Intro,
                    IsMultiline = true,
                    MaxLength = LongestIntro,
                },
            ],
            EditForm.Save(view.Language, DigestVerbs.SaveIntro, new Dictionary<string, string>(data) { [EditStamp.Key] = EditStamp.Of(view.Intro) }),
            EditForm.Back(view.Language, DigestVerbs.Show, data));
    }

    public static AdaptiveCard Items(ItemsView view)
    {
        var words = DigestsText.In(view.Language);
        var title = words["digest.items.title"];
        var data = DigestApprovalCard.Data(view.Profile, view.Week.Value);
        var shown = view.Items.Where(item => !view.Hidden.Any(hidden => hidden.Item == item.Key)).ToList();
        List<CardElement> body =
        [
            Layout.Title(title),
            Layout.Meta(words[view.IsOut ? "digest.items.out" : "digest.items.hint", ("WeekLabel", Speech.Week(view.Week, view.Language))]),
            .. Hidden(view, data, words),
        ];
        if (shown.Count == 0)
        {
            return Layout.Card(view.Language, title, [.. body, Layout.Paragraph(words["digest.items.none"])], EditForm.Back(view.Language, DigestVerbs.Show, data));
        }

        body.Add(new ChoiceSetInput(DigestVerbs.ItemInput, [.. shown.Take(MostChoices).Select(item => new Choice(Title(item, words), item.Key))])
        {
            Label = words["digest.items.label"],
            Placeholder = words["digest.items.choose"],
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = words["digest.items.missing"],
        });
        body.Add(new TextInput(DigestVerbs.ReasonInput)
        {
            Label = words["digest.reason.label"],
            Placeholder = words["digest.reason.placeholder"],
            MaxLength = HidingRules.LongestReason,
            IsRequired = true,
            ErrorMessage = words["digest.reason.missing"],
        });
        return Layout.Card(
            view.Language,
            title,
            body,
            new ExecuteAction(words["digest.items.hide"], DigestVerbs.Hide) { Data = data, Style = ActionStyle.Positive },
            EditForm.Back(view.Language, DigestVerbs.Show, data));
    }

    private static IEnumerable<CardElement> Hidden(ItemsView view, Dictionary<string, string> data, Words words)
    {
        if (view.Hidden.Count == 0)
        {
            yield break;
        }

        List<CardElement> lines = [Layout.Heading(words["digest.items.hidden"], ContainerStyle.Warning)];
        foreach (var hidden in view.Hidden.TakeLast(MostHidden))
        {
            var item = view.Items.FirstOrDefault(item => item.Key == hidden.Item);
            lines.Add(Layout.Words(Layout.Bold(item is null ? words["digest.items.gone"] : Title(item, words))) with { Spacing = Spacing.Medium });
            lines.Add(new RichTextBlock([Layout.Subtle(words[
                "digest.items.why",
                ("Name", view.Names.GetValueOrDefault(hidden.By) ?? hidden.By.Value),
                ("When", Speech.DayAndTime(hidden.At, view.Profile.Clock, view.Language)),
                ("Reason", hidden.Reason)]) with
            { Size = TextSize.Small }])
            { Spacing = Spacing.None });
            lines.Add(new ActionSet([new ExecuteAction(words["digest.items.show"], DigestVerbs.ShowAgain)
            {
                Data = new Dictionary<string, string>(data) { [DigestVerbs.Item] = hidden.Item },
                AssociatedInputs = AssociatedInputs.None,
            }])
            { Spacing = Spacing.Small });
        }

        yield return Layout.Block(ContainerStyle.Warning, lines);
    }

    private static string Title(DigestItem item, Words words) => words[
        $"digest.items.kind.{item.Kind}",
        ("Title", Layout.Short(item.Title, LongestTitle)),
        ("Partner", Layout.Short(item.Partner, LongestPartner))];
}
