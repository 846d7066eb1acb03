using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Installation;

internal sealed record WelcomeView(AllianceProfile Profile, Member Member, bool IsObserver, IReadOnlyList<Commitment> Commitments)
{
    /// <summary>What the person can choose between when they have not said where they belong; nothing when they are not asked.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public string Language => Member.Language;
}

/// <summary>The first thing a person hears from the bot: who it is, what the alliance works for, what it remembers.</summary>
internal static class WelcomeCard
{
    public static AdaptiveCard Render(WelcomeView view)
    {
        var words = InstallationText.In(view.Language);
        return Layout.Card(
            view.Language,
            Title(view, words),
            [
                Layout.Title(CardText.Escape(Title(view, words))),
                Layout.Paragraph(view.IsObserver
                    ? words["welcome.observer.body", ("Alliance", CardText.Escape(view.Profile.Name))]
                    : words["welcome.personal.body"]),
                .. Vision(view, words),
                .. view.IsObserver ? [] : Commitments(view, words),
                .. view.Partners.Count == 0 ? [] : WhoAreYou.Fields(view.Member, view.Partners),
                .. Privacy(view, words).Select(Layout.Note),
                Layout.Note(words["welcome.personal.bot"]),
            ],
            [.. view.Partners.Count == 0 ? [] : new[] { WhoAreYou.Save(view.Profile.Id, view.Language) }]);
    }

    public static string Summary(WelcomeView view) => Title(view, InstallationText.In(view.Language));

    private static string Title(WelcomeView view, Words words) =>
        words["welcome.personal.title", ("FirstName", view.Member.FirstName), ("Alliance", view.Profile.Name)];

    private static IEnumerable<CardElement> Vision(WelcomeView view, Words words) => view.Profile.Vision.Length == 0
        ? []
        : [Layout.Block(ContainerStyle.Accent, Layout.Heading(words["welcome.personal.vision"], ContainerStyle.Accent), Layout.Words(Layout.Plain(view.Profile.Vision)))];

    private static IEnumerable<CardElement> Commitments(WelcomeView view, Words words)
    {
        if (view.Commitments.Count == 0)
        {
            return [Layout.Paragraph(words["welcome.personal.commitments.none"])];
        }

        return
        [
            new Container(
            [
                new TextBlock(words.Count("welcome.personal.commitments", view.Commitments.Count)),
                .. view.Commitments.Select(commitment => Layout.Words(Layout.Bold(commitment.Title))),
            ])
            { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
        ];
    }

    /// <summary>What must be said at the first contact (GDPR article 13): as much of it as the alliance has filled in.</summary>
    private static IEnumerable<string> Privacy(WelcomeView view, Words words)
    {
        yield return view.Profile.PrivacyNotice is { } notice
            ? words["welcome.personal.privacy.link", ("PrivacyLink", notice.ToString())]
            : words["welcome.personal.privacy"];
        if (view.Profile is { Controller: { Length: > 0 } controller, PrivacyContact: { Length: > 0 } contact })
        {
            yield return words["welcome.personal.privacy.controller", ("Controller", CardText.Escape(controller)), ("DpoContact", CardText.Escape(contact))];
        }
    }
}
