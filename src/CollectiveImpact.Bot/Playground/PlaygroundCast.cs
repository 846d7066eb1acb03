using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Playground;

/// <summary>
/// Who stands on the Playground's stage, which holds exactly six: the one who tries, then the people with whom there is most
/// to see — a head of the backbone, people with something to answer for, one who reads English.
/// </summary>
internal sealed record PlaygroundCast(Member CurrentUser, IReadOnlyList<Member> Others)
{
    /// <summary>The Playground takes exactly five besides the current user.</summary>
    public const int OtherUsers = 5;

    public IEnumerable<Member> Everybody => Others.Prepend(CurrentUser);

    public static string UserId(Member member) => $"29:1-{member.Id}";

    /// <summary>The cast, or null when the alliance lacks the wanted person or has too few people.</summary>
    /// <param name="alliance">The alliance.</param>
    /// <param name="wanted">Who the one who tries is; a head of the backbone when nobody is named.</param>
    public static PlaygroundCast? Of(AllianceSnapshot alliance, string? wanted)
    {
        var here = alliance.Members.Where(member => !member.IsGone && member.AadObjectId is not null).ToList();
        var backbone = here.Where(member => Has(alliance, member, AllianceRole.BackboneLead)).Concat(here.Where(member => member.OrganisationId == alliance.Profile.Backbone.Id)).ToList();
        var current = wanted is null ? backbone.FirstOrDefault() : here.FirstOrDefault(member => member.Id.Value == wanted);
        var answering = here.Where(member => alliance.Commitments.Any(c => c.IsOpen && c.ResponsibleMemberId == member.Id)).ToList();
        var others = backbone.Take(1)
            .Concat(here.Where(member => member.Language == Languages.English).Take(1))
            .Concat(answering.DistinctBy(member => member.OrganisationId))
            .Concat(answering)
            .Concat(here)
            .Distinct()
            .Where(member => member != current)
            .Take(OtherUsers)
            .ToList();
        return current is null || others.Count < OtherUsers ? null : new PlaygroundCast(current, others);
    }

    private static bool Has(AllianceSnapshot alliance, Member member, AllianceRole role) =>
        alliance.Roles.Any(assignment => assignment.MemberId == member.Id && assignment.Role == role);
}
