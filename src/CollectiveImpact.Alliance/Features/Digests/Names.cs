using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Looks up what ids are called and where their goals stand in the order.</summary>
internal sealed class Names(DigestSource source)
{
    private readonly Dictionary<GoalId, Goal> _goals = source.Goals.ToDictionary(goal => goal.Id);
    private readonly Dictionary<PartnerId, string> _partners = new(
        source.Partners.Select(partner => KeyValuePair.Create(partner.Id, partner.Name)).Append(KeyValuePair.Create(source.Backbone.Id, source.Backbone.Name)));
    private readonly Dictionary<CommitmentId, Commitment> _commitments = source.Commitments.ToDictionary(commitment => commitment.Id);

    /// <summary>The partner's name; its id when it has been removed since, which is better than losing the news.</summary>
    public string Of(PartnerId partner) => _partners.GetValueOrDefault(partner) ?? partner.Value;

    /// <summary>What belongs to no goal comes after what does.</summary>
    public int OrderOf(GoalId? goal) => goal is { } id && _goals.TryGetValue(id, out var found) ? found.Order : int.MaxValue;

    public int GoalOrderOf(CommitmentId? commitment) =>
        commitment is { } id && _commitments.TryGetValue(id, out var found) ? OrderOf(found.GoalId) : int.MaxValue;

    /// <summary>The news of one commitment from its updates, oldest first: from where the first found it to where the last left it.</summary>
    public (int Goal, DigestNews News)? News(IReadOnlyList<CommitmentUpdate> updates)
    {
        var last = updates[^1];
        if (!_commitments.TryGetValue(last.CommitmentId, out var commitment))
        {
            return null;
        }

        var goal = _goals.GetValueOrDefault(commitment.GoalId);
        return (
            goal?.Order ?? int.MaxValue,
            new DigestNews(commitment.Title, Of(last.PartnerId), updates[0].StatusBefore, last.ReportedStatus, TextFor(last) is { } text ? Excerpt.Of(text, DigestRules.LongestExcerpt) : null, goal?.Title ?? ""));
    }

    private static string? TextFor(CommitmentUpdate update) => update switch
    {
        { Visibility: not Visibility.Alliance } => null,
        { ReportedStatus: CommitmentStatus.Challenged } => update.Obstacle ?? update.WhatHappened,
        _ => update.WhatHappened ?? update.Obstacle,
    };
}
