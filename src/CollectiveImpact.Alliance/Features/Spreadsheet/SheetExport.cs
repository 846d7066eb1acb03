using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>
/// Writes an alliance as rows of cells, headings first, in the form in which it is taken in again. Who has left is not in it.
/// Every cell is safe from being taken for a formula.
/// </summary>
public static class SheetExport
{
    /// <param name="state">The alliance.</param>
    /// <param name="language">The language of headings and named values.</param>
    /// <param name="only">One partner with its own people and commitments; everything when none is given.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(ImportState state, string language, PartnerId? only = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var writer = new Writer(state, language);
        IEnumerable<Dictionary<SheetColumn, string>>[] rows =
        [
            only is null ? state.Goals.OrderBy(goal => goal.Order).Select(writer.Of) : [],
            only is null ? state.Groups.OrderBy(group => group.Name, DanishOrder.Comparer).Select(writer.Of) : [],
            state.Partners.Where(partner => only is null || partner.Id == only).OrderBy(partner => partner.Name, DanishOrder.Comparer).Select(writer.Of),
            state.Members.Where(member => !member.IsGone && (only is null || member.OrganisationId == only))
                .OrderBy(writer.OrganisationOf, DanishOrder.Comparer).ThenBy(member => member.DisplayName, DanishOrder.Comparer).Select(writer.Of),
            state.Commitments.Where(commitment => only is null || commitment.PartnerId == only)
                .OrderBy(writer.OwnerOf, DanishOrder.Comparer).ThenBy(commitment => commitment.Title, DanishOrder.Comparer).Select(writer.Of),
        ];
        return
        [
            [.. SheetHeadings.Written.Select(column => SheetHeadings.Of(column, language))],
            .. rows.SelectMany(kind => kind).Select(cells => SheetHeadings.Written.Select(column => CellGuard.Write(cells.GetValueOrDefault(column, ""))).ToList()),
        ];
    }

    private sealed class Writer(ImportState state, string language)
    {
        private readonly Dictionary<PartnerId, Partner> _partners = state.Partners.ToDictionary(partner => partner.Id);
        private readonly Dictionary<MemberId, Member> _members = state.Members.Where(member => !member.IsGone).ToDictionary(member => member.Id);
        private readonly Dictionary<GoalId, string> _goals = state.Goals.ToDictionary(goal => goal.Id, goal => goal.Title);
        private readonly Dictionary<string, string> _groups = state.Groups.ToDictionary(group => group.Id.Value, group => group.Name);
        private readonly ILookup<MemberId, RoleAssignment> _roles = state.Roles.ToLookup(role => role.MemberId);

        public Dictionary<SheetColumn, string> Of(Goal goal) => new()
        {
            [Kind] = SheetKinds.NameOf(SheetKind.Goal, language),
            [Name] = goal.Title,
            [Status] = SheetWords.GoalStatuses.Name(goal.Status, language),
            [Order] = goal.Order.ToString(CultureInfo.InvariantCulture),
        };

        public Dictionary<SheetColumn, string> Of(WorkingGroup group) => new()
        {
            [Kind] = SheetKinds.NameOf(SheetKind.Group, language),
            [Name] = group.Name,
            [Status] = SheetWords.GroupStatuses.Name(group.Status, language),
            [Description] = group.Mandate,
            [SheetColumn.Goal] = RoleItem.Join(group.GoalIds.Select(TitleOf)),
        };

        public Dictionary<SheetColumn, string> Of(Partner partner) => new()
        {
            [Kind] = SheetKinds.NameOf(SheetKind.Partner, language),
            [Name] = partner.Name,
            [ShortName] = partner.ShortName,
            [SheetColumn.Sector] = SheetWords.Sectors.Name(partner.Sector, language),
            [Involvement] = SheetWords.Involvements.Name(partner.Involvement, language),
            [Status] = SheetWords.PartnerStatuses.Name(partner.Status, language),
            [Contact] = RoleItem.Join(state.Roles.Where(IsContactOf(partner)).Select(role => PersonOf(role.MemberId)).Distinct()),
            [Deputy] = partner.DeputyMemberId is { } deputy ? PersonOf(deputy) : "",
            [Joined] = SheetDates.Write(partner.JoinedOn),
        };

        public Dictionary<SheetColumn, string> Of(Member member) => new()
        {
            [Kind] = SheetKinds.NameOf(SheetKind.Person, language),
            [Name] = member.DisplayName,
            [FirstName] = member.FirstName,
            [Mail] = member.WorkMail ?? "",
            [SheetColumn.Partner] = OrganisationOf(member),
            [Title] = member.Title ?? "",
            [Roles] = RoleItem.Join(_roles[member.Id].OrderBy(role => role.From).ThenBy(role => role.Role).Select(Written)),
            [SheetColumn.Language] = SheetWords.LanguageName(member.Language, language),
            [Status] = SheetWords.MemberStatuses.Name(member.Status, language),
        };

        public Dictionary<SheetColumn, string> Of(Commitment commitment) => new()
        {
            [Kind] = SheetKinds.NameOf(SheetKind.Commitment, language),
            [SheetColumn.Commitment] = commitment.Title,
            [Description] = commitment.Description ?? "",
            [SheetColumn.Partner] = OwnerOf(commitment),
            [CoPartners] = RoleItem.Join(commitment.CoPartnerIds.Select(id => _partners.GetValueOrDefault(id)?.Name ?? "").Where(name => name.Length > 0)),
            [SheetColumn.Goal] = TitleOf(commitment.GoalId),
            [Responsible] = PersonOf(commitment.ResponsibleMemberId),
            [Group] = commitment.WorkingGroupId is { } group ? GroupOf(group.Value) : "",
            [Start] = SheetDates.Write(commitment.StartOn),
            [Due] = SheetDates.Write(commitment.DueOn),
            [PausedUntil] = SheetDates.Write(commitment.PausedUntil),
            [Status] = SheetWords.CommitmentStatuses.Name(commitment.Status, language),
        };

        public string OrganisationOf(Member member) => member.OrganisationId == state.Profile.Backbone.Id
            ? SheetWords.Backbone(language)
            : _partners.GetValueOrDefault(member.OrganisationId)?.Name ?? "";

        public string OwnerOf(Commitment commitment) => _partners.GetValueOrDefault(commitment.PartnerId)?.Name ?? "";

        private Func<RoleAssignment, bool> IsContactOf(Partner partner) => role => role is { Role: AllianceRole.PartnerContact, To: null }
            && _members.TryGetValue(role.MemberId, out var member) && member.OrganisationId == partner.Id;

        private string TitleOf(GoalId goal) => _goals.GetValueOrDefault(goal, "");

        private string GroupOf(string id) => _groups.GetValueOrDefault(id, id);

        /// <summary>The mail, or the name of somebody without one; nothing for somebody who has left.</summary>
        private string PersonOf(MemberId id) => _members.TryGetValue(id, out var member) ? member.WorkMail ?? member.DisplayName : "";

        private string Written(RoleAssignment role) => RoleCells.Write(role, role.Scope == RoleAssignment.WholeAlliance ? null : GroupOf(role.Scope), language);
    }
}
