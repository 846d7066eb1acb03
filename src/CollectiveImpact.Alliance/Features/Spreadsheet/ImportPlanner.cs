using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>
/// Works out what a sheet would do to an alliance as it stands. The same sheet, alliance and day give the same plan; after a plan
/// is done, the sheet's next plan does nothing.
/// </summary>
public static class ImportPlanner
{
    public static ImportPlan Plan(Sheet sheet, ImportState state, ImportBy by)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var refused = new Dictionary<SheetRow, Refusal>();
        while (true)
        {
            // A partner's contact is known only after the people. When it turns out that there is none, the partner is not taken,
            // and what was built on it must be judged anew.
            var known = refused.Count;
            var plan = Pass(sheet, state, by, refused);
            if (refused.Count == known)
            {
                return plan;
            }
        }
    }

    private static ImportPlan Pass(Sheet sheet, ImportState state, ImportBy by, Dictionary<SheetRow, Refusal> refused)
    {
        List<(SheetRow Row, SheetKind? Kind)> rows = [.. sheet.Rows.Select(row => (row, KindOf(sheet, row)))];
        var draft = new ImportDraft(state, by, rows.Select(row => row.Kind).OfType<SheetKind>().ToHashSet());
        var plans = new Dictionary<SheetRow, RowPlan>();
        var partners = new List<(SheetRow Row, RowEdit Edit)>();
        foreach (var kind in Enum.GetValues<SheetKind>())
        {
            if (kind == SheetKind.Commitment)
            {
                ReadPeople(partners, plans, refused);
            }

            foreach (var (row, _) in rows.Where(row => row.Kind == kind && !row.Row.HasCpr))
            {
                var edit = new RowEdit(row, kind, draft);
                if (refused.TryGetValue(row, out var late))
                {
                    edit.Refuse(late.Reason, late.What, late.More, late.Column);
                }

                Read(edit);
                plans[row] = edit.Plan();
                if (kind == SheetKind.Partner && !edit.IsRefused)
                {
                    partners.Add((row, edit));
                }
            }
        }

        return new ImportPlan(
            [.. rows.Select(row => plans.TryGetValue(row.Row, out var plan) ? plan : Unread(row.Row)).Concat(draft.Implied)],
            [.. ImportWrites.Of(draft, Reasons(rows, plans))],
            draft.Along);
    }

    private static void Read(RowEdit edit)
    {
        switch (edit.Kind)
        {
            case SheetKind.Goal:
                GoalRows.Read(edit);
                break;
            case SheetKind.Group:
                GroupRows.Read(edit);
                break;
            case SheetKind.Partner:
                PartnerRows.Read(edit);
                break;
            case SheetKind.Person:
                PersonRows.Read(edit);
                break;
            default:
                CommitmentRows.Read(edit);
                break;
        }
    }

    private static void ReadPeople(List<(SheetRow Row, RowEdit Edit)> partners, Dictionary<SheetRow, RowPlan> plans, Dictionary<SheetRow, Refusal> refused)
    {
        foreach (var (row, edit) in partners)
        {
            PartnerRows.ReadPeople(edit);
            plans[row] = edit.Plan();
            if (edit.Refusal is { } late)
            {
                refused.TryAdd(row, late);
            }
        }
    }

    /// <summary>Why commitments stand otherwise, where their rows say it.</summary>
    private static Dictionary<string, string> Reasons(IEnumerable<(SheetRow Row, SheetKind? Kind)> rows, Dictionary<SheetRow, RowPlan> plans) => rows
        .Where(row => row.Kind == SheetKind.Commitment && row.Row.Cells.ContainsKey(SheetColumn.Reason) && plans.ContainsKey(row.Row))
        .GroupBy(row => Folding.Of(plans[row.Row].Label))
        .ToDictionary(same => same.Key, same => CellGuard.Read(same.First().Row.Cells[SheetColumn.Reason]));

    private static SheetKind? KindOf(Sheet sheet, SheetRow row) => row.Cells.TryGetValue(SheetColumn.Kind, out var word)
        ? SheetKinds.Named(word)
        : sheet.Kind ?? SheetKinds.Of(row.Cells.Keys.ToHashSet());

    private static RowPlan Unread(SheetRow row) => new(row.Line, null, "", RowOutcome.Refuse)
    {
        Refusal = row.HasCpr ? new Refusal(RefusalReason.Cpr)
            : row.Cells.TryGetValue(SheetColumn.Kind, out var word) ? new Refusal(RefusalReason.UnknownType, Excerpt.Of(word, 40))
            : new Refusal(RefusalReason.NoType),
    };
}
