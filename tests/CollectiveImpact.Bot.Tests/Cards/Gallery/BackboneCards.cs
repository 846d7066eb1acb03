using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Features.QuietPartners;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>What only the backbone sees.</summary>
internal static class BackboneCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("round-status", RoundStatusCard.Render(View(scene, isOpen: true)));
        yield return ("round-status-closed", RoundStatusCard.Render(View(scene, isOpen: false)));
        yield return ("round-skipped-holidays", SkippedWeekCard.Render(Skipped(scene, SkipKind.ChristmasHoliday, until: new IsoWeek(2027, 1))));
        yield return ("round-skipped-easter", SkippedWeekCard.Render(Skipped(scene, SkipKind.HolyWeek)));
        yield return ("round-skipped-days", SkippedWeekCard.Render(Skipped(scene, SkipKind.TooFewWorkingDays)));
        yield return ("round-skipped-by-hand", SkippedWeekCard.Render(Skipped(scene, SkipKind.ByHand, scene.Say("Vi mødes til konferencen i stedet.", "We meet at the conference instead."))));
    }

    /// <summary>Weeks that are skipped and rounds that pause.</summary>
    public static IEnumerable<(string Name, AdaptiveCard Card)> PausesOf(Scene scene)
    {
        var reason = scene.Say("Vi mødes alle til konferencen.", "We all meet at the conference.");
        var ahead = YearPlan.Next(8, Scene.Now, scene.Profile.Rhythm, scene.Profile.Holidays, scene.Profile.Clock);
        var skip = new SkipView(scene.Profile, scene.Language, ahead, [new SkippedWeek(Scene.Week.AddWeeks(3), reason)]);
        yield return ("skip", SkipCard.Ask(skip));
        yield return ("skip-done", SkipCard.Skipped(scene.Profile, new SkippedWeek(ahead[0].Week, reason), ahead[0].Times.Opens, ahead[1], scene.Language));
        yield return ("skip-held", SkipCard.Held(scene.Profile, ahead[0], scene.Language));
        var pause = new RoundPauseView(scene.Profile, scene.Language, ahead) { Open = scene.Round, Answered = 9, Asked = 15 };
        yield return ("round-pause", RoundPauseCard.Ask(pause));
        var decision = (RoundPauseDecision.Paused)RoundPauseRules.Pause(scene.Profile, [scene.Round], ahead[1].Week, stopsOpenRound: true, reason, Scene.Now);
        yield return ("round-pause-look", RoundPauseCard.Ask(pause with { Until = ahead[1].Week.Value, StopsOpenRound = true, Reason = reason, Consequence = decision }));
        yield return ("round-pause-done", RoundPauseCard.Done(pause, decision));
    }

    /// <summary>The private question to a quiet partner and what comes of it.</summary>
    public static IEnumerable<(string Name, AdaptiveCard Card)> QuietOf(Scene scene)
    {
        var partner = scene.Partners.Single(other => other.Id.Value == "p05");
        yield return ("quiet-question", QuietCard.Ask(scene.Profile, partner, scene.Member("m16")));
        yield return ("quiet-fine", QuietCard.Thanks(scene.Member("m16"), wantsCall: false));
        yield return ("quiet-call", QuietCard.Thanks(scene.Member("m16"), wantsCall: true));
        yield return ("quiet-call-backbone", QuietCard.Call(partner, scene.Member("m16"), scene.Language));
    }

    public static IReadOnlyList<CheckInInvitation> Invitations(bool isOpen) =>
    [
        Invitation("m05", CheckInResult.Answered), Invitation("m06", CheckInResult.Answered), Invitation("m07", CheckInResult.NothingNew),
        Invitation("m09", CheckInResult.Answered), Invitation("m11", CheckInResult.Answered), Invitation("m12", isOpen ? CheckInResult.Sent : CheckInResult.NoAnswer),
        Invitation("m14", CheckInResult.Answered), Invitation("m16", isOpen ? CheckInResult.Pending : CheckInResult.Answered),
        Invitation("m17", CheckInResult.NothingNew), Invitation("m18", isOpen ? CheckInResult.Sent : CheckInResult.NoAnswer),
        Invitation("m19", CheckInResult.Answered), Invitation("m22", CheckInResult.Answered), Invitation("m23", CheckInResult.Answered),
        Invitation("m26", CheckInResult.Undeliverable), Invitation("m29", CheckInResult.Answered),
    ];

    private static RoundStatusView View(Scene scene, bool isOpen) => new(
        scene.Profile,
        scene.Round with { State = isOpen ? RoundState.Open : RoundState.Digested },
        isOpen,
        Invitations(isOpen),
        scene.Members,
        scene.Partners,
        scene.Language);

    private static SkippedWeekView Skipped(Scene scene, SkipKind kind, string? said = null, IsoWeek? until = null)
    {
        var week = kind switch
        {
            SkipKind.ChristmasHoliday => new IsoWeek(2026, 52),
            SkipKind.HolyWeek => new IsoWeek(2027, 12),
            SkipKind.TooFewWorkingDays => new IsoWeek(2027, 18),
            _ => Scene.Week,
        };
        return SkippedWeekView.Of(scene.Profile, CheckInRound.Skipped(week, new SkipReason(kind, said), until ?? week, scene.Round.OpensAt));
    }

    private static CheckInInvitation Invitation(string member, CheckInResult result) =>
        new() { Week = Scene.Week, MemberId = new MemberId(member), CommitmentIds = [], Result = result };
}
