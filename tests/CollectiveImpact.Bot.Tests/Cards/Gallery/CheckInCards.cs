using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
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

    /// <summary>The card when it comes again, is handed on, or has been answered by a colleague.</summary>
    public static IEnumerable<(string Name, AdaptiveCard Card)> LifeOf(Scene scene)
    {
        var view = View(scene, Sheet(scene, "m06", "c01")) with { IsLaterOffered = true, IsHandingOnOffered = true };
        yield return ("checkin-asked", CheckInCard.Render(view));
        yield return ("checkin-reminder", CheckInCard.Render(view with { Occasion = CheckInOccasion.Reminder }));
        yield return ("checkin-last-call", CheckInCard.Render(view with { Occasion = CheckInOccasion.LastCall, IsLaterOffered = false }));
        yield return ("checkin-put-off", CheckInCard.Render(view with { Occasion = CheckInOccasion.PutOff }));
        yield return ("checkin-colleagues", CheckInCard.Render(view with { Colleagues = Choice(scene, 4) }));
        yield return ("checkin-handed-on", CheckInCard.Render(view with
        {
            IsHandingOnOffered = false,
            IsLaterOffered = false,
            Notice = CheckInText.In(scene.Language)["checkin.colleague.done", ("Colleague", CardText.Escape(scene.Member("m04").DisplayName))]
                + " " + CheckInText.In(scene.Language)["checkin.colleague.first"],
        }));
        yield return ("checkin-taken-over", CheckInCard.Render(View(scene, Sheet(scene, "m05", "c01", "c02")) with { AskedBy = [scene.Member("m06").DisplayName] }));
        yield return ("checkin-by-colleague", ThanksCard.ByColleague(
            View(scene, ThanksCards.Answered(scene)) with { Unsent = [scene.Say("Vi har fundet to nye frivillige.", "We have found two new volunteers.")] }, scene.Member("m05").DisplayName));
        yield return ("long-checkin-many", CheckInCard.Render(Many(scene, 40)));
        yield return ("long-checkin-colleagues", CheckInCard.Render(View(scene, Sheet(scene, "m06", "c01")) with { Colleagues = Choice(scene, 400) }));
        yield return ("long-thanks-many", ThanksCard.Render(AllAnswered(scene, Many(scene, 40)), scene.Partner("p01")));
        yield return ("long-by-colleague", ThanksCard.ByColleague(AllAnswered(scene, Many(scene, 40)), scene.Member("m05").DisplayName));
    }

    private static ColleagueChoice Choice(Scene scene, int count) => new(
        new PersonChoices(
            [.. Enumerable.Range(0, count).Select(number => scene.Members[number % scene.Members.Count] with { Id = new MemberId($"x{number}") })], new HashSet<string>(), null),
        null);

    private static CheckInView Many(Scene scene, int count)
    {
        var one = scene.Commitment("c01") with { Status = CommitmentStatus.OnTrack };
        return View(scene, Sheet(scene, "m06", "c01") with { Commitments = [.. Enumerable.Range(10, count).Select(number => one with { Id = new CommitmentId($"c{number}") })] });
    }

    private static CheckInView AllAnswered(Scene scene, CheckInView view) => view with
    {
        Sheet = view.Sheet with
        {
            Updates = view.Sheet.Commitments.ToDictionary(commitment => commitment.Id, commitment => new CommitmentUpdate
            {
                Id = $"{Scene.Week}-{commitment.Id}",
                CommitmentId = commitment.Id,
                PartnerId = commitment.PartnerId,
                MemberId = view.Sheet.Member.Id,
                Week = Scene.Week,
                StatusBefore = CommitmentStatus.OnTrack,
                ReportedStatus = CommitmentStatus.Challenged,
                WhatHappened = string.Concat(Enumerable.Repeat(scene.Say("Vi ses på havnen. ", "We meet at the harbour. "), 55)),
                SubmittedAt = Scene.Now,
            }),
        },
    };

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
