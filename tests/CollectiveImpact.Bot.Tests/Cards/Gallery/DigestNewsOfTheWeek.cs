using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>What the partners told in week 48.</summary>
internal static class DigestNewsOfTheWeek
{
    public static DigestContent Full(Scene scene) => new()
    {
        Week = Scene.Week,
        Wins = Block(Wins(scene).Take(3)),
        Completed = Block([News(scene, "c08", CommitmentStatus.OnTrack, CommitmentStatus.Completed, scene.Say(
            "Alle ti job er besat. Ejendomsmestrene siger, at de gerne vil have to mere.", "All ten jobs are filled. The caretakers say they would like two more."))]),
        Challenged = Block([
            News(scene, "c12", CommitmentStatus.OnTrack, CommitmentStatus.Challenged, scene.Say(
                "Det er svært at få nye med, når de første har delt opgaverne mellem sig.", "It is hard to bring new people in once the first have shared out the tasks.")),
            News(scene, "c15", CommitmentStatus.Challenged, CommitmentStatus.Challenged, null)]),
        Asks = Block(Asks(scene)),
        OnTrack = Block(OnTrack(scene).Take(4)),
        Quiet = QuietLine.Neutral,
        HeardPartners = 9,
        AskedPartners = 11,
    };

    /// <summary>More in some blocks than a digest shows.</summary>
    public static DigestContent Many(Scene scene) => Full(scene) with { Wins = Block(Wins(scene)), OnTrack = Block(OnTrack(scene)), Quiet = QuietLine.All, HeardPartners = 11 };

    private static IEnumerable<DigestWin> Wins(Scene scene) =>
    [
        new(scene.Say("Nattefodbold trak 34 unge i fredags", "Night football drew 34 young people last Friday"),
            scene.Say("Halvdelen havde aldrig været i hallen før. To af dem spurgte, om de måtte hjælpe næste gang.", "Half of them had never been in the hall before. Two asked whether they could help next time."),
            [scene.Partner("p07"), scene.Partner("p06")]),
        new(scene.Say("Otte unge ryddede selv op efter bålet på havnen", "Eight young people cleared up after the bonfire at the harbour"), null, [scene.Partner("p01")]),
        new(scene.Say("Den første jobsamtale på Rådhuset blev til et ja", "The first job interview at the town hall became a yes"),
            scene.Say("Han begynder i kantinen på lørdag.", "He starts in the canteen on Saturday."), [scene.Partner("p08")]),
        new(scene.Say("Forældrecaféen måtte finde flere stole", "The parents' café had to find more chairs"), null, [scene.Partner("p03")]),
        new(scene.Say("Seksten mentorer har mødt deres mentee", "Sixteen mentors have met their mentee"), null, [scene.Partner("p09")]),
        new(scene.Say("Bænkene foran Pakhuset fik et tag", "The benches outside Pakhuset got a roof"), null, [scene.Partner("p11")]),
        new(scene.Say("Ungepanelet har fået tre nye medlemmer", "The youth panel has three new members"), null, [scene.Partner("p10")]),
    ];

    private static IEnumerable<DigestAsk> Asks(Scene scene) =>
    [
        new("card-c01", Scene.Week, scene.Partner("p01"), scene.Say("Har nogen en arbejdslampe, vi må låne til gadeteamet?", "Does anyone have a work lamp the street team may borrow?")),
        new("card-c18", Scene.Week, scene.Partner("p10"), scene.Say("Kan mødet den 1. december begynde kl. 15, så vi ikke skal gå fra skole?", "Could the meeting on 1 December start at 15:00, so that we need not leave school?")),
    ];

    private static IEnumerable<DigestNews> OnTrack(Scene scene) =>
    [
        OnTrack(scene, "c01", "Vi har været på havnen begge aftener.", "We were at the harbour both evenings."),
        OnTrack(scene, "c07", "De unge holdt selv et møde med naboerne. Nu er der fælles husregler.", "The young people held a meeting with the neighbours. There are shared house rules now."),
        OnTrack(scene, "c05", "45 elever i snit. Færre i 7. og 8. klasse kommer for sent.", "45 pupils on average. Fewer in years 7 and 8 are late."),
        News(scene, "c02", CommitmentStatus.Challenged, CommitmentStatus.OnTrack, scene.Say("Samtykketeksten er godkendt. Nu kan vi komme videre.", "The consent form is approved. Now we can go on.")),
        OnTrack(scene, "c06", "Halvdelen af 9. klasse har haft en samtale.", "Half of year 9 have had their talk."),
        OnTrack(scene, "c10", "Otte virksomheder har sagt ja.", "Eight businesses have said yes."),
        OnTrack(scene, "c19", "Vi samler spørgsmål på en tavle i Slæbestedet.", "We collect questions on a board in Slæbestedet."),
    ];

    private static DigestNews OnTrack(Scene scene, string commitment, string danish, string english) =>
        News(scene, commitment, CommitmentStatus.OnTrack, CommitmentStatus.OnTrack, scene.Say(danish, english));

    private static DigestNews News(Scene scene, string id, CommitmentStatus before, CommitmentStatus status, string? text)
    {
        var commitment = scene.Commitment(id);
        return new DigestNews(commitment.Title, scene.Partner(commitment.PartnerId.Value), before, status, text, scene.Goal(commitment.GoalId.Value));
    }

    private static DigestBlock<T> Block<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        return new DigestBlock<T>(all, all.Count);
    }
}
