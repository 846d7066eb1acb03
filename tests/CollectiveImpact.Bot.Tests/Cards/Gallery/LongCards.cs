using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>The most that people may write, everywhere at once.</summary>
internal static class LongCards
{
    private const int Title = 120;
    private const int Name = 60;

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var member = scene.Member("m16") with { FirstName = Fill(scene, Name), DisplayName = Fill(scene, Name) };
        var commitments = scene.Commitments.Take(3).Select(c => c with { Title = Fill(scene, Title), LastText = Fill(scene, AnswerRules.LongestTextInCard) }).ToList();
        var sheet = CheckInCards.Sheet(scene, "m16", "c09", "c10") with { Member = member, Commitments = commitments };
        var answered = sheet with { Updates = commitments.ToDictionary(c => c.Id, c => Update(scene, c)) };
        yield return ("long-checkin", CheckInCard.Render(CheckInCards.View(scene, answered)));
        yield return ("long-correct", CorrectionCard.Form(CheckInCards.View(scene, answered), isTold: true));
        yield return ("long-correct-done", CorrectionCard.Done(CheckInCards.View(scene, answered), isPostChanged: true));
        yield return ("long-thanks", ThanksCard.Render(CheckInCards.View(scene, answered), Fill(scene, Name)));
        yield return ("long-welcome", WelcomeCard.Render(new(scene.Profile with { Vision = Fill(scene, 300) }, member, false, commitments)));
        yield return ("long-digest", DigestCard.Render(new(scene.Profile, Digest(scene))));
        yield return ("long-digest-block", DigestCard.Render(new(scene.Profile, Digest(scene)) { OnlyBlock = "wins" }));
        foreach (var card in SetupCards.LongOf(scene, Fill))
        {
            yield return card;
        }

        foreach (var card in LongCommitmentCards.Of(scene, length => Fill(scene, length)))
        {
            yield return card;
        }

        yield return ("long-digest-approval", DigestCards.LongApproval(scene, Digest(scene), Fill(scene, DigestEditCards.LongestIntro)));
        foreach (var card in DigestCards.LongOf(scene, Fill))
        {
            yield return card;
        }
    }

    private static CommitmentUpdate Update(Scene scene, Commitment commitment) => new()
    {
        Id = $"2026-W48-{commitment.Id}",
        CommitmentId = commitment.Id,
        PartnerId = commitment.PartnerId,
        MemberId = new MemberId("m16"),
        Week = Scene.Week,
        StatusBefore = CommitmentStatus.OnTrack,
        ReportedStatus = CommitmentStatus.Challenged,
        WhatHappened = Fill(scene, AnswerRules.LongestTextInCard),
        Obstacle = Fill(scene, AnswerRules.LongestTextInCard),
        HelpWanted = Fill(scene, AnswerRules.LongestTextInCard),
        SubmittedAt = Scene.Now,
    };

    private static DigestContent Digest(Scene scene)
    {
        var (title, story, partner) = (Fill(scene, Title), Fill(scene, AnswerRules.LongestTextInCard), Fill(scene, Name));
        var news = new DigestNews(title, partner, CommitmentStatus.OnTrack, CommitmentStatus.Challenged, story, Fill(scene, Name));
        return DigestNewsOfTheWeek.Full(scene) with
        {
            Wins = Repeat(new DigestWin(title, story, [partner, partner])),
            Completed = Repeat(news),
            Challenged = Repeat(news),
            Asks = Repeat(new DigestAsk("019ab5c1d2e3f4a5b6c7-m16", Scene.Week, partner, story)),
            OnTrack = Repeat(news),
        };
    }

    private static DigestBlock<T> Repeat<T>(T item) => new([.. Enumerable.Repeat(item, 40)], 60);

    /// <summary>Ordinary words up to a length.</summary>
    private static string Fill(Scene scene, int length)
    {
        var words = scene.Say("Vi ses på havnen med både ører, øjne og årer, og så går vi i gang igen. ", "We meet at the harbour with oars and open ears, and then we set to work again. ");
        return string.Concat(Enumerable.Repeat(words, (length / words.Length) + 1))[..length].TrimEnd();
    }
}
