using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Rows about working groups.</summary>
internal static class GroupRows
{
    public static void Read(RowEdit row)
    {
        var name = row.Text(SheetLimits.GroupName, Group, Name, Title);
        row.Label = name ?? "";
        var task = row.Has(Mandate) ? row.Erasable(SheetLimits.GroupTask, Mandate) : row.Erasable(SheetLimits.GroupTask, Description);
        var goals = Goals(row);
        var status = row.Value(Status, SheetWords.GroupStatuses);
        if (name is null)
        {
            row.Refuse(RefusalReason.NameMissing);
            return;
        }

        var (found, several) = ImportDraft.One(row.Draft.Groups.Find(0, Folding.Of(name)), group => group.Name, name);
        if (several)
        {
            row.Refuse(RefusalReason.SeveralOfThatName, name);
        }

        row.IsNew = found is null;
        var before = found ?? new WorkingGroup { Id = new WorkingGroupId(row.NewId()), Name = name };
        var after = before with
        {
            Mandate = row.Set(Description, before.Mandate, task ?? before.Mandate, text => text),
            Status = row.Set(Status, before.Status, status ?? before.Status, value => SheetWords.GroupStatuses.Name(value, row.By.Language)),
        };
        if (goals is not null && !goals.SequenceEqual(before.GoalIds))
        {
            row.Set(SheetColumn.Goal, Titles(row.Draft, before.GoalIds), Titles(row.Draft, goals), text => text);
            after = after with { GoalIds = goals };
        }

        if (row.Accept(after.Id.Value))
        {
            row.Draft.Groups.Put(after);
        }
    }

    /// <summary>The group a cell means; one that comes into being with the row where the alliance has none yet.</summary>
    public static WorkingGroupId? Find(RowEdit row, string text, SheetColumn column)
    {
        var groups = row.Draft.Groups;
        var (one, several) = ImportDraft.One(groups.Find(0, Folding.Of(text)), group => group.Name, text);
        one ??= several ? null : ImportDraft.First(groups.Find(1, text));
        if (one is not null)
        {
            return one.Id;
        }

        if (row.Draft.Along.Groups && text.Length <= SheetLimits.GroupName)
        {
            var made = new WorkingGroup { Id = new WorkingGroupId(row.NewId(text)), Name = text };
            row.Along(SheetKind.Group, text, () => groups.Put(made));
            return made.Id;
        }

        row.Refuse(several ? RefusalReason.SeveralOfThatName : RefusalReason.UnknownGroup, text, Choices(row.Draft), column);
        return null;
    }

    public static string Choices(ImportDraft draft) => string.Join("; ", draft.Groups.All.Where(group => group.Status != WorkingGroupStatus.Closed).Take(8).Select(group => group.Name));

    private static List<GoalId>? Goals(RowEdit row) => row.Erasable(SheetLimits.List, SheetColumn.Goal) switch
    {
        null => null,
        "" => [],
        var cell when row.Draft.Goals.Find(0, Folding.Of(cell)) is [var one] => [one.Id],
        var cell => [.. RoleItem.Parts(cell, ';', '/').Select(part => GoalRows.Find(row, part)).OfType<GoalId>().Distinct()],
    };

    private static string Titles(ImportDraft draft, IEnumerable<GoalId> goals) =>
        RoleItem.Join(goals.Select(goal => draft.Goals.Get(goal)?.Title ?? goal.Value));
}
