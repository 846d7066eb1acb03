namespace CollectiveImpact.Teams.Authentication;

/// <summary>What a valid token says about its bearer, beyond being valid: the two things that only the activity can be held against.</summary>
internal sealed record CallerProof(string? ServiceUrl, IReadOnlyList<string> Endorsements);
