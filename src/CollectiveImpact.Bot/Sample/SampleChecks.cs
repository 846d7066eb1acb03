using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;

namespace CollectiveImpact.Bot.Sample;

/// <summary>What must hold in a file before anything of it is stored.</summary>
internal static class SampleChecks
{
    private const int LongestId = 80;

    /// <summary>A list with a null in it: the types of the file cannot forbid that.</summary>
    public static string? EmptyItem(JsonNode? node) => node switch
    {
        JsonObject parent => parent.Select(child => EmptyItem(child.Value)).FirstOrDefault(fault => fault is not null),
        JsonArray items when items.Contains(null) => $"{items.GetPath()} holds null",
        JsonArray items => items.Select(EmptyItem).FirstOrDefault(fault => fault is not null),
        _ => null,
    };

    /// <summary>The first thing that is wrong, or nothing.</summary>
    public static string? Fault(AllianceSnapshot snapshot)
    {
        var id = snapshot.Profile.Id.Value;
        if (id.Length is 0 or > 60 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return $"the alliance's id must be small letters, digits and hyphens, was '{id}'";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(snapshot.Profile.TimeZone, out _))
        {
            return $"the time zone '{snapshot.Profile.TimeZone}' is not known";
        }

        var partners = snapshot.Partners.Select(partner => partner.Id).ToHashSet();
        var organisations = partners.Append(snapshot.Profile.Backbone.Id).ToHashSet();
        if (Ids(snapshot).Select(kind => IdFault(kind.Kind, [.. kind.Ids])).FirstOrDefault(fault => fault is not null) is { } idFault)
        {
            return idFault;
        }

        if (snapshot.Members.FirstOrDefault(member => !organisations.Contains(member.OrganisationId)) is { } stray)
        {
            return $"member {stray.Id} belongs to no organisation of the file";
        }

        var goals = snapshot.Goals.Select(goal => goal.Id).ToHashSet();
        var members = snapshot.Members.ToDictionary(member => member.Id);
        return snapshot.Commitments
            .Select(commitment => (commitment.Id, Fault: CommitmentRules.Check(commitment, partners, goals, members)))
            .Where(check => check.Fault != CommitmentFault.None)
            .Select(check => $"commitment {check.Id}: {check.Fault}")
            .FirstOrDefault();
    }

    /// <summary>What each thing is kept under.</summary>
    private static (string Kind, IEnumerable<string> Ids)[] Ids(AllianceSnapshot snapshot) =>
    [
        ("goal", snapshot.Goals.Select(goal => goal.Id.Value)),
        ("partner", snapshot.Partners.Select(partner => partner.Id.Value)),
        ("member", snapshot.Members.Select(member => member.Id.Value)),
        ("role", snapshot.Roles.Select(role => $"{role.Id} of {role.MemberId}")),
        ("working group", snapshot.Groups.Select(group => group.Id.Value)),
        ("commitment", snapshot.Commitments.Select(commitment => commitment.Id.Value)),
        ("round", snapshot.Rounds.Select(round => round.Week.Value)),
        ("invitation", snapshot.Invitations.Select(invitation => $"{invitation.Week} of {invitation.MemberId}")),
        ("update", snapshot.Updates.Select(update => $"{update.Week} of {update.CommitmentId}")),
        ("small win", snapshot.Wins.Select(win => $"{win.Id} of {win.Week}")),
        ("help request", snapshot.Asks.Select(ask => $"{ask.Id} of {ask.Week}")),
    ];

    private static string? IdFault(string kind, IReadOnlyList<string> ids) =>
        ids.FirstOrDefault(id => id.Length is 0 or > LongestId) is { } unfit ? $"a {kind}'s id must have 1 to {LongestId} characters, had {unfit.Length}"
        : ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"{kind} {twice.Key} is there twice"
        : null;
}
