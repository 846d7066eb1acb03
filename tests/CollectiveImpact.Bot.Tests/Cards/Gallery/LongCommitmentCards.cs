using System.Globalization;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Commitments;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>Sixty partners, two hundred people of one of them, every text as long as it may be, and a form that has to tell it all twice.</summary>
internal static class LongCommitmentCards
{
    private const int Title = 120;
    private const int Text = 1000;

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene, Func<int, string> fill)
    {
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        var names = CommitmentCards.Names(scene) with
        {
            Goals = [.. Enumerable.Range(0, 10).Select(n => scene.Goals[0] with { Id = new($"g{n}"), Title = fill(Title) })],
            Partners = Enumerable.Range(0, 60).Select(n => scene.Partners[0] with { Id = new($"partner-with-a-long-id-{Number(n)}"), Name = fill(100), ShortName = fill(60) }).ToDictionary(partner => partner.Id),
            Members = Enumerable.Range(0, 200).Select(n => new Member
            {
                Id = new($"00000000-0000-4000-8000-{n:D12}"),
                OrganisationId = new("partner-with-a-long-id-0"),
                DisplayName = $"{fill(90)} {Number(n)}",
                FirstName = "F",
            }).ToDictionary(member => member.Id),
        };
        var commitment = scene.Commitments[0] with
        {
            Id = new("019ab5c1d2e3f4a5b6c7-00000000-0000-4000-8000-000000000001"),
            PartnerId = new("partner-with-a-long-id-0"),
            GoalId = new("g0"),
            Title = fill(Title),
            Description = fill(2000),
            ResponsibleMemberId = new("00000000-0000-4000-8000-000000000001"),
            CoPartnerIds = [.. names.Partners.Keys.Skip(1)],
        };
        var change = new CommitmentChange
        {
            CommitmentId = commitment.Id,
            At = Scene.Now,
            StatusFrom = CommitmentStatus.OnTrack,
            StatusTo = CommitmentStatus.Challenged,
            Reason = fill(Text),
            TitleFrom = fill(Title),
            TitleTo = fill(Title),
            Fields = Enum.GetValues<CommitmentField>(),
        };
        yield return ("long-commitments", CommitmentListCard.Render(names, [.. Enumerable.Repeat(commitment with { DueOn = new DateOnly(2026, 1, 1) }, 200)], 3, true));
        yield return ("long-commitment", CommitmentCard.Render(new CommitmentView(names, commitment, [.. Enumerable.Repeat(change, 60)], CommitmentHand.Backbone)
        {
            MayEdit = true,
            WholeHistory = true,
            IsChanged = true,
            Typed = fill(Text),
        }));
        var typed = new Dictionary<string, string> { [CommitmentVerbs.DescriptionInput] = fill(2000), [CommitmentVerbs.TitleInput] = fill(2000) };
        yield return ("long-commitment-form", CommitmentFormCard.Render(new CommitmentFormView(names, commitment.PartnerId, typed) { Commitment = commitment, IsChanged = true, Problem = CommitmentsText.In(scene.Language)["commitment.due.past"] }));
        yield return ("long-commitments-orphaned", OrphanedCard.Render(names, [.. Enumerable.Repeat(commitment, 200)]));
    }
}
