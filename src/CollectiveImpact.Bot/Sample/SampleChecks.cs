using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;

namespace CollectiveImpact.Bot.Sample;

/// <summary>What must hold in a file before anything of it is stored.</summary>
internal static class SampleChecks
{
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
        if (snapshot.Members.GroupBy(member => member.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return $"member {twice.Key} is there twice";
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
}
