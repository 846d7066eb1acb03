using CollectiveImpact.Alliance.People;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Rows about people: known by their work mail, else by their name within their partner.</summary>
internal static class PersonRows
{
    public static void Read(RowEdit row)
    {
        var name = row.Text(SheetLimits.PersonName, Name);
        var mail = MailOf(row);
        row.Label = name ?? mail ?? "";
        if (name is null && mail is null)
        {
            row.Refuse(RefusalReason.NameMissing);
            return;
        }

        var organisation = Organisation(row);
        var found = Find(row, name, mail, organisation);
        row.IsNew = found is null;
        if (row.IsRefused || (found is null && name is null))
        {
            row.Refuse(RefusalReason.NameMissing);
            return;
        }

        row.Label = name ?? found!.DisplayName;
        var after = Changed(row, found ?? New(row, name!), name, mail, organisation);
        var roles = RoleCells.Read(row, after.Id);
        if (row.Accept(after.Id.Value))
        {
            row.Draft.Members.Put(after);
            roles.ForEach(row.Draft.Roles.Put);
        }
    }

    private static string? MailOf(RowEdit row)
    {
        var mail = row.Text(SheetLimits.Mail, Mail);
        if (mail is null)
        {
            return null;
        }

        var at = mail.IndexOf('@', StringComparison.Ordinal);
        var host = at < 0 ? "" : mail[(at + 1)..];
        var isMail = at > 0 && !host.Contains('@', StringComparison.Ordinal) && host.Length > 2 && host.Contains('.', StringComparison.Ordinal)
            && !host.StartsWith('.') && !host.EndsWith('.') && !mail.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>');
        if (!isMail)
        {
            row.Refuse(RefusalReason.MailIsNone, mail, column: Mail);
        }

        return mail;
    }

    /// <summary>The organisation the row names; null when it names none.</summary>
    private static PartnerId? Organisation(RowEdit row)
    {
        if (row.Text(SheetLimits.List, SheetColumn.Partner) is not { } text)
        {
            return null;
        }

        var (one, several) = row.Draft.Partner(text);
        if (one is null && !several && SheetWords.IsBackbone(text, row.Draft.Profile.Backbone))
        {
            return row.Draft.Profile.Backbone.Id;
        }

        if (one is null)
        {
            CommitmentRows.RefusePartner(row, text, several);
        }

        return one?.Id;
    }

    private static Member? Find(RowEdit row, string? name, string? mail, PartnerId? organisation)
    {
        var (one, several) = mail is null ? (null, false) : row.Draft.Person(mail, null);
        if (one is null && !several && name is not null)
        {
            (one, several) = row.Draft.Person(name, organisation);

            // Without a partner a name alone is too little to tell two people of different mails apart.
            if (one is not null && organisation is null && mail is not null && one.WorkMail is not null)
            {
                one = null;
            }
        }

        if (several)
        {
            row.Refuse(RefusalReason.SeveralOfThatName, name ?? mail ?? "");
        }

        if (one is { IsGone: true })
        {
            row.Refuse(RefusalReason.HasLeft, one.DisplayName);
        }

        return one;
    }

    private static Member New(RowEdit row, string name) => new()
    {
        Id = new MemberId(row.NewId()),
        OrganisationId = Member.Unplaced,
        DisplayName = name,
        FirstName = name.Split(' ', 2)[0],
        Language = row.Draft.Profile.Language,
        Status = MemberStatus.Invited,
    };

    private static Member Changed(RowEdit row, Member before, string? name, string? mail, PartnerId? organisation)
    {
        var language = row.By.Language;
        var title = row.Has(JobTitle) ? row.Erasable(SheetLimits.PersonName, JobTitle) : row.Erasable(SheetLimits.PersonName, Title);
        var moved = organisation is { } to && to != before.OrganisationId;
        if (moved && row.Draft.IsBound(before))
        {
            row.Refuse(RefusalReason.HoldsCommitments, before.DisplayName);
        }

        return before with
        {
            DisplayName = row.Set(Name, before.DisplayName, name ?? before.DisplayName, text => text),
            FirstName = row.Set(FirstName, before.FirstName, row.Text(SheetLimits.PersonName, FirstName) ?? before.FirstName, text => text),
            WorkMail = row.Set(Mail, before.WorkMail, Same(before.WorkMail, mail) ? before.WorkMail : mail, text => text ?? ""),
            OrganisationId = row.Set(SheetColumn.Partner, before.OrganisationId, organisation ?? before.OrganisationId, id => NameOf(row, id)),
            Title = row.Set(Title, before.Title, title switch { null => before.Title, "" => null, _ => title }, text => text ?? ""),
            Language = row.Set(SheetColumn.Language, before.Language, LanguageOf(row) ?? before.Language, tag => SheetWords.LanguageName(tag, language)),
            Status = row.Set(Status, before.Status, StatusOf(row, before.Status), value => SheetWords.MemberStatuses.Name(value, language)),

            // The secretariat has said where the person belongs: their welcome does not ask again.
            ProfileConfirmedAt = moved ? row.By.Now : before.ProfileConfirmedAt,
        };
    }

    private static bool Same(string? before, string? mail) => mail is null || mail.Equals(before, StringComparison.OrdinalIgnoreCase);

    private static string? LanguageOf(RowEdit row)
    {
        if (row.Text(SheetLimits.List, SheetColumn.Language) is not { } text)
        {
            return null;
        }

        if (SheetWords.Language(text) is { } tag)
        {
            return tag;
        }

        row.Refuse(RefusalReason.UnknownValue, text, "dansk, English", SheetColumn.Language);
        return null;
    }

    /// <summary>Invited or active is for Teams to tell; a sheet says only whether somebody is on pause.</summary>
    private static MemberStatus StatusOf(RowEdit row, MemberStatus before)
    {
        switch (row.Value(Status, SheetWords.MemberStatuses))
        {
            case MemberStatus.Left:
                row.Refuse(RefusalReason.LeavesInTeams);
                return before;
            case MemberStatus.OnPause:
                return MemberStatus.OnPause;
            case MemberStatus.Active or MemberStatus.Invited when before == MemberStatus.OnPause:
                return MemberStatus.Active;
            default:
                return before;
        }
    }

    private static string NameOf(RowEdit row, PartnerId id) =>
        id == row.Draft.Profile.Backbone.Id ? SheetWords.Backbone(row.By.Language) : row.Draft.Partners.Get(id)?.Name ?? "";
}
