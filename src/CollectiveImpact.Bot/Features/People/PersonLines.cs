using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>What is said of a person, in words.</summary>
internal static class PersonLines
{
    public static string Language(Member member, Words words) =>
        words[member.Language == Languages.English ? "person.language.english" : "person.language.danish"];

    public static string Status(Member member, DateOnly today, string language)
    {
        var words = PeopleListText.In(language);
        var status = member switch
        {
            { IsGone: true, LeftOn: { } on } => words["person.status.leftOn", ("Date", Speech.Date(on, language))],
            { IsGone: true } => words["person.status.left"],
            { PausedUntil: { } until } when member.IsPausedOn(today) => words["person.status.pausedUntil", ("Date", Speech.Date(until, language))],
            _ when member.IsPausedOn(today) => words["person.status.paused"],
            { Status: MemberStatus.Invited } => words["person.status.invited"],
            _ => words["person.status.active"],
        };
        return member.IsGuest ? $"{status} · {words["person.guest"]}" : status;
    }

    /// <summary>The role, where it is held, and from when to when.</summary>
    public static string Role(RoleAssignment role, AllianceProfile profile, IReadOnlyDictionary<string, string> groups, string language)
    {
        var name = PeopleText.Role(role.Role, profile, language);
        var where = groups.GetValueOrDefault(role.Scope) is { } group ? $"{name} · {group}" : name;
        var from = Speech.Date(role.From, language);
        return role.To is { } to
            ? PeopleListText.In(language)["person.role.to", ("Role", where), ("From", from), ("To", Speech.Date(to, language))]
            : PeopleListText.In(language)["person.role.from", ("Role", where), ("From", from)];
    }
}
