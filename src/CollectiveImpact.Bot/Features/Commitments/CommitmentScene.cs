using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>All that a card about commitments needs to call things by their names.</summary>
internal sealed record CommitmentScene(AllianceProfile Profile, string Language, DateOnly Today)
{
    public required IReadOnlyList<Goal> Goals { get; init; }

    public required IReadOnlyDictionary<PartnerId, Partner> Partners { get; init; }

    public required IReadOnlyDictionary<MemberId, Member> Members { get; init; }

    public required IReadOnlyList<WorkingGroup> Groups { get; init; }

    /// <summary>Partners that can have commitments, in Danish order.</summary>
    public IEnumerable<Partner> OpenPartners => Partners.Values.Where(CanPromise).OrderBy(partner => partner.Name, DanishOrder.Comparer);

    public IEnumerable<Goal> OpenGoals => Goals.Where(goal => goal.Status == GoalStatus.Active);

    public static bool CanPromise(Partner partner) => partner.Status is PartnerStatus.Active or PartnerStatus.Invited;

    /// <summary>The people of a partner who are there, in Danish order.</summary>
    public IReadOnlyList<Member> PeopleOf(PartnerId partner) =>
        [.. Members.Values.Where(member => member.OrganisationId == partner && !member.IsGone).OrderBy(member => member.DisplayName, DanishOrder.Comparer)];

    public string Partner(PartnerId id) => Partners.GetValueOrDefault(id)?.Name ?? Profile.Backbone.Name;

    public string Person(MemberId? id) => id is { } known && Members.GetValueOrDefault(known) is { } member ? member.DisplayName : "–";

    public string Goal(GoalId? id) => Goals.FirstOrDefault(goal => goal.Id == id)?.Title ?? "–";

    public string? Group(WorkingGroupId? id) => Groups.FirstOrDefault(group => group.Id == id)?.Name;

    /// <summary>What is wrong with a commitment as it would be; what it had before it may keep.</summary>
    public CommitmentFault Fault(Commitment commitment, Commitment? before) => CommitmentRules.Check(
        commitment,
        OpenPartners.Select(partner => partner.Id).Concat(before?.CoPartnerIds ?? []).ToHashSet(),
        OpenGoals.Select(goal => goal.Id).ToHashSet(),
        Members.Values.Where(member => !member.IsGone).ToDictionary(member => member.Id));
}

/// <summary>A commitment with its history, for one pair of eyes.</summary>
internal sealed record CommitmentView(CommitmentScene Scene, Commitment Commitment, IReadOnlyList<CommitmentChange> History, CommitmentHand Hand)
{
    /// <summary>Whether the person may change its terms, beside its status.</summary>
    public bool MayEdit { get; init; }

    public bool WholeHistory { get; init; }

    /// <summary>What has just been done.</summary>
    public string? Notice { get; init; }

    /// <summary>Somebody else was faster: what the person wanted was not done, and what they had typed is told again.</summary>
    public bool IsChanged { get; init; }

    public string? Typed { get; init; }

    public string Language => Scene.Language;
}
