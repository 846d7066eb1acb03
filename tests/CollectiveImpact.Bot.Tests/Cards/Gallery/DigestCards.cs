using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class DigestCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var full = new DigestView(scene.Profile, DigestNewsOfTheWeek.Full(scene));
        var many = new DigestView(scene.Profile, DigestNewsOfTheWeek.Many(scene));
        yield return ("digest", DigestCard.Render(full));
        yield return ("digest-many", DigestCard.Render(many));
        yield return ("digest-block", DigestCard.Render(many with { OnlyBlock = "onTrack" }));
        yield return ("digest-only-wins", DigestCard.Render(full with { Content = OnlyWins(full.Content) }));
        yield return ("digest-no-wins", DigestCard.Render(full with { Content = NoWins(full.Content) }));
        yield return ("digest-corrected", DigestCard.Render(full with { Intro = Intro(scene), CorrectedAt = Scene.Now.AddDays(3).AddHours(2) }));
        foreach (var (name, card) in Drafts(scene, full.Content))
        {
            yield return (name, card);
        }

        foreach (var outcome in (string[])["posting", "posted"])
        {
            yield return ($"digest-{outcome}", DigestApprovalCard.Outcome(outcome, scene.Profile, Scene.Week.Value, Speech.Week(Scene.Week, scene.Language), scene.Language));
        }

        yield return ("digest-nothing", DigestApprovalCard.Nothing("nothing", "empty.digest", Speech.Week(Scene.Week, scene.Language), scene.Language));
        yield return ("digest-no-channel", DigestApprovalCard.Nothing("noChannel", "digest.noChannel", Speech.Week(Scene.Week, scene.Language), scene.Language));

        yield return ("digest-intro", DigestEditCards.Intro(new IntroView(scene.Profile, Scene.Week, null, scene.Language)));
        yield return ("digest-intro-changed", DigestEditCards.Intro(
            new IntroView(scene.Profile, Scene.Week, Intro(scene), scene.Language) { Typed = scene.Say("Tak for en god uge.", "Thank you for a good week.") }));
        yield return ("digest-items", DigestEditCards.Items(Items(scene, isOut: false)));
        yield return ("digest-items-out", DigestEditCards.Items(Items(scene, isOut: true) with { Hidden = [] }));
        yield return ("digest-sideline", SidelineCard.Render(new SidelineView(scene.Profile, Month(scene), scene.Partner("p12"), scene.Language)));
    }

    /// <summary>As much as can be kept out, in as many words as there is room for.</summary>
    public static IEnumerable<(string Name, AdaptiveCard Card)> LongOf(Scene scene, Func<Scene, int, string> fill)
    {
        var items = Enumerable.Range(1, 200).Select(n => new DigestItem($"news-c{n}", DigestItemKind.Ask, fill(scene, 500), fill(scene, 80))).ToList();
        var hidden = items.Take(40).Select(item => new HiddenItem(item.Key, fill(scene, HidingRules.LongestReason), new("m02"), Scene.Now)).ToList();
        yield return ("long-digest-items", DigestEditCards.Items(Items(scene, isOut: false) with { Items = items, Hidden = hidden }));
        var text = fill(scene, DigestEditCards.LongestIntro);
        yield return ("long-digest-intro", DigestEditCards.Intro(new IntroView(scene.Profile, Scene.Week, text, scene.Language) { Typed = text }));
        var wins = Enumerable.Range(1, 10).Select(_ => new DigestWin(fill(scene, 120), fill(scene, 500), [fill(scene, 80), fill(scene, 80)])).ToList();
        var done = Enumerable.Range(1, 10).Select(_ => new DigestNews(fill(scene, 120), fill(scene, 80), CommitmentStatus.OnTrack, CommitmentStatus.Completed, fill(scene, 500), fill(scene, 120))).ToList();
        yield return ("long-digest-sideline", SidelineCard.Render(new SidelineView(
            scene.Profile, Month(scene) with { Wins = new(wins, 90), Completed = new(done, 90) }, fill(scene, 80), scene.Language)));
    }

    public static AdaptiveCard LongApproval(Scene scene, DigestContent content, string intro) => Approval(
        scene,
        new DigestDraft(
            new Digest { Week = Scene.Week, State = DigestState.Drafted, Intro = intro }, Source(scene), content, scene.Round, BackboneCards.Invitations(isOpen: true), scene.Round.DigestAt, null));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Drafts(Scene scene, DigestContent content)
    {
        var postsAt = scene.Round.DigestAt;
        var draft = new DigestDraft(null, Source(scene), content, null, [], postsAt, null);
        var held = new Digest { Week = Scene.Week, State = DigestState.Held, Intro = Intro(scene) };
        yield return ("digest-approval", Approval(scene, draft));
        yield return ("digest-approval-open", Approval(scene, draft with { Open = scene.Round, Invitations = BackboneCards.Invitations(isOpen: true) }));
        yield return ("digest-approval-by-hand", Approval(scene, draft with { Content = OnlyWins(content), PostsAt = null }));
        yield return ("digest-approval-held", Approval(scene, draft with
        {
            Digest = held,
            Content = OnlyWins(content),
            Source = draft.Source with { Hidden = Items(scene, isOut: false).Hidden },
            PostsAt = null,
            ReleasedAt = postsAt,
        }));
        yield return ("digest-approval-held-late", Approval(scene, draft with { Digest = held, Content = OnlyWins(content), PostsAt = null }));
    }

    private static AdaptiveCard Approval(Scene scene, DigestDraft draft) => DigestApprovalCard.Render(new DigestApproval(scene.Profile, draft, scene.Language));

    private static string Intro(Scene scene) => scene.Say(
        "Tak for en uge med mange aftener på havnen. Læg mærke til, hvor mange der spurgte, om de måtte hjælpe.",
        "Thank you for a week with many evenings at the harbour. Notice how many asked whether they could help.");

    private static DigestSource Source(Scene scene) => new()
    {
        Week = Scene.Week,
        Backbone = scene.Profile.Backbone,
        Updates = [],
        Wins = [],
        Asks = [],
        Invitations = [],
        Goals = scene.Goals,
        Partners = scene.Partners,
        Members = scene.Members,
        Commitments = scene.Commitments,
    };

    private static ItemsView Items(Scene scene, bool isOut) => new(
        scene.Profile,
        Scene.Week,
        [
            new("win-2026-W48-card-m17", DigestItemKind.Win, scene.Say("Nattefodbold trak 34 unge i fredags", "Night football drew 34 young people last Friday"), scene.Partner("p07")),
            new("news-c12", DigestItemKind.News, scene.Commitment("c12").Title, scene.Partner("p06")),
            new("ask-2026-W48-card-c01", DigestItemKind.Ask, scene.Say("Har nogen en arbejdslampe, vi må låne til gadeteamet?", "Does anyone have a work lamp the street team may borrow?"), scene.Partner("p01")),
        ],
        [new("news-c12", scene.Say("Vi venter, til byrådet har besluttet det.", "We are waiting for the council's decision."), new("m02"), Scene.Now.AddDays(2).AddHours(4))],
        scene.Members.ToDictionary(member => member.Id, member => member.DisplayName),
        isOut,
        scene.Language);

    private static DigestContent Month(Scene scene) => DigestNewsOfTheWeek.Full(scene) with { Challenged = new([], 3), OnTrack = new([], 13), Asks = None<DigestAsk>() };

    private static DigestContent OnlyWins(DigestContent content) => content with
    {
        Completed = None<DigestNews>(),
        Challenged = None<DigestNews>(),
        Asks = None<DigestAsk>(),
        OnTrack = None<DigestNews>(),
        Quiet = QuietLine.QuietWeek,
    };

    private static DigestContent NoWins(DigestContent content) => content with { Wins = None<DigestWin>(), Completed = None<DigestNews>(), Quiet = QuietLine.AlmostAll };

    private static DigestBlock<T> None<T>() => new([], 0);
}
