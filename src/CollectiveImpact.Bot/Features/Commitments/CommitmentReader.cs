using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>How somebody may bring about a new commitment.</summary>
internal enum CommitmentWay
{
    None,
    Propose,
    Make,
}

/// <summary>Reads what the cards about commitments show, and asks what the reader may do.</summary>
internal sealed class CommitmentReader(IAllianceStore alliances, IPeopleStore people, ICommitmentStore commitments, IWorkingGroupStore groups)
{
    public async Task<CommitmentScene> SceneAsync(Turn turn, CancellationToken cancellationToken) =>
        await SceneAsync(turn.Profile, turn.Language, turn.Today, cancellationToken);

    public async Task<CommitmentScene> SceneAsync(AllianceProfile profile, string language, DateOnly today, CancellationToken cancellationToken) => new(profile, language, today)
    {
        Goals = await alliances.GoalsAsync(cancellationToken),
        Partners = (await people.PartnersAsync(cancellationToken)).ToDictionary(partner => partner.Id),
        Members = (await people.MembersAsync(cancellationToken)).ToDictionary(member => member.Id),
        Groups = await groups.GroupsAsync(cancellationToken),
    };

    public async Task<CommitmentView> ViewAsync(Turn turn, Commitment commitment, CancellationToken cancellationToken) => new(
        await SceneAsync(turn, cancellationToken),
        commitment,
        await commitments.HistoryAsync(commitment.Id, cancellationToken),
        CommitmentRules.HandOf(commitment, turn.Member, turn.Standing))
    {
        MayEdit = MayEdit(turn, commitment),
    };

    /// <summary>The commitment a card is about, if the person may look into it: one's own partner's, or any for the backbone.</summary>
    public async Task<Commitment?> OwnAsync(Turn turn, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken) =>
        await FindAsync(data, cancellationToken) is { } commitment && MaySee(turn, commitment) ? commitment : null;

    public async Task<Commitment?> FindAsync(IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken) =>
        data.GetValueOrDefault(CommitmentVerbs.Commitment) is { Length: > 0 } id ? await commitments.CommitmentAsync(new CommitmentId(id), cancellationToken) : null;

    public static bool MaySee(Turn turn, Commitment commitment) =>
        turn.Standing.IsBackbone || (turn.May(AllianceAction.SeeOverview) && commitment.PartnerId == turn.Member.OrganisationId);

    public static bool MayEdit(Turn turn, Commitment commitment) =>
        commitment.Status != CommitmentStatus.Withdrawn
        && (CommitmentRules.HandOf(commitment, turn.Member, turn.Standing) & (CommitmentHand.Contact | CommitmentHand.Backbone)) != CommitmentHand.None;

    /// <summary>What the person may do for a partner: the backbone for any, others for their own.</summary>
    public async Task<CommitmentWay> WayAsync(Turn turn, PartnerId partner, CancellationToken cancellationToken)
    {
        if (turn.Standing.IsBackbone)
        {
            return CommitmentWay.Make;
        }

        if (partner != turn.Member.OrganisationId)
        {
            return CommitmentWay.None;
        }

        var leads = (await people.RolesOfAsync(turn.Member.Id, cancellationToken)).Any(role => role.Role == AllianceRole.WorkingGroupLead && role.HoldsOn(turn.Today));
        var bearing = Bearing.OwnPartner | (leads ? Bearing.OwnGroup : Bearing.None);
        return Rights.May(turn.Standing, AllianceAction.ManageCommitment, bearing) ? CommitmentWay.Make
            : Rights.MayPropose(turn.Standing, AllianceAction.ManageCommitment, bearing) ? CommitmentWay.Propose
            : CommitmentWay.None;
    }
}
