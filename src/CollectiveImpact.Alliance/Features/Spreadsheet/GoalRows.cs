using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Rows about goals.</summary>
internal static class GoalRows
{
    public static void Read(RowEdit row)
    {
        var title = row.Text(SheetLimits.GoalTitle, SheetColumn.Goal, Name, Title);
        row.Label = title ?? "";
        var order = Number(row);
        var status = row.Value(Status, SheetWords.GoalStatuses);
        if (title is null)
        {
            row.Refuse(RefusalReason.NameMissing);
            return;
        }

        var (found, several) = ImportDraft.One(row.Draft.Goals.Find(0, Folding.Of(title)), goal => goal.Title, title);
        if (several)
        {
            row.Refuse(RefusalReason.SeveralOfThatName, title);
        }

        row.IsNew = found is null;
        var before = found ?? New(row.Draft, row.NewId(), title);
        var after = before with
        {
            Order = row.Set(Order, before.Order, order ?? before.Order, number => number.ToString(CultureInfo.InvariantCulture)),
            Status = row.Set(Status, before.Status, status ?? before.Status, value => SheetWords.GoalStatuses.Name(value, row.By.Language)),
        };
        if (row.Accept(after.Id.Value))
        {
            row.Draft.Goals.Put(after);
        }
    }

    /// <summary>The goal a cell means, by its title or its number; one that comes into being with the row where the alliance has none yet.</summary>
    public static GoalId? Find(RowEdit row, string text)
    {
        var goals = row.Draft.Goals;
        var (one, several) = ImportDraft.One(goals.Find(0, Folding.Of(text)), goal => goal.Title, text);
        one ??= several ? null : ImportDraft.First(goals.Find(1, text.Trim().TrimEnd('.')));
        if (one is not null)
        {
            return one.Id;
        }

        if (row.Draft.Along.Goals && text.Length <= SheetLimits.GoalTitle)
        {
            var id = row.NewId(text);
            row.Along(SheetKind.Goal, text, () => goals.Put(New(row.Draft, id, text)));
            return new GoalId(id);
        }

        row.Refuse(several ? RefusalReason.SeveralOfThatName : RefusalReason.UnknownGoal, text, Choices(row.Draft), SheetColumn.Goal);
        return null;
    }

    public static string Choices(ImportDraft draft) => string.Join(
        "; ", draft.Goals.All.Where(goal => goal.Status == GoalStatus.Active).OrderBy(goal => goal.Order).Take(6).Select(goal => Excerpt.Of(goal.Title, 60)));

    private static Goal New(ImportDraft draft, string id, string title) =>
        new() { Id = new GoalId(id), Order = draft.Goals.All.Select(goal => goal.Order).DefaultIfEmpty().Max() + 1, Title = title };

    private static int? Number(RowEdit row)
    {
        if (row.Text(SheetLimits.List, Order) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000)
        {
            return number;
        }

        row.Refuse(RefusalReason.UnknownValue, text, "1, 2, 3 …", Order);
        return null;
    }
}
