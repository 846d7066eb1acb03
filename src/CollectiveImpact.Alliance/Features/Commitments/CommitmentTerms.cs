using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>What a form says of a commitment: everything but its owner and its status.</summary>
public sealed record CommitmentTerms
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public required GoalId GoalId { get; init; }

    public required MemberId ResponsibleMemberId { get; init; }

    public DateOnly? DueOn { get; init; }

    public WorkingGroupId? WorkingGroupId { get; init; }

    public IReadOnlyList<PartnerId> CoPartnerIds { get; init; } = [];

    /// <summary>A new commitment on these terms.</summary>
    public Commitment Agree(CommitmentId id, PartnerId owner, DateOnly today, DateTimeOffset now) => On(new Commitment
    {
        Id = id,
        PartnerId = owner,
        GoalId = GoalId,
        ResponsibleMemberId = ResponsibleMemberId,
        Title = Title,
        StartOn = today,
        StatusSince = now,
    });

    /// <summary>The commitment on these terms and what that changes; null when they are its terms already.</summary>
    public (Commitment Commitment, CommitmentChange Change)? Revise(Commitment before, MemberId by, DateTimeOffset now)
    {
        var after = On(before);
        var change = new CommitmentChange
        {
            CommitmentId = before.Id,
            At = now,
            By = by,
            TitleFrom = after.Title == before.Title ? null : before.Title,
            TitleTo = after.Title == before.Title ? null : after.Title,
            ResponsibleFrom = after.ResponsibleMemberId == before.ResponsibleMemberId ? null : before.ResponsibleMemberId,
            ResponsibleTo = after.ResponsibleMemberId == before.ResponsibleMemberId ? null : after.ResponsibleMemberId,
            DueFrom = after.DueOn == before.DueOn ? null : before.DueOn,
            DueTo = after.DueOn == before.DueOn ? null : after.DueOn,
            GoalFrom = after.GoalId == before.GoalId ? null : before.GoalId,
            GoalTo = after.GoalId == before.GoalId ? null : after.GoalId,
            Fields = Changed(before, after),
        };
        return change.Fields.Count == 0 ? null : (after, change);
    }

    private Commitment On(Commitment commitment) => commitment with
    {
        Title = Title,
        Description = Description,
        GoalId = GoalId,
        ResponsibleMemberId = ResponsibleMemberId,
        DueOn = DueOn,
        WorkingGroupId = WorkingGroupId,
        CoPartnerIds = [.. CoPartnerIds.Where(partner => partner != commitment.PartnerId).Distinct()],
    };

    private static IReadOnlyList<CommitmentField> Changed(Commitment before, Commitment after)
    {
        (CommitmentField Field, bool IsChanged)[] fields =
        [
            (CommitmentField.Title, before.Title != after.Title),
            (CommitmentField.Description, before.Description != after.Description),
            (CommitmentField.Goal, before.GoalId != after.GoalId),
            (CommitmentField.Responsible, before.ResponsibleMemberId != after.ResponsibleMemberId),
            (CommitmentField.Due, before.DueOn != after.DueOn),
            (CommitmentField.Group, before.WorkingGroupId != after.WorkingGroupId),
            (CommitmentField.CoPartners, !before.CoPartnerIds.ToHashSet().SetEquals(after.CoPartnerIds)),
        ];
        return [.. fields.Where(field => field.IsChanged).Select(field => field.Field)];
    }
}
