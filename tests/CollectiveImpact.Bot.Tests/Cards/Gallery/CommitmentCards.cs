using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Bot.Features.Commitments;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class CommitmentCards
{
    private const string Nonce = "019ab5c1d2e3f4a5b6c7";

    private static readonly DateOnly _today = new(2026, 11, 24);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var names = Names(scene);
        var own = scene.Commitments.Where(commitment => commitment.PartnerId.Value == "p01").ToList();
        yield return ("commitments", CommitmentListCard.Render(names with { Today = new DateOnly(2026, 12, 19) }, CommitmentListCard.Ordered(names, own, false), 0, false));
        yield return ("commitments-all", CommitmentListCard.Render(names, CommitmentListCard.Ordered(names, scene.Commitments, true), 1, true));
        yield return ("commitment", CommitmentCard.Render(View(scene, "c01", CommitmentHand.Responsible)));
        yield return ("commitment-contact", CommitmentCard.Render(Overdue(scene)));
        yield return ("commitment-paused", CommitmentCard.Render(new CommitmentView(
            names, scene.Commitment("c04") with { Status = CommitmentStatus.Paused, PausedUntil = new DateOnly(2026, 11, 20) }, [], CommitmentHand.Contact)
        { MayEdit = true }));
        yield return ("commitment-changed", CommitmentCard.Render(View(scene, "c12", CommitmentHand.Responsible) with { IsChanged = true, Typed = Obstacle(scene) }));
        yield return ("commitment-form", CommitmentFormCard.Render(Form(scene)));
        yield return ("commitment-form-propose", CommitmentFormCard.Render(Form(scene) with { IsProposal = true }));
        yield return ("commitment-form-problem", CommitmentFormCard.Render(Form(scene) with { Problem = CommitmentsText.In(scene.Language)["commitment.due.past"] }));
        yield return ("commitment-form-edit", CommitmentFormCard.Render(Form(scene) with { Nonce = null, Commitment = scene.Commitment("c02"), IsChanged = true }));
        yield return ("commitment-partner", CommitmentFormCard.Partner(names, ""));
        foreach (var (name, from, to) in new[] { ("challenged", "c01", CommitmentStatus.Challenged), ("completed", "c01", CommitmentStatus.Completed), ("paused", "c01", CommitmentStatus.Paused), ("withdrawn", "c01", CommitmentStatus.Withdrawn), ("reopened", "c09", CommitmentStatus.OnTrack) })
        {
            yield return ($"commitment-move-{name}", MoveCard.Render(new MoveView(names, scene.Commitment(from), to, new Dictionary<string, string>(), Nonce)));
        }

        foreach (var card in Messages(scene, names))
        {
            yield return card;
        }
    }

    public static CommitmentScene Names(Scene scene) => new(scene.Profile, scene.Language, _today)
    {
        Goals = scene.Goals,
        Partners = scene.Partners.ToDictionary(partner => partner.Id),
        Members = scene.Members.ToDictionary(member => member.Id),
        Groups = [new WorkingGroup { Id = new("wg1"), Name = scene.Say("Fritid og fællesskaber", "Free time and communities") }],
    };

    private static IEnumerable<(string Name, AdaptiveCard Card)> Messages(Scene scene, CommitmentScene names)
    {
        var proposal = new CommitmentProposal { Id = $"{Nonce}-m06", Commitment = scene.Commitment("c01"), ProposedBy = new("m06"), ProposedAt = Scene.Now };
        var declined = proposal with
        {
            State = ProposalState.Declined,
            DecidedBy = new("m05"),
            DecidedAt = Scene.Now,
            Reason = scene.Say("Lad os tage den efter nytår.", "Let us take it after New Year."),
        };
        yield return ("proposal", ProposalCard.Ask(names, proposal));
        yield return ("proposal-sent", ProposalCard.Sent(names, proposal));
        yield return ("proposal-decided", ProposalCard.Decided(names, declined));
        yield return ("proposal-declined", ProposalCard.Outcome(names, declined));
        yield return ("proposal-accepted", ProposalCard.Outcome(names, declined with { State = ProposalState.Accepted, Reason = null }));
        yield return ("commitment-entrusted", ProposalCard.Entrusted(names, scene.Commitment("c01")));
        yield return ("commitments-orphaned", OrphanedCard.Render(names, [scene.Commitment("c17"), scene.Commitment("c04")]));
    }

    private static CommitmentView View(Scene scene, string id, CommitmentHand hand) => new(Names(scene), scene.Commitment(id), History(scene, id), hand);

    private static CommitmentView Overdue(Scene scene)
    {
        var names = Names(scene) with { Today = new DateOnly(2026, 12, 19) };
        var commitment = scene.Commitment("c01") with
        {
            Description = scene.Say("To medarbejdere og en frivillig, tirsdag og fredag.", "Two staff and a volunteer, Tuesdays and Fridays."),
            WorkingGroupId = new("wg1"),
            CoPartnerIds = [new("p06"), new("p07")],
        };
        return new CommitmentView(names, commitment, [.. History(scene, "c01"), .. History(scene, "c01")], CommitmentHand.Contact)
        {
            MayEdit = true,
            Notice = CommitmentsText.In(scene.Language)["commitment.saved"],
        };
    }

    private static IReadOnlyList<CommitmentChange> History(Scene scene, string id)
    {
        var made = new CommitmentChange { CommitmentId = new(id), At = Scene.Now.AddDays(-90), By = new("m05"), StatusTo = CommitmentStatus.Agreed };
        return
        [
            made,
            made with { At = Scene.Now.AddDays(-60), StatusFrom = CommitmentStatus.Agreed, StatusTo = CommitmentStatus.Challenged, By = new("m06"), Reason = Obstacle(scene) },
            made with
            {
                At = Scene.Now.AddDays(-30),
                StatusTo = null,
                ResponsibleFrom = new("m07"),
                ResponsibleTo = new("m06"),
                DueTo = new DateOnly(2026, 12, 18),
                Fields = [CommitmentField.Responsible, CommitmentField.Due, CommitmentField.Description],
            },
        ];
    }

    private static CommitmentFormView Form(Scene scene) => new(
        Names(scene),
        new("p01"),
        new Dictionary<string, string> { [CommitmentVerbs.TitleInput] = scene.Say("Gadeteam også om søndagen", "Street team on Sundays too") })
    { Nonce = Nonce };

    private static string Obstacle(Scene scene) => scene.Say("Vi mangler en, der kan køre bussen.", "We lack somebody to drive the bus.");
}
