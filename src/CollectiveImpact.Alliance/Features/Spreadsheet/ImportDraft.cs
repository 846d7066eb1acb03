using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>The alliance as it would stand after the rows read so far.</summary>
internal sealed class ImportDraft
{
    private readonly Dictionary<(string Thing, SheetColumn Column), int> _claims = [];
    private readonly Dictionary<string, int> _refusedPartners = [];
    private readonly HashSet<MemberId> _responsible;

    public ImportDraft(ImportState state, ImportBy by, IReadOnlySet<SheetKind> kinds)
    {
        (Profile, By) = (state.Profile, by);
        Goals = new(state.Goals, goal => goal.Id, goal => Folding.Of(goal.Title), goal => goal.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Groups = new(state.Groups, group => group.Id, group => Folding.Of(group.Name), group => group.Id.Value);
        Partners = new(state.Partners, partner => partner.Id, partner => Folding.Of(partner.Name), partner => Folding.Of(partner.ShortName));
        Members = new(state.Members, member => member.Id, Mail, NameInPartner, member => member.IsGone ? null : Folding.Of(member.DisplayName));
        Roles = new(state.Roles, role => (role.MemberId, role.Id), role => role.MemberId.Value);
        Commitments = new(state.Commitments, commitment => commitment.Id, commitment => CommitmentKey(commitment.PartnerId, commitment.Title));

        // While an alliance is being set up, what its lists name comes into being with them.
        var isDraft = state.Profile.Status == AllianceStatus.Draft;
        Along = by.Along ?? new ImportAlong(isDraft && !kinds.Contains(SheetKind.Goal), isDraft && !kinds.Contains(SheetKind.Group));
        _responsible = [.. state.Commitments.Where(c => c.Status is not (CommitmentStatus.Completed or CommitmentStatus.Withdrawn)).Select(c => c.ResponsibleMemberId)];
    }

    public AllianceProfile Profile { get; }

    public ImportBy By { get; }

    public ImportAlong Along { get; }

    /// <summary>What came into being along with rows about other things.</summary>
    public List<RowPlan> Implied { get; } = [];

    public DraftTable<GoalId, Goal> Goals { get; }

    public DraftTable<WorkingGroupId, WorkingGroup> Groups { get; }

    public DraftTable<PartnerId, Partner> Partners { get; }

    public DraftTable<MemberId, Member> Members { get; }

    public DraftTable<(MemberId, string), RoleAssignment> Roles { get; }

    public DraftTable<CommitmentId, Commitment> Commitments { get; }

    public IReadOnlyList<RoleAssignment> RolesOf(MemberId member) => Roles.Find(0, member.Value);

    /// <summary>Whether somebody would leave commitments or a deputy's duty behind by going to another partner.</summary>
    public bool IsBound(Member member) =>
        _responsible.Contains(member.Id) || Partners.Get(member.OrganisationId)?.DeputyMemberId == member.Id;

    public static string CommitmentKey(PartnerId partner, string title) => $"{partner.Value}|{Folding.Of(title)}";

    public static string PersonKey(PartnerId partner, string name) => $"{partner.Value}|{Folding.Of(name)}";

    /// <summary>The one thing of that name; where several fold to the same, the one that is written just so.</summary>
    public static (T? One, bool Several) One<T>(IReadOnlyList<T> found, Func<T, string> name, string text)
        where T : class
    {
        if (found.Count <= 1)
        {
            return (First(found), false);
        }

        List<T> exact = [.. found.Where(thing => name(thing) == text)];
        return exact.Count == 1 ? (exact[0], false) : (null, true);
    }

    public static T? First<T>(IReadOnlyList<T> found)
        where T : class => found.Count == 0 ? null : found[0];

    /// <summary>The partner of that name or short name.</summary>
    public (Partner? One, bool Several) Partner(string text)
    {
        var key = Folding.Of(text);
        var byName = One(Partners.Find(0, key), partner => partner.Name, text);
        return byName is { One: null, Several: false } ? One(Partners.Find(1, key), partner => partner.ShortName, text) : byName;
    }

    /// <summary>The person of that mail, or of that name within a partner where one is said.</summary>
    public (Member? One, bool Several) Person(string text, PartnerId? within)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            return One(Members.Find(0, MailKey(text)), member => member.DisplayName, text);
        }

        var found = within is { } partner ? Members.Find(1, PersonKey(partner, text)) : Members.Find(2, Folding.Of(text));
        return One(found, member => member.DisplayName, text);
    }

    /// <summary>The line that said something about this column of the thing first, when it was another line.</summary>
    public int? SaidOn(string thing, SheetColumn column, int line) =>
        _claims.TryGetValue((thing, column), out var first) && first != line ? first : null;

    public void Claim(string thing, SheetColumn column, int line) => _claims.TryAdd((thing, column), line);

    public void NoteRefusedPartner(string name, int line) => _refusedPartners.TryAdd(Folding.Of(name), line);

    public int? RefusedPartner(string name) => _refusedPartners.TryGetValue(Folding.Of(name), out var line) ? line : null;

    private static string? Mail(Member member) => member.WorkMail is { } mail && member.Status != MemberStatus.Anonymised ? MailKey(mail) : null;

    private static string MailKey(string mail) => mail.Trim().ToUpperInvariant();

    private static string? NameInPartner(Member member) => member.IsGone ? null : PersonKey(member.OrganisationId, member.DisplayName);
}
