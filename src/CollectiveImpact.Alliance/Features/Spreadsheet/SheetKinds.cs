using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Spreadsheet.SheetColumn;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Tells what a row is about: by its type where it says one, else by the columns that only one kind has.</summary>
internal static class SheetKinds
{
    private static readonly (SheetKind Kind, string Danish, string English, string[] Others)[] _words =
    [
        (SheetKind.Goal, "mål", "goal", ["målsætning", "goals"]),
        (SheetKind.Group, "gruppe", "group", ["arbejdsgruppe", "arbejdsgrupper", "grupper", "indsatsspor", "working group", "working groups", "groups"]),
        (SheetKind.Partner, "partner", "partner", ["partnere", "organisation", "aktør", "part", "partners", "organization"]),
        (SheetKind.Person, "person", "person", ["personer", "medlem", "medlemmer", "member", "members", "people"]),
        (SheetKind.Commitment, "aftale", "commitment", ["aftaler", "forpligtelse", "tilsagn", "commitments", "indsats"]),
    ];

    private static readonly Dictionary<string, SheetKind> _found = _words
        .SelectMany(word => word.Others.Prepend(word.English).Prepend(word.Danish).SelectMany(Folding.Spellings).Select(spelling => (spelling, word.Kind)))
        .DistinctBy(word => word.spelling)
        .ToDictionary(word => word.spelling, word => word.Kind);

    /// <summary>In the order in which they win when a row has as much of one as of another.</summary>
    private static readonly (SheetKind Kind, SheetColumn[] Own)[] _signs =
    [
        (SheetKind.Commitment, [SheetColumn.Commitment, CoPartners, Responsible, Start, Due, PausedUntil]),
        (SheetKind.Person, [Mail, FirstName, JobTitle, Roles, Language]),
        (SheetKind.Partner, [ShortName, Sector, Involvement, Contact, Deputy, Joined]),
        (SheetKind.Group, [Mandate]),
        (SheetKind.Goal, [Order]),
    ];

    public static SheetKind? Named(string word) => _found.TryGetValue(Folding.Solid(word), out var kind) ? kind : null;

    public static string NameOf(SheetKind kind, string language) =>
        _words.Where(word => word.Kind == kind).Select(word => language == Languages.English ? word.English : word.Danish).Single();

    public static SheetKind? Of(IReadOnlySet<SheetColumn> columns)
    {
        var (kind, signs) = _signs.Select(sign => (sign.Kind, sign.Own.Count(columns.Contains))).MaxBy(sign => sign.Item2);
        return signs > 0 ? kind : Weakly(columns);
    }

    private static SheetKind? Weakly(IReadOnlySet<SheetColumn> columns) => columns switch
    {
        _ when columns.Contains(Partner) && columns.Contains(SheetColumn.Goal) => SheetKind.Commitment,
        _ when columns.Contains(Partner) && (columns.Contains(SheetColumn.Name) || columns.Contains(Title)) => SheetKind.Person,
        _ when columns.Contains(Partner) => SheetKind.Partner,
        _ when columns.Contains(Group) => SheetKind.Group,
        _ when columns.Contains(SheetColumn.Goal) => SheetKind.Goal,
        _ when columns.Contains(SheetColumn.Name) && columns.Contains(Title) => SheetKind.Person,
        _ => null,
    };
}
