using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>
/// The roles of a person's row. A role that is named and not held is given, from the day it says or from today; one that is held
/// takes over the days that are named. A role that is not named stays as it is: it ends when it is given a last day.
/// </summary>
internal static class RoleCells
{
    public static List<RoleAssignment> Read(RowEdit row, MemberId member)
    {
        var own = row.Draft.RolesOf(member).ToList();
        var changed = new List<RoleAssignment>();
        if (row.Text(SheetLimits.List, SheetColumn.Roles) is not { } cell)
        {
            return changed;
        }

        foreach (var part in Parts(cell))
        {
            if (One(row, part, member, own) is { } role)
            {
                own.RemoveAll(held => held.Id == role.Id);
                own.Add(role);
                changed.RemoveAll(held => held.Id == role.Id);
                changed.Add(role);
            }
        }

        return changed;
    }

    public static RoleAssignment New(RowEdit row, MemberId member, AllianceRole role, string scope, DateOnly from, DateOnly? to) => new()
    {
        Id = row.NewId($"{role} {scope} {SheetDates.Write(from)}"),
        MemberId = member,
        Role = role,
        Scope = scope,
        From = from,
        To = to,
        AssignedBy = row.By.Member,
    };

    public static string Write(RoleAssignment role, string? group, string language) =>
        RoleItem.Write(SheetWords.Roles.Name(role.Role, language), group, role.From, role.To);

    /// <summary>The slash parts roles too, but not where the whole cell is one that is known.</summary>
    private static IEnumerable<string> Parts(string cell) =>
        RoleItem.Parts(cell, '/', ';') is var parts && parts.Count > 1 && SheetWords.Roles.Find(RoleItem.Read(cell).Role) is not null && !parts.Skip(1).Any(IsRole) ? [cell.Trim()] : parts;

    private static bool IsRole(string part) => SheetWords.Roles.Find(RoleItem.Read(part).Role) is not null;

    /// <summary>What must be stored for one role of the cell; null when it stands so already or cannot be.</summary>
    private static RoleAssignment? One(RowEdit row, string text, MemberId member, List<RoleAssignment> own)
    {
        var item = RoleItem.Read(text);
        if (item.BadDates is not null || item.To < item.From)
        {
            row.Refuse(RefusalReason.BadRoleDates, text, column: SheetColumn.Roles);
            return null;
        }

        if (Named(row, item) is not { } role || Scope(row, role, item, own) is not { } scope)
        {
            return null;
        }

        List<RoleAssignment> held = [.. own.Where(assignment => assignment.Role == role && assignment.Scope == scope)];
        var label = RoleItem.Write(SheetWords.Roles.Name(role, row.By.Language), item.Group, item.From ?? row.By.Today, item.To);
        if (Held(held, item, row.By.Today) is not { } before)
        {
            var made = New(row, member, role, scope, item.From ?? row.By.Today, item.To);
            row.Note(SheetColumn.Roles, "", label);
            return made.To < made.From ? Refused(row, text) : made;
        }

        var after = before with { From = item.From ?? before.From, To = item.To ?? before.To };
        if (after == before)
        {
            return null;
        }

        row.Note(SheetColumn.Roles, RoleItem.Write(SheetWords.Roles.Name(role, row.By.Language), item.Group, before.From, before.To), label);
        return after.To < after.From ? Refused(row, text) : LeavesNobodyInTheLead(row, before, after) ? Refused(row, text, RefusalReason.LastLead) : after;
    }

    /// <summary>The assignment the item is about: the one from that day, else the one that runs in those days, else the one that goes on.</summary>
    private static RoleAssignment? Held(List<RoleAssignment> held, RoleItem item, DateOnly today)
    {
        var from = item.From ?? today;
        return held.FirstOrDefault(assignment => assignment.From == item.From)
            ?? held.FirstOrDefault(assignment => (assignment.To is null || assignment.To >= from) && (item.To is null || assignment.From <= item.To));
    }

    private static AllianceRole? Named(RowEdit row, RoleItem item)
    {
        var solid = Folding.Solid(item.Role);
        var profile = row.Draft.Profile;
        var role = SheetWords.Roles.Find(item.Role)
            ?? (solid == Folding.Solid(profile.Steering.Danish) || solid == Folding.Solid(profile.Steering.English) ? AllianceRole.SteeringMember
            : solid == Folding.Solid(profile.WorkingGroup.Danish) || solid == Folding.Solid(profile.WorkingGroup.English) ? AllianceRole.WorkingGroupMember
            : (AllianceRole?)null);
        if (role is null || (item.Group is not null && !IsOfGroup(role.Value)))
        {
            row.Refuse(RefusalReason.UnknownRole, item.Group is null ? item.Role : $"{item.Role}: {item.Group}", SheetWords.Roles.Choices(row.By.Language), SheetColumn.Roles);
            return null;
        }

        return role;
    }

    /// <summary>Where the role is held: a group must be named, unless there is only one it can be.</summary>
    private static string? Scope(RowEdit row, AllianceRole role, RoleItem item, List<RoleAssignment> own)
    {
        if (!IsOfGroup(role))
        {
            return RoleAssignment.WholeAlliance;
        }

        if (item.Group is { Length: > 0 } group)
        {
            return own.Any(held => held.Role == role && held.Scope == group) ? group : GroupRows.Find(row, group, SheetColumn.Roles)?.Value;
        }

        if (row.Draft.Groups.All is { Count: 1 } all)
        {
            return all.First().Id.Value;
        }

        row.Refuse(RefusalReason.GroupMissing, item.Role, GroupRows.Choices(row.Draft), SheetColumn.Roles);
        return null;
    }

    private static bool LeavesNobodyInTheLead(RowEdit row, RoleAssignment before, RoleAssignment after) =>
        before.Role == AllianceRole.BackboneLead
        && (after.To is not null || after.From > row.By.Today)
        && !row.Draft.Roles.All.Any(other => other.Role == AllianceRole.BackboneLead && other.Id != before.Id && other.To is null && other.HoldsOn(row.By.Today)
            && row.Draft.Members.Get(other.MemberId) is { IsGone: false });

    private static bool IsOfGroup(AllianceRole role) => role is AllianceRole.WorkingGroupLead or AllianceRole.WorkingGroupMember;

    private static RoleAssignment? Refused(RowEdit row, string text, RefusalReason reason = RefusalReason.BadRoleDates)
    {
        row.Refuse(reason, text, column: SheetColumn.Roles);
        return null;
    }
}
