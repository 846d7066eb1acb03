using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Agendas;

/// <summary>An item as somebody suggests it.</summary>
internal sealed record ProposalInput(string? Title, string? Purpose, AgendaItemType Type);

internal abstract record ProposeDecision
{
    private ProposeDecision()
    {
    }

    public sealed record Taken(ItemProposal Proposal) : ProposeDecision;

    public sealed record NotAllowed : ProposeDecision;

    /// <summary>Items were taken until then.</summary>
    public sealed record TooLate(DateTimeOffset Deadline) : ProposeDecision;

    public sealed record Refused(IReadOnlyList<AgendaFault> Faults) : ProposeDecision;
}

internal abstract record ProposalAnswer
{
    private ProposalAnswer()
    {
    }

    public sealed record Answered(ItemProposal Proposal) : ProposalAnswer;

    /// <summary>Somebody has answered it in another way, or its author took it back.</summary>
    public sealed record TooLate(ItemProposal Proposal) : ProposalAnswer;

    public sealed record Refused(AgendaFault Fault) : ProposalAnswer;
}

/// <summary>Suggesting an item for a meeting, and answering that.</summary>
internal static class ProposalRules
{
    public static ProposeDecision Propose(
        string id, ProposalInput input, Meeting meeting, MeetingDeadlines deadlines, Member member, Standing standing, IEnumerable<RoleAssignment> roles, DateOnly today, DateTimeOffset now)
    {
        if (!MeetingRights.MayPropose(meeting, member.Id, standing, roles, today))
        {
            return new ProposeDecision.NotAllowed();
        }

        if (meeting.State is MeetingState.Proposed or >= MeetingState.Held || now > deadlines.Items)
        {
            return new ProposeDecision.TooLate(deadlines.Items);
        }

        var faults = Faults(input).ToList();
        return faults.Count > 0
            ? new ProposeDecision.Refused(faults)
            : new ProposeDecision.Taken(new ItemProposal
            {
                Id = id,
                MeetingId = meeting.Id,
                MemberId = member.Id,
                Title = input.Title!.Trim(),
                Purpose = input.Purpose!.Trim(),
                Type = input.Type,
                ProposedAt = now,
            });
    }

    public static ProposalAnswer Accept(ItemProposal proposal, MemberId by, DateTimeOffset now) =>
        Answer(proposal, proposal with { State = ItemProposalState.Accepted, DecidedBy = by, DecidedAt = now, Reason = null }, null, needsReason: false);

    /// <summary>For a later meeting, where it is on the agenda from the start.</summary>
    public static ProposalAnswer Defer(ItemProposal proposal, MeetingId to, string? reason, MemberId by, DateTimeOffset now) => Answer(
        proposal,
        proposal with { State = ItemProposalState.Deferred, MeetingId = to, DecidedBy = by, DecidedAt = now, Reason = reason?.Trim() },
        reason,
        needsReason: true);

    public static ProposalAnswer Decline(ItemProposal proposal, string? reason, MemberId by, DateTimeOffset now) => Answer(
        proposal, proposal with { State = ItemProposalState.Declined, DecidedBy = by, DecidedAt = now, Reason = reason?.Trim() }, reason, needsReason: true);

    /// <summary>Its author takes it back; null when it is somebody else's or was answered already.</summary>
    public static ItemProposal? Withdraw(ItemProposal proposal, MemberId by) =>
        proposal.MemberId == by && proposal.State == ItemProposalState.Proposed ? proposal with { State = ItemProposalState.Withdrawn } : null;

    /// <summary>Suggestions for this meeting. Those for one of its kind that was cancelled come along.</summary>
    public static IReadOnlyList<ItemProposal> For(Meeting meeting, IEnumerable<ItemProposal> all, IEnumerable<Meeting> meetings)
    {
        var cancelled = meetings
            .Where(other => other.State == MeetingState.Cancelled && other.Kind == meeting.Kind && other.GroupId == meeting.GroupId && other.StartsAt <= meeting.StartsAt)
            .Where(other => !meetings.Any(between => between.IsAhead && between.Kind == meeting.Kind && between.GroupId == meeting.GroupId
                && between.Id != meeting.Id && between.StartsAt >= other.StartsAt && between.StartsAt < meeting.StartsAt))
            .Select(other => other.Id)
            .ToHashSet();
        return [.. all.Where(proposal => proposal.MeetingId == meeting.Id || cancelled.Contains(proposal.MeetingId))];
    }

    private static ProposalAnswer Answer(ItemProposal before, ItemProposal after, string? reason, bool needsReason)
    {
        // The same button twice is one answer; after another one the reader is shown what was answered.
        if (before.State == after.State && before.MeetingId == after.MeetingId)
        {
            return new ProposalAnswer.Answered(before);
        }

        if (before.State is ItemProposalState.Declined or ItemProposalState.Withdrawn)
        {
            return new ProposalAnswer.TooLate(before);
        }

        return AgendaEdits.ReasonFault(reason, needsReason) is { } fault ? new ProposalAnswer.Refused(fault) : new ProposalAnswer.Answered(after);
    }

    private static IEnumerable<AgendaFault> Faults(ProposalInput input)
    {
        (AgendaFault Fault, bool IsSo)[] checks =
        [
            (AgendaFault.TitleMissing, string.IsNullOrWhiteSpace(input.Title)),
            (AgendaFault.TitleTooLong, input.Title?.Trim().Length > AgendaEdits.LongestTitle),
            (AgendaFault.PurposeMissing, string.IsNullOrWhiteSpace(input.Purpose)),
            (AgendaFault.PurposeTooLong, input.Purpose?.Trim().Length > AgendaEdits.LongestPurpose),
            (AgendaFault.HasCpr, CprDetector.IsIn(input.Title) || CprDetector.IsIn(input.Purpose)),
        ];
        return checks.Where(check => check.IsSo).Select(check => check.Fault);
    }
}
