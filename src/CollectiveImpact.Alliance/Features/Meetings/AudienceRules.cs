using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>
/// Whom each kind of meeting is for by default. A role in the alliance invites, whatever the organisation; the organisation alone invites its contact
/// persons when it is a core partner. Observers and the sideline are never invited unless somebody adds them.
/// </summary>
internal sealed class AudienceRules(Meeting meeting, AudienceSource source)
{
    private readonly Dictionary<MemberId, Member> _members = source.Members.ToDictionary(member => member.Id);
    private readonly Dictionary<PartnerId, Partner> _partners = source.Partners.ToDictionary(partner => partner.Id);
    private readonly ILookup<MemberId, RoleAssignment> _roles = source.Roles.Where(role => role.HoldsOn(source.Day)).ToLookup(role => role.MemberId);
    private readonly HashSet<string> _groupsAtWork = [.. source.Groups.Where(group => group.Status == WorkingGroupStatus.Active).Select(group => group.Id.Value)];

    public static Audience Of(Meeting meeting, AudienceSource source) => new AudienceRules(meeting, source).Invite();

    /// <summary>
    /// Whether somebody who is not invited may come by signing up: anybody to a conference or a network meeting, who follows the work to a workshop.
    /// </summary>
    public static bool IsOpenTo(Meeting meeting, Member member, Standing standing) => !member.IsGone && meeting.Kind switch
    {
        MeetingKind.Conference or MeetingKind.NetworkMeeting => true,
        MeetingKind.Workshop => !standing.IsObserver && Rights.May(standing, AllianceAction.SeeOverview),
        _ => false,
    };

    private Audience Invite()
    {
        var wanted = source.Members
            .Where(member => !member.IsGone && !meeting.LeftOut.Contains(member.Id))
            .Select(member => (Member: member, Reason: ReasonFor(member)))
            .Where(one => one.Reason is not null)
            .Select(one => (one.Member, Reason: one.Reason!.Value))
            .OrderBy(one => one.Reason)
            .ToList();
        List<InvitedPerson> invited = [.. wanted.Where(one => !one.Member.IsPausedOn(source.Day)).Select(one => new InvitedPerson(one.Member.Id, one.Reason, ReachOf(one.Member)))];
        var known = wanted.Select(one => one.Member.Id).ToHashSet();
        List<MemberId> away = [];
        foreach (var (member, reason) in wanted.Where(one => one.Member.IsPausedOn(source.Day)))
        {
            if (DeputyOf(member, reason) is { } deputy && known.Add(deputy.Id))
            {
                invited.Add(new InvitedPerson(deputy.Id, InviteReason.Deputy, ReachOf(deputy), member.Id));
            }
            else
            {
                away.Add(member.Id);
            }
        }

        return new Audience(invited, away);
    }

    private InviteReason? ReasonFor(Member member)
    {
        if (member.Id == meeting.FacilitatorId || member.Id == meeting.MinuteTakerId)
        {
            return InviteReason.MeetingLead;
        }

        var standing = Standing.Of(member, _partners.GetValueOrDefault(member.OrganisationId), _roles[member.Id], source.Day);
        var byRole = standing.IsObserver ? null : ByRole(member, standing);
        return byRole ?? (meeting.Added.Contains(member.Id) ? InviteReason.ByHand : null);
    }

    private InviteReason? ByRole(Member member, Standing standing) => meeting.Kind switch
    {
        MeetingKind.SteeringMeeting => Steering(standing),
        MeetingKind.PartnerMeeting => Partners(member, standing),
        MeetingKind.Workshop => Partners(member, standing)
            ?? (standing.Roles.Contains(AllianceRole.WorkingGroupMember) ? InviteReason.WorkingGroupMember : null),
        MeetingKind.WorkingGroupMeeting => Group(member),
        MeetingKind.NetworkMeeting => TakesPart(member, standing) ? InviteReason.TakesPart : null,
        _ => null,
    };

    private static InviteReason? Steering(Standing standing) =>
        standing.Roles.Contains(AllianceRole.BackboneLead) ? InviteReason.Backbone
        : HasSeat(standing) ? InviteReason.SteeringSeat
        : null;

    private InviteReason? Partners(Member member, Standing standing) =>
        standing.IsBackbone ? InviteReason.Backbone
        : HasSeat(standing) ? InviteReason.SteeringSeat
        : standing.Roles.Contains(AllianceRole.PartnerContact) && IsCore(member) ? InviteReason.PartnerContact
        : LeadsGroupAtWork(member) ? InviteReason.WorkingGroupLead
        : standing.Roles.Contains(AllianceRole.CitizenRepresentative) ? InviteReason.CitizenRepresentative
        : null;

    private InviteReason? Group(Member member)
    {
        var own = _roles[member.Id].Where(role => role.Scope == meeting.GroupId?.Value).Select(role => role.Role).ToList();
        return own.Contains(AllianceRole.WorkingGroupLead) ? InviteReason.WorkingGroupLead
            : own.Contains(AllianceRole.WorkingGroupMember) ? InviteReason.WorkingGroupMember
            : null;
    }

    /// <summary>A seat and a contact person have a deputy: the partner's, who is asked in all its matters.</summary>
    private Member? DeputyOf(Member member, InviteReason reason) =>
        reason is InviteReason.SteeringSeat or InviteReason.PartnerContact
        && _partners.GetValueOrDefault(member.OrganisationId)?.DeputyMemberId is { } id
        && _members.GetValueOrDefault(id) is { IsGone: false } deputy
        && !deputy.IsPausedOn(source.Day)
        && deputy.OrganisationId == member.OrganisationId
        && !meeting.LeftOut.Contains(id)
            ? deputy
            : null;

    private bool IsCore(Member member) =>
        _partners.GetValueOrDefault(member.OrganisationId) is { Involvement: PartnerInvolvement.Core, Status: PartnerStatus.Active or PartnerStatus.Invited };

    private bool TakesPart(Member member, Standing standing) =>
        Rights.May(standing, AllianceAction.ProposeAgendaItem) && _partners.GetValueOrDefault(member.OrganisationId)?.Status != PartnerStatus.Left;

    private bool LeadsGroupAtWork(Member member) => _roles[member.Id].Any(role => role.Role == AllianceRole.WorkingGroupLead && _groupsAtWork.Contains(role.Scope));

    private static bool HasSeat(Standing standing) =>
        standing.Roles.Contains(AllianceRole.SteeringChair) || standing.Roles.Contains(AllianceRole.SteeringMember);

    private Reach ReachOf(Member member) =>
        (member.WorkMail is null ? Reach.Nowhere : Reach.Calendar) | (source.InTeams.Contains(member.Id) ? Reach.Teams : Reach.Nowhere);
}
