using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class ThanksCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var plain = CheckInCards.Sheet(scene, "m06", "c01");
        yield return ("thanks", Card(scene, Answered(scene)));
        yield return ("thanks-challenged", Card(scene, With(scene, plain, Challenged(scene))));
        yield return ("thanks-completed", Card(scene, With(scene, CheckInCards.Sheet(scene, "m16", "c09"), Completed(scene))));
        yield return ("thanks-nothing-new", Card(scene, plain with { Invitation = plain.Invitation! with { Result = CheckInResult.NothingNew, Revision = 1 } }));
        yield return ("thanks-kept", Card(scene, Answered(scene), isKept: true));
        yield return ("correct", CorrectionCard.Form(CheckInCards.View(scene, Answered(scene)), isTold: true));
        yield return ("correct-untold", CorrectionCard.Form(CheckInCards.View(scene, Answered(scene) with { Win = null }), isTold: false));
        yield return ("correct-done", CorrectionCard.Done(CheckInCards.View(scene, Answered(scene)), isPostChanged: true));
        yield return ("withdraw", WithdrawCard.Ask(scene.Language, CheckInVerbs.Withdraw, CheckInVerbs.Edit, CheckInCard.Data(CheckInCards.View(scene, Answered(scene)))));
        yield return ("withdraw-done", WithdrawCard.Done(scene.Language));
        yield return ("thanks-next-week", Card(scene, Answered(scene) with { Week = Scene.Week.AddWeeks(1), Round = null }));
    }

    /// <summary>Everything is filled in.</summary>
    public static CheckInSheet Answered(Scene scene)
    {
        var update = Update("c01", CommitmentStatus.OnTrack) with
        {
            WhatHappened = scene.Say(
                "Vi har været på havnen begge aftener. Der kom flere, end vi er vant til i november.",
                "We were at the harbour both evenings. More came than we are used to in November."),
            Obstacle = scene.Say("Det bliver tidligt mørkt ved bolden.", "It gets dark early by the ball court."),
            HelpWanted = scene.Say("Har nogen en arbejdslampe, vi må låne?", "Does anyone have a work lamp we may borrow?"),
        };
        return With(scene, CheckInCards.Sheet(scene, "m06", "c01"), update) with { Win = Win(scene) };
    }

    public static CheckInSheet With(Scene scene, CheckInSheet sheet, CommitmentUpdate update) => sheet with
    {
        Invitation = sheet.Invitation! with { Result = CheckInResult.Answered, Revision = 1, AnsweredAt = Scene.Now },
        Commitments = [.. sheet.Commitments.Select(c => c.Id == update.CommitmentId ? scene.Commitment(c.Id.Value) with { Status = update.ReportedStatus } : c)],
        Updates = new Dictionary<CommitmentId, CommitmentUpdate> { [update.CommitmentId] = update },
    };

    private static AdaptiveCard Card(Scene scene, CheckInSheet sheet, bool isKept = false) =>
        ThanksCard.Render(CheckInCards.View(scene, sheet), scene.Partner(sheet.Member.OrganisationId.Value), isKept);

    private static CommitmentUpdate Challenged(Scene scene) => Update("c01", CommitmentStatus.Challenged) with
    {
        Obstacle = scene.Say("Vi mangler en voksen om tirsdagen resten af året.", "We lack an adult on Tuesdays for the rest of the year."),
        Visibility = Visibility.SteeringAndBackbone,
    };

    private static CommitmentUpdate Completed(Scene scene) => Update("c09", CommitmentStatus.Completed) with
    {
        MemberId = new("m16"),
        PartnerId = new("p05"),
        WhatHappened = scene.Say("Begge prøvedage er holdt, og 31 elever vil gerne høre mere.", "Both taster days are done, and 31 pupils want to hear more."),
    };

    private static CommitmentUpdate Update(string commitment, CommitmentStatus status) => new()
    {
        Id = $"2026-W48-{commitment}",
        CommitmentId = new(commitment),
        PartnerId = new("p01"),
        MemberId = new("m06"),
        Week = Scene.Week,
        StatusBefore = CommitmentStatus.OnTrack,
        ReportedStatus = status,
        SubmittedAt = Scene.Now,
    };

    private static SmallWin Win(Scene scene) => new()
    {
        Id = "card-m06",
        PartnerIds = [new("p01")],
        MemberId = new("m06"),
        Title = scene.Say("Otte unge hjalp selv med at rydde op efter bålet.", "Eight young people helped to clear up after the bonfire."),
        Week = Scene.Week,
        SubmittedAt = Scene.Now,
    };
}
