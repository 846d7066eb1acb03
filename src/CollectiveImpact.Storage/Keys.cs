using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Storage;

/// <summary>
/// Every key of the table, both ways. A row key is <c>kind|part|part</c> with each part encoded; ids sort. The partition is
/// the alliance's id; partitions that begin with <c>@</c> are indexes across alliances.
/// </summary>
internal static class Keys
{
    public const string AlliancesIndex = "@alliance";
    public const string TeamsIndex = "@team";
    public const string MembersIndex = "@member";
    public const string TenantsIndex = "@tenant";

    public const string Profile = "alliance";
    public const string Team = "team";
    public const string GoalKind = "goal";
    public const string PartnerKind = "partner";
    public const string MemberKind = "member";
    public const string RoleKind = "role";
    public const string AddressKind = "address";
    public const string CommitmentKind = "commitment";
    public const string ResponsibleKind = "responsible";
    public const string RoundKind = "round";
    public const string InvitationKind = "invitation";
    public const string UpdateKind = "update";
    public const string WinKind = "win";
    public const string AskKind = "ask";
    public const string DigestKind = "digest";
    public const string OutboxKind = "outbox";
    public const string DeliveredKind = "delivered";
    public const string DownloadKind = "download";
    public const string GroupKind = "group";
    public const string HistoryKind = "history";
    public const string AuditKind = "audit";
    public const string ImportKind = "import";
    public const string ImportPartKind = "importpart";
    public const string ImportTurn = "importturn";
    public const string FailedKind = "failed";
    public const string QuietKind = "quiet";
    public const string MeetingKind = "meeting";
    public const string InviteeKind = "invitee";
    public const string AgendaKind = "agenda";
    public const string SuggestionKind = "suggestion";
    public const string DecisionKind = "decision";
    public const string ConsultationKind = "consultation";
    public const string PilotKind = "pilot";
    public const string IndicatorKind = "indicator";
    private const char Separator = '|';

    /// <summary>The character after the separator: a prefix that ends in it is above everything that goes on with a separator.</summary>
    private const char AfterSeparator = '}';

    public static string Goal(GoalId id) => Join(GoalKind, id.Value);

    public static string Partner(PartnerId id) => Join(PartnerKind, id.Value);

    public static string Member(MemberId id) => Join(MemberKind, id.Value);

    public static string Role(MemberId member, string id) => Join(RoleKind, member.Value, id);

    /// <summary>Where a member's roles begin; not a row.</summary>
    public static string RolesOf(MemberId member) => Join(RoleKind, member.Value);

    public static string Address(MemberId id) => Join(AddressKind, id.Value);

    public static string Commitment(CommitmentId id) => Join(CommitmentKind, id.Value);

    public static string Group(WorkingGroupId id) => Join(GroupKind, id.Value);

    /// <summary>A commitment's changes in the order they were made.</summary>
    public static string History(CommitmentId commitment, DateTimeOffset at, string id) => Join(HistoryKind, commitment.Value, Ascending(at), id);

    /// <summary>What was done, newest first.</summary>
    public static string Audit(DateTimeOffset at, string id) => Join(AuditKind, Descending(at), id);

    /// <summary>What was done before an instant.</summary>
    public static (string From, string To) AuditBefore(DateTimeOffset at) => (Join(AuditKind, Descending(at)), Under(AuditKind).To);

    public static string Download(string secretHash) => Join(DownloadKind, secretHash);

    public static string Import(MemberId member, string mark) => Join(ImportKind, member.Value, mark);

    public static string ImportPart(MemberId member, string mark, int number) =>
        Join(ImportPartKind, member.Value, mark, number.ToString("D4", CultureInfo.InvariantCulture));

    public static string Responsible(MemberId member, CommitmentId commitment) => Join(ResponsibleKind, member.Value, commitment.Value);

    /// <summary>Where what a member is responsible for begins; not a row.</summary>
    public static string Responsible(MemberId member) => Join(ResponsibleKind, member.Value);

    public static string Round(IsoWeek week) => Join(RoundKind, week.Value);

    public static string Invitation(IsoWeek week, MemberId member) => Join(InvitationKind, week.Value, member.Value);

