using System.Globalization;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Rows about commitments: known by their partner and title.</summary>
internal static class CommitmentRows
{
    public static void Read(RowEdit row)
    {
        var title = row.Text(CommitmentRules.LongestTitle, SheetColumn.Commitment, Title, Name);
        row.Label = title ?? "";
        if (title is null)
        {
            row.Refuse(RefusalReason.NameMissing);
            return;
        }

        if (PartnerOf(row) is not { } partner)
        {
            return;
        }

        var (found, several) = ImportDraft.One(row.Draft.Commitments.Find(0, ImportDraft.CommitmentKey(partner.Id, title)), commitment => commitment.Title, title);
        if (several)
        {
            row.Refuse(RefusalReason.SeveralOfThatName, title);
        }

        row.IsNew = found is null;
        if (Changed(row, found, partner, title) is { } after && row.Accept(after.Id.Value))
        {
            row.Draft.Commitments.Put(after);
        }
    }

    /// <summary>The person a cell means, who must belong to the partner.</summary>
    public static Member? Person(RowEdit row, string text, Partner partner, SheetColumn column)
    {
        var (one, several) = row.Draft.Person(text, partner.Id);
        if (several || one is null)
        {
            row.Refuse(several ? RefusalReason.SeveralOfThatName : RefusalReason.UnknownPerson, text, partner.Name, column);
        }
        else if (one.OrganisationId != partner.Id)
        {
            row.Refuse(RefusalReason.PersonOfAnother, one.DisplayName, partner.Name, column);
        }
        else if (one.IsGone)
        {
            row.Refuse(RefusalReason.HasLeft, one.DisplayName, column: column);
        }

        return row.IsRefused ? null : one;
    }

    public static void RefusePartner(RowEdit row, string text, bool several)
    {
        if (row.Draft.RefusedPartner(text) is { } line)
        {
            row.Refuse(RefusalReason.PartnerRefused, text, line.ToString(CultureInfo.InvariantCulture), SheetColumn.Partner);
        }

        row.Refuse(several ? RefusalReason.SeveralOfThatName : RefusalReason.UnknownPartner, text, column: SheetColumn.Partner);
    }

    private static Partner? PartnerOf(RowEdit row)
    {
        if (row.Text(SheetLimits.List, SheetColumn.Partner) is not { } text)
        {
            row.Refuse(RefusalReason.PartnerMissing);
            return null;
        }

        var (one, several) = row.Draft.Partner(text);
        if (one is null)
        {
            RefusePartner(row, text, several);
        }

        return one;
    }

    private static Commitment? Changed(RowEdit row, Commitment? found, Partner partner, string title)
    {
        var responsible = row.Text(SheetLimits.List, Responsible) is { } person ? Person(row, person, partner, Responsible)?.Id : found?.ResponsibleMemberId;
        if (responsible is null)
        {
            row.Refuse(RefusalReason.ResponsibleMissing, more: partner.Name);
        }

        var group = row.Erasable(SheetLimits.List, Group) switch
        {
            null => found?.WorkingGroupId,
            "" => null,
            var text when text == found?.WorkingGroupId?.Value => found.WorkingGroupId,
            var text => GroupRows.Find(row, text, Group),
        };
        var goal = GoalOf(row, found);
        if (row.IsRefused)
        {
            return null;
        }

        var before = found ?? new Commitment
        {
            Id = new CommitmentId(row.NewId()),
            PartnerId = partner.Id,
            GoalId = goal!.Value,
            ResponsibleMemberId = responsible!.Value,
            Title = title,
        };
        var after = before with
        {
            GoalId = row.Set(SheetColumn.Goal, before.GoalId, goal!.Value, id => row.Draft.Goals.Get(id)?.Title ?? ""),
            WorkingGroupId = row.Set(Group, before.WorkingGroupId, group, id => id is { } known ? row.Draft.Groups.Get(known)?.Name ?? known.Value : ""),
            ResponsibleMemberId = row.Set(Responsible, before.ResponsibleMemberId, responsible!.Value, id => row.Draft.Members.Get(id)?.DisplayName ?? ""),
            Description = Erased(row.Set(Description, before.Description ?? "", row.Erasable(AnswerRules.LongestText, Description) ?? before.Description ?? "", text => text)),
            CoPartnerIds = CoPartners(row, before),
            StartOn = row.Dated(Start, before.StartOn),
            DueOn = row.Dated(Due, before.DueOn),
        };
        if (after.DueOn < after.StartOn)
        {
            row.Refuse(RefusalReason.DueBeforeStart, SheetDates.Write(after.DueOn), SheetDates.Write(after.StartOn), Due);
        }

        return CommitmentSteps.Move(row, before, after);
    }

    private static GoalId? GoalOf(RowEdit row, Commitment? found)
    {
        if (row.Text(SheetLimits.List, SheetColumn.Goal) is { } text)
        {
            return GoalRows.Find(row, text);
        }

        if (found is not null)
        {
            return found.GoalId;
        }

        if (row.Draft.Goals.All.Where(goal => goal.Status == Alliances.GoalStatus.Active).Take(2).ToList() is [var only])
        {
            return only.Id;
        }

        row.Refuse(RefusalReason.GoalMissing, more: GoalRows.Choices(row.Draft), column: SheetColumn.Goal);
        return null;
    }

    private static IReadOnlyList<PartnerId> CoPartners(RowEdit row, Commitment before)
    {
        if (row.Erasable(SheetLimits.List, SheetColumn.CoPartners) is not { } cell)
        {
            return before.CoPartnerIds;
        }

        var parts = row.Draft.Partner(cell).One is not null ? [cell] : RoleItem.Parts(cell, '/', ';');
        if (parts is [var one] && row.Draft.Partner(one).One is null)
        {
            parts = RoleItem.Parts(one, ',');
        }

        var wanted = parts.Select(part => CoPartner(row, part, before.PartnerId)).OfType<PartnerId>().Distinct().ToList();
        if (wanted.ToHashSet().SetEquals(before.CoPartnerIds))
        {
            return before.CoPartnerIds;
        }

        row.Set(SheetColumn.CoPartners, Names(row, before.CoPartnerIds), Names(row, wanted), text => text);
        return wanted;
    }

    private static PartnerId? CoPartner(RowEdit row, string text, PartnerId owner)
    {
        var (one, several) = row.Draft.Partner(text);
        if (one is null)
        {
            RefusePartner(row, text, several);
        }
        else if (one.Id == owner)
        {
            row.Refuse(RefusalReason.OwnCoPartner, text, column: SheetColumn.CoPartners);
        }

        return one?.Id;
    }

    private static string Names(RowEdit row, IEnumerable<PartnerId> partners) =>
        string.Join(", ", partners.Select(id => row.Draft.Partners.Get(id)?.Name ?? ""));

    private static string? Erased(string text) => text.Length == 0 ? null : text;
}
