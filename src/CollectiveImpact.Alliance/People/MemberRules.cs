using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.People;

/// <summary>What is wrong with a person as somebody typed them, or nothing.</summary>
public enum MemberFault
{
    None,
    NameMissing,
    NameTooLong,
    MailMissing,
    MailIsNone,
    MailTaken,
}

/// <summary>What is wrong with the last day of a pause, or nothing.</summary>
public enum PauseFault
{
    None,
    IsOver,
    IsTooLong,
}

/// <summary>Where somebody stands in the list of people: those who need something from the secretariat first.</summary>
public enum PeopleGroup
{
    Unplaced,
    NotReached,
    InTouch,
    Gone,
}

/// <summary>What holds for every person, and what becomes of them when they move on.</summary>
public static class MemberRules
{
    public const int LongestName = 100;
    public const int LongestMail = 254;
    private const int LongestPauseInDays = 366;

    /// <summary>A name, and for somebody who is still to be found in the team a work mail that nobody else here has.</summary>
    public static MemberFault Check(Member member, IEnumerable<Member> all) => member switch
    {
        { DisplayName.Length: 0 } => MemberFault.NameMissing,
        { DisplayName.Length: > LongestName } or { FirstName.Length: > LongestName } or { Title.Length: > LongestName } => MemberFault.NameTooLong,
        { AadObjectId: not null } => MemberFault.None,
        { WorkMail: null } => MemberFault.MailMissing,
        { WorkMail: { } mail } when !IsMail(mail) => MemberFault.MailIsNone,
        _ when all.Any(other => other.Id != member.Id && !other.IsGone && string.Equals(other.WorkMail, member.WorkMail, StringComparison.OrdinalIgnoreCase)) =>
            MemberFault.MailTaken,
        _ => MemberFault.None,
    };

    /// <summary>What somebody is called until they say otherwise: the first word of their name.</summary>
    public static string FirstNameOf(string displayName) => displayName.Split(' ', 2)[0];

    /// <summary>Whether a pause may last until this day, that day included.</summary>
    public static PauseFault CheckPause(DateOnly until, DateOnly today) =>
        until < today ? PauseFault.IsOver : until > today.AddDays(LongestPauseInDays) ? PauseFault.IsTooLong : PauseFault.None;

    public static Member Pause(Member member, DateOnly until) =>
        member with { PausedUntil = until, Status = member.Status == MemberStatus.Active ? MemberStatus.OnPause : member.Status };

    public static Member Resume(Member member) =>
        member with { PausedUntil = null, Status = member.Status == MemberStatus.OnPause ? MemberStatus.Active : member.Status };

    public static Member Leave(Member member, DateOnly today) => member with { Status = MemberStatus.Left, LeftOn = today, PausedUntil = null };

    /// <summary>Back in the alliance; somebody whom Teams has not shown us yet is invited anew.</summary>
    public static Member TakeBack(Member member) =>
        member with { Status = member.AadObjectId is null ? MemberStatus.Invited : MemberStatus.Active, LeftOn = null };

    /// <summary>
    /// Where the person stands. Not reached is whose last card could not be delivered, whose welcome could not and who has not written since,
    /// and a guest of whom no address is known.
    /// </summary>
    public static PeopleGroup GroupOf(Member member, TeamsAddress? address, bool lastCardFailed, bool welcomeFailed) => member switch
    {
        { IsGone: true } => PeopleGroup.Gone,
        { IsPlaced: false } => PeopleGroup.Unplaced,
        _ when lastCardFailed => PeopleGroup.NotReached,
        _ when welcomeFailed && address?.ConversationId is null => PeopleGroup.NotReached,
        { IsGuest: true } when address is null => PeopleGroup.NotReached,
        _ => PeopleGroup.InTouch,
    };

    /// <summary>Whether the search finds the person: every word of it begins a word of their name or of their partner's.</summary>
    public static bool Matches(Member member, string? partner, string search)
    {
        var words = $"{member.DisplayName} {partner}".Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return search.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(sought => words.Any(word => word.StartsWith(sought, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>By name, in Danish order.</summary>
    public static IReadOnlyList<Member> InOrder(IEnumerable<Member> members) =>
        [.. members.OrderBy(member => member.DisplayName, DanishOrder.Comparer).ThenBy(member => member.Id.Value, StringComparer.Ordinal)];

    private static bool IsMail(string text) =>
        text.Length <= LongestMail
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && text[(at + 1)..] is { Length: > 2 } host
        && host.Contains('.', StringComparison.Ordinal) && !host.StartsWith('.') && !host.EndsWith('.')
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>');
}