    public static string Update(IsoWeek week, CommitmentId commitment) => Join(UpdateKind, week.Value, commitment.Value);

    public static string Win(IsoWeek week, string id) => Join(WinKind, week.Value, id);

    public static string Ask(IsoWeek week, string id) => Join(AskKind, week.Value, id);

    public static string Digest(IsoWeek week, string kind) => Join(DigestKind, week.Value, kind);

    /// <summary>When a partner was last asked in private how it goes.</summary>
    public static string Quiet(PartnerId partner) => Join(QuietKind, partner.Value);

    public static string Outbox(OutboxMessage message) => Join(OutboxKind, [.. message.Key]);

    public static string Delivered(OutboxMessage message) => Join(DeliveredKind, [.. message.Key]);

    public static string Failed(OutboxMessage message) => Join(FailedKind, [.. message.Key]);

    /// <summary>A tenant's lane, among the rows <c>tenant|alliance</c> of the tenants' index: one part, so never one of them.</summary>
    public static string Lane(string lane) => KeyText.Encode(lane);

    public static (string From, string To) DeliveredWelcomes => Under(DeliveredKind, "welcome");

    public static string Request(MemberId member, string kind) => Join("request", member.Value, kind);

    public static string Proposal(string id) => Join("proposal", id);

    public static string Meeting(MeetingId id) => Join(MeetingKind, id.Value);

    /// <summary>Meetings whose ids begin with this year or a later one, and those whose ids do not begin with a year.</summary>
    public static (string From, string To) MeetingsFrom(int year) => (Join(MeetingKind, Year(year)), Under(MeetingKind).To);

    public static string MeetingYear(int year) => Join("meetingyear", Year(year));

    public static string Invitee(MeetingId meeting, MemberId member) => Join(InviteeKind, meeting.Value, member.Value);

    public static string SignUps(MeetingId meeting) => Join("signups", meeting.Value);

    public static string Agenda(MeetingId meeting) => Join(AgendaKind, meeting.Value);

    public static string Suggestion(string id) => Join(SuggestionKind, id);

    public static string Minutes(MeetingId meeting) => Join("minutes", meeting.Value);

    public static string Decision(DecisionNumber number) => Join(DecisionKind, number.Value);

    /// <summary>A year's decisions: the point is the character after the hyphen of their numbers.</summary>
    public static (string From, string To) DecisionsOf(int year) => (Join(DecisionKind, Year(year) + "-"), Join(DecisionKind, Year(year) + "."));

    public static string Consultation(string id) => Join(ConsultationKind, id);

    public static string Pilot(string id) => Join(PilotKind, id);

    public static string Indicator(string id) => Join(IndicatorKind, id);

    private static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Ascending(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string Descending(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    public static string Join(string kind, params ReadOnlySpan<string> parts)
    {
        var key = KeyText.Encode(kind);
        foreach (var part in parts)
        {
            key += Separator + KeyText.Encode(part);
        }

        return key;
    }

    /// <summary>The kind and the parts again.</summary>
    public static IReadOnlyList<string> Split(string key) => [.. key.Split(Separator).Select(KeyText.Decode)];

    /// <summary>Everything whose key goes on after these parts.</summary>
    public static (string From, string To) Under(string kind, params ReadOnlySpan<string> parts)
    {
        var key = Join(kind, parts);
        return (key + Separator, key + AfterSeparator);
    }

    /// <summary>Everything from one key to another, both included, with what goes on after the last.</summary>
    public static (string From, string To) Between(string first, string last) => (first, last + AfterSeparator);

    /// <summary>Everything of a kind but what goes on with one of these parts.</summary>
    public static IEnumerable<(string From, string To)> UnderExcept(string kind, IEnumerable<string> parts)
    {
        var (from, to) = Under(kind);
        foreach (var part in parts.Select(part => Under(kind, part)).OrderBy(part => part.From, StringComparer.Ordinal))
        {
            yield return (from, part.From);
            from = part.To;
        }

        yield return (from, to);
    }

    /// <summary>Everything of a kind that is kept by week, of these weeks, both ends included.</summary>
    public static (string From, string To) Weeks(string kind, IsoWeek from, IsoWeek to) =>
        (Join(kind, from.Value), Join(kind, to.Value) + AfterSeparator);
}
