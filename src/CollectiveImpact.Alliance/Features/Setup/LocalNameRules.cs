using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>What the bodies of an alliance are called: mostly one of a few names, else words of its own.</summary>
public static class LocalNameRules
{
    public static int LongestName => 40;

    /// <summary>The choice of no usual name.</summary>
    public const string Own = "own";

    private static readonly Dictionary<NameFields, LocalName[]> _usual = new()
    {
        [NameFields.Steering] =
        [
            LocalName.SteeringGroup, new("alliancegruppe", "alliancegruppen", "alliance group", "the alliance group"),
            new("koordinationsgruppe", "koordinationsgruppen", "coordination group", "the coordination group"),
            new("bestyrelse", "bestyrelsen", "board", "the board"),
        ],
        [NameFields.PartnerGroup] =
        [
            LocalName.Partners, new("partnerkreds", "partnerkredsen", "circle of partners", "the circle of partners"),
            new("netværk", "netværket", "network", "the network"),
        ],
        [NameFields.WorkingGroup] =
        [
            LocalName.Group, new("indsatsspor", "indsatssporet", "track", "the track"), new("temagruppe", "temagruppen", "theme group", "the theme group"),
            new("projektgruppe", "projektgruppen", "project group", "the project group"),
        ],
    };

    /// <summary>The usual names of a body, the most usual first.</summary>
    public static IReadOnlyList<LocalName> Usual(NameFields body) => _usual[body];

    internal static Dictionary<string, string> Fields(AllianceProfile profile)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (body, name) in Names(profile))
        {
            var isUsual = Usual(body).Contains(name);
            fields[body.Usual] = isUsual ? name.Danish : Own;
            fields[body.Name] = isUsual ? "" : name.Danish;
            fields[body.Definite] = isUsual ? "" : name.DanishDefinite;
            fields[body.English] = isUsual ? "" : name.English;
        }

        return fields;
    }

    internal static AllianceProfile Read(AllianceProfile profile, FieldReader fields) => profile with
    {
        Steering = Read(NameFields.Steering, profile.Steering, fields),
        PartnerGroup = Read(NameFields.PartnerGroup, profile.PartnerGroup, fields),
        WorkingGroup = Read(NameFields.WorkingGroup, profile.WorkingGroup, fields),
    };

    /// <summary>
    /// Own words count when they are chosen, and also when they are new beside a usual name: then somebody wrote them and forgot to
    /// choose. English, where nothing is said, uses the Danish word.
    /// </summary>
    private static LocalName Read(NameFields body, LocalName current, FieldReader fields)
    {
        var own = fields.Line(body.Name, LongestName);
        var definite = fields.Line(body.Definite, LongestName);
        var english = WithoutArticle(fields.Line(body.English, LongestName));
        var choice = fields.Choice(body.Usual, [.. Usual(body).Select(name => name.Danish), Own]);
        var isNew = own.Length > 0 && own != current.Danish;
        if (choice != Own && !isNew)
        {
            return Usual(body).FirstOrDefault(name => name.Danish == choice) ?? current;
        }

        if (own.Length == 0)
        {
            fields.Fault(body.Name, SetupFault.Missing);
            return current;
        }

        if (definite.Length + english.Length == 0 && Usual(body).FirstOrDefault(name => Same(name.Danish, own)) is { } usual)
        {
            return usual;
        }

        if (definite.Length == 0)
        {
            fields.Fault(body.Definite, SetupFault.Missing);
        }

        var inEnglish = english.Length > 0 ? english : own;
        return new LocalName(own, definite, inEnglish, $"the {inEnglish}");
    }

    private static (NameFields Body, LocalName Name)[] Names(AllianceProfile profile) =>
        [(NameFields.Steering, profile.Steering), (NameFields.PartnerGroup, profile.PartnerGroup), (NameFields.WorkingGroup, profile.WorkingGroup)];

    private static string WithoutArticle(string english) => english.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? english[4..] : english;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
