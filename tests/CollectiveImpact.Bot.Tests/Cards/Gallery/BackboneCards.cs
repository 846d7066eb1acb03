using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
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

    private static CheckInInvitation Invitation(string member, CheckInResult result) =>
        new() { Week = Scene.Week, MemberId = new MemberId(member), CommitmentIds = [], Result = result };
}
