using System.Security.Cryptography;
using System.Text;

namespace CollectiveImpact.Alliance.People;

/// <summary>How the team's roster and the alliance's members are brought together.</summary>
public static class RosterRules
{
    private const int IdBytes = 10;

    /// <summary>
    /// The id of a person who is first met in Teams: the same however often and by whichever way they are met, and nothing that
    /// can be turned back into who they are.
    /// </summary>
    public static MemberId IdOf(AllianceId alliance, string aadObjectId) => new("m-" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{alliance}|{aadObjectId.ToLowerInvariant()}")))[..(2 * IdBytes)]);

    /// <summary>
    /// Everybody on the roster is a member: the one with the same Entra object id, else the one who was entered by hand with the
    /// same mail address and has no object id yet, else a new one. Who was in the team and is no longer has left. A roster without
    /// anybody is no roster: nothing follows from it.
    /// </summary>
    /// <param name="alliance">The alliance; part of a new member's id.</param>
    /// <param name="members">All its members, also those who have left.</param>
    /// <param name="addresses">Where they are reached, as far as is known.</param>
    /// <param name="roster">Everybody in the team.</param>
    /// <param name="here">An address of the team, to be filled in with a person's own id.</param>
    /// <param name="language">The language a new member is written to in until they choose.</param>
    /// <param name="now">The moment of the reading.</param>
    /// <param name="today">Its date in the alliance.</param>
    public static RosterChanges Merge(
        AllianceId alliance, IReadOnlyList<Member> members, IReadOnlyList<TeamsAddress> addresses, IReadOnlyList<RosterPerson> roster,
        TeamsAddress here, string language, DateTimeOffset now, DateOnly today)
    {
        if (roster.Count == 0)
        {
            return new RosterChanges([], []);
        }

        var byObject = members.Where(m => m.AadObjectId is not null)
            .GroupBy(m => m.AadObjectId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        var byMail = members.Where(m => m is { AadObjectId: null, WorkMail: not null, Status: not MemberStatus.Anonymised })
            .GroupBy(m => m.WorkMail!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        var byId = members.ToDictionary(m => m.Id);
        var forgotten = members.Where(m => m.ForgottenMark is not null).Select(m => m.ForgottenMark!).ToHashSet(StringComparer.Ordinal);
        var known = addresses.ToDictionary(address => address.MemberId);
        var present = new HashSet<MemberId>();
        List<RosterEntry> entries = [];
        foreach (var person in roster.DistinctBy(person => person.AadObjectId, StringComparer.OrdinalIgnoreCase))
        {
            var id = IdOf(alliance, person.AadObjectId);
            var before = byObject.GetValueOrDefault(person.AadObjectId)
                ?? (person.Mail is { } mail && byMail.Remove(mail, out var entered) ? entered : byId.GetValueOrDefault(id));
            if (before is { Status: MemberStatus.Anonymised } || forgotten.Contains(id.Value))
            {
                // They asked to be forgotten. That they are still in the team does not bring them back.
                continue;
            }

            var member = Seen(before ?? New(id, person, language), person, now);
            var address = Reached(known.GetValueOrDefault(member.Id), member.Id, person, here);
            present.Add(member.Id);
            if (member != before || address != known.GetValueOrDefault(member.Id))
            {
                entries.Add(new RosterEntry(member, address));
            }
        }

        return new RosterChanges(entries, [.. members.Where(m => m.InTeamSince is not null && !present.Contains(m.Id)).Select(m => OutOfTeam(m, today))]);
    }

    /// <summary>The member when they are no longer in the team: they get nothing more. What they did stays.</summary>
    public static Member OutOfTeam(Member member, DateOnly today) => member.IsGone
        ? member with { InTeamSince = null }
        : member with { Status = MemberStatus.Left, LeftOn = today, InTeamSince = null, LeftWithTeam = true };

    private static Member New(MemberId id, RosterPerson person, string language) => new()
    {
        Id = id,
        OrganisationId = Member.Unplaced,
        DisplayName = person.Name,
        FirstName = FirstNameOf(person),
        Language = language,
        Status = MemberStatus.Invited,
    };

    /// <summary>
    /// Somebody who left with the team is back with it; somebody whom the secretariat marked as left is not, wherever they are.
    /// </summary>
    private static Member Seen(Member member, RosterPerson person, DateTimeOffset now)
    {
        var isBack = member is { Status: MemberStatus.Left, LeftWithTeam: true };
        return member with
        {
            AadObjectId = person.AadObjectId,
            WorkMail = member.WorkMail ?? person.Mail,
            IsGuest = person.IsGuest,
            InTeamSince = member.InTeamSince ?? now,
            Status = isBack ? member.WelcomedAt is null ? MemberStatus.Invited : MemberStatus.Active : member.Status,
            LeftOn = isBack ? null : member.LeftOn,
            LeftWithTeam = member.LeftWithTeam && !isBack,
        };
    }

    private static TeamsAddress Reached(TeamsAddress? before, MemberId member, RosterPerson person, TeamsAddress here) =>
        before is { UserId: not null } ? before : (before ?? here) with { MemberId = member, UserId = person.UserId };

    private static string FirstNameOf(RosterPerson person) =>
        string.IsNullOrWhiteSpace(person.GivenName) ? person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? person.Name : person.GivenName.Trim();
}
