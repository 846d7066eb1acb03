using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class CheckInCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("checkin", CheckInCard.Render(View(scene, Sheet(scene, "m06", "c01"))));
        yield return ("checkin-two", CheckInCard.Render(View(scene, Sheet(scene, "m16", "c09", "c10"))));
        yield return ("checkin-edit", CheckInCard.Render(View(scene, ThanksCards.Answered(scene))));
        yield return ("checkin-next-week", CheckInCard.Render(View(scene, Sheet(scene, "m06", "c01") with { Week = Scene.Week.AddWeeks(1), Round = null })));
        yield return ("checkin-closed", CheckInCard.Render(Closed(scene)));
    }

    public static CheckInView View(Scene scene, CheckInSheet sheet) => new(scene.Profile, sheet, scene.Goals.ToDictionary(goal => goal.Id), scene.Language);

    public static CheckInSheet Sheet(Scene scene, string member, params string[] commitments) => new()
    {
        Week = Scene.Week,
        Round = scene.Round,
        Member = scene.Member(member),
        Invitation = new CheckInInvitation
        {
            Week = Scene.Week,
            MemberId = new MemberId(member),
            CommitmentIds = [.. commitments.Select(id => new CommitmentId(id))],
            Result = CheckInResult.Sent,
        },
        Commitments = [.. commitments.Select(id => scene.Commitment(id) with { Status = CommitmentStatus.OnTrack })],
        Updates = new Dictionary<CommitmentId, CommitmentUpdate>(),
    };

    private static CheckInView Closed(Scene scene)
    {
        var sheet = Sheet(scene, "m06", "c01") with { Week = Scene.Week.AddWeeks(1), Round = null };
        return View(scene, sheet) with
        {
            ClosedWeekLabel = Speech.Week(Scene.Week, scene.Language),
            Typed = new CheckInInput
            {
                ActivityId = "typed",
                Sections = new Dictionary<CommitmentId, SectionInput>
                {
                    [new("c01")] = new(
                        CommitmentStatus.Challenged,
                        scene.Say("Vi har været på havnen begge aftener.", "We were at the harbour both evenings."),
                        scene.Say("Det er svært at bemande tirsdagene i december.", "The Tuesdays in December are hard to staff."),
                        scene.Say("Kan nogen gå med den 8. december kl. 19-22?", "Can anyone join us on 8 December from 19 to 22?")),
                },
                Win = scene.Say("Otte unge hjalp selv med at rydde op efter bålet.", "Eight young people helped to clear up after the bonfire."),
                Visibility = Visibility.SteeringAndBackbone,
            },
        };
    }
}
