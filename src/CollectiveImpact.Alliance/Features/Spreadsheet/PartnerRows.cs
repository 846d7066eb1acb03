using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Rows about partners. Who speaks for them is read after the people, who must be there first.</summary>
internal static class PartnerRows
{
    public static void Read(RowEdit row)
    {
        var name = row.Text(SheetLimits.PartnerName, Name, SheetColumn.Partner);
        row.Label = name ?? "";
        if (name is null)
        {
            row.Refuse(RefusalReason.NameMissing);
            return;
        }

        var shortName = row.Text(SheetLimits.ShortName, ShortName);
        var (found, isNamed) = Find(row, name, shortName);
        row.IsNew = found is null;
        var before = found ?? New(row, name, shortName);
        var after = Changed(row, before, isNamed || row.IsNew ? before.Name : name, shortName);
        CheckNames(row, after);
        if (row.Accept(after.Id.Value))
        {
            row.Draft.Partners.Put(after);
        }
        else
        {
            row.Draft.NoteRefusedPartner(name, row.Line);
        }
    }

    /// <summary>The people of the row: they must belong to the partner.</summary>
    public static void ReadPeople(RowEdit row)
    {
        var partner = row.Draft.Partners.Get(new PartnerId(row.Thing))!;

        foreach (var contact in Persons(row, Contact, partner))
        {
            if (!row.Draft.RolesOf(contact.Id).Any(role => role.Role == AllianceRole.PartnerContact && (role.To is null || role.To >= row.By.Today)))
            {
                row.Note(Contact, "", contact.DisplayName);
                row.Draft.Roles.Put(RoleCells.New(row, contact.Id, AllianceRole.PartnerContact, RoleAssignment.WholeAlliance, row.By.Today, null));
            }
        }

        var deputy = row.Erasable(SheetLimits.List, Deputy) is "" ? null : ImportDraft.First(Persons(row, Deputy, partner))?.Id ?? partner.DeputyMemberId;
        var after = partner with { DeputyMemberId = row.Set(Deputy, partner.DeputyMemberId, deputy, id => id is { } known ? row.Draft.Members.Get(known)?.DisplayName ?? "" : "") };
        if (row.Accept(after.Id.Value))
        {
            row.Draft.Partners.Put(after);
        }
    }

    /// <summary>The partner the row is about, and whether the name it gives is the partner's own or its short one.</summary>
    private static (Partner? Partner, bool IsNamed) Find(RowEdit row, string name, string? shortName)
    {
        var (one, several) = row.Draft.Partner(name);
        if (several)
        {
            row.Refuse(RefusalReason.SeveralOfThatName, name);
        }

        if (one is not null || several)
        {
            return (one, true);
        }

        return shortName is not null && row.Draft.Partners.Find(1, Folding.Of(shortName)) is [var called] ? (called, false) : (null, false);
    }

    private static Partner New(RowEdit row, string name, string? shortName) => new()
    {
        Id = new PartnerId(row.NewId()),
        Name = name,
        ShortName = shortName ?? Excerpt.Of(name, SheetLimits.ShortName),
    };

    private static Partner Changed(RowEdit row, Partner before, string name, string? shortName)
    {
        var language = row.By.Language;
        var status = row.Value(Status, SheetWords.PartnerStatuses) ?? before.Status;
        var involvement = row.Value(Involvement, SheetWords.Involvements) ?? before.Involvement;
        var after = before with
        {
            Name = row.Set(Name, before.Name, name, text => text),
            ShortName = row.Set(ShortName, before.ShortName, shortName ?? before.ShortName, text => text),
            Sector = row.Set(SheetColumn.Sector, before.Sector, row.Value(SheetColumn.Sector, SheetWords.Sectors) ?? before.Sector, value => SheetWords.Sectors.Name(value, language)),
            Status = row.Set(Status, before.Status, status, value => SheetWords.PartnerStatuses.Name(value, language)),
            Involvement = row.Set(Involvement, before.Involvement, involvement, value => SheetWords.Involvements.Name(value, language)),
            JoinedOn = row.Dated(Joined, before.JoinedOn),
            LeftOn = status != PartnerStatus.Left ? null : before.LeftOn ?? row.By.Today,
        };
        return row.IsNew ? after : after with { PastInvolvements = PartnerRules.Involve(before, involvement, row.By.Today).PastInvolvements };
    }

    /// <summary>A name must lead to one partner only.</summary>
    private static void CheckNames(RowEdit row, Partner partner)
    {
        foreach (var name in new[] { partner.Name, partner.ShortName })
        {
            var key = Folding.Of(name);
            if (row.Draft.Partners.Find(0, key).Concat(row.Draft.Partners.Find(1, key)).Any(other => other.Id != partner.Id))
            {
                row.Refuse(RefusalReason.NameTaken, name);
            }
        }
    }

    private static IReadOnlyList<Member> Persons(RowEdit row, SheetColumn column, Partner partner)
    {
        if ((column == Deputy ? row.Erasable(SheetLimits.List, column) : row.Text(SheetLimits.List, column)) is not { Length: > 0 } cell)
        {
            return [];
        }

        return [.. RoleItem.Parts(cell, ';', ',', '/').Select(text => CommitmentRows.Person(row, text, partner, column)).OfType<Member>()];
    }
}
