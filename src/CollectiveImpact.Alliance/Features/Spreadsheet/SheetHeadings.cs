using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>What the columns are called, in both languages and in the words people have for them.</summary>
public static class SheetHeadings
{
    private static readonly (SheetColumn Column, string Danish, string English, string[] Others)[] _all =
    [
        (Kind, "Type", "Type", ["Slags", "Rækketype", "Kind", "Row type"]),
        (Name, "Navn", "Name", ["Fulde navn", "Person", "Medlem", "Full name", "Member", "Partnernavn", "Partner name"]),
        (ShortName, "Kort navn", "Short name", ["Kortnavn", "Kaldes", "Forkortelse", "Abbreviation"]),
        (Sector, "Sektor", "Sector", ["Organisationstype", "Slags organisation"]),
        (Involvement, "Involvering", "Involvement", ["Deltagelse", "Rolle i alliancen", "Engagement"]),
        (Status, "Status", "Status", ["Tilstand", "State"]),
        (Contact, "Kontaktperson", "Contact person", ["Kontakt", "Kontaktpersoner", "Contact", "Contacts", "Kontaktpersons mail", "Contact mail", "Contact email"]),
        (Deputy, "Stedfortræder", "Deputy", ["Suppleant", "Substitute", "Stedfortræders mail", "Deputy mail", "Deputy email"]),
        (Joined, "Med siden", "Joined", ["Med fra", "Joined on", "Member since", "Partner siden", "Since"]),
        (FirstName, "Fornavn", "First name", ["Kaldenavn", "Given name"]),
        (Mail, "Mail", "Email", ["E-mail", "Mailadresse", "E-mailadresse", "Arbejdsmail", "Work mail", "Email address"]),
        (Partner, "Partner", "Partner", ["Organisation", "Partnerorganisation", "Aktør", "Arbejdsplads", "Organization"]),
        (Title, "Titel", "Title", ["Overskrift"]),
        (JobTitle, "Stilling", "Job title", ["Stillingsbetegnelse", "Jobtitel", "Position"]),
        (Roles, "Roller", "Roles", ["Rolle", "Role"]),
        (Language, "Sprog", "Language", []),
        (SheetColumn.Commitment, "Aftale", "Commitment", ["Aftalens titel", "Forpligtelse", "Tilsagn", "Commitment title"]),
        (Description, "Beskrivelse", "Description", ["Uddybning", "Details"]),
        (Mandate, "Mandat", "Mandate", ["Kommissorium", "Opgave", "Task"]),
        (CoPartners, "Medpartnere", "Co-partners", ["Medpartner", "Andre partnere", "Sammen med", "Together with", "Co-partner"]),
        (SheetColumn.Goal, "Mål", "Goal", ["Målsætning", "Goals"]),
        (Responsible, "Ansvarlig", "Responsible", ["Ansvarlig person", "Ansvarligs mail", "Tovholder", "Responsible person", "Owner"]),
        (Group, "Arbejdsgruppe", "Working group", ["Gruppe", "Indsatsspor", "Group", "Track"]),
        (Start, "Start", "Start", ["Startdato", "Fra", "Begynder", "Start date"]),
        (Due, "Frist", "Due", ["Slut", "Slutdato", "Senest", "Deadline", "Forfald", "Due date", "End date"]),
        (PausedUntil, "Pause til", "Paused until", ["På pause til", "Pause indtil", "Pause until"]),
        (Reason, "Begrundelse", "Reason", ["Hvorfor", "Why"]),
        (Order, "Nr.", "No.", ["Nummer", "Rækkefølge", "Number", "Order"]),
    ];

    private static readonly char[] _separators = ['\t', ';', ','];
    private static readonly Dictionary<string, SheetColumn> _found = Spelt();
    private static readonly Dictionary<SheetColumn, (string Danish, string English)> _names = _all.ToDictionary(c => c.Column, c => (c.Danish, c.English));

    /// <summary>The columns that are written, in their order.</summary>
    public static IReadOnlyList<SheetColumn> Written { get; } = [.. Enum.GetValues<SheetColumn>().Where(c => c is not (JobTitle or Mandate or Reason))];

    /// <summary>The column a heading means; what stands in brackets after it is only an explanation.</summary>
    public static SheetColumn? Find(string heading)
    {
        var text = heading.Trim().Trim('"', '\uFEFF');
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return _found.TryGetValue(Folding.Solid(bracket > 0 ? text[..bracket] : text), out var column) ? column : null;
    }

    public static string Of(SheetColumn column, string language) => language == Languages.English ? _names[column].English : _names[column].Danish;

    /// <summary>
    /// Whether a text is a pasted table: two lines or more, the first of which is the headings of columns and hardly anything else.
    /// </summary>
    public static bool Begin(string text)
    {
        var lines = text.Split('\n', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 && _separators.Any(separator =>
        {
            var fields = lines[0].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var known = fields.Count(field => Find(field) is not null);
            return known >= 2 && known * 2 >= fields.Length;
        });
    }

    private static Dictionary<string, SheetColumn> Spelt()
    {
        var found = new Dictionary<string, SheetColumn>();
        foreach (var (column, danish, english, others) in _all)
        {
            foreach (var spelling in others.Prepend(english).Prepend(danish).SelectMany(Folding.Spellings))
            {
                found.TryAdd(spelling, column);
            }
        }

        return found;
    }
}
