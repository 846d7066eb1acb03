using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>What the alliance is called, where it is, and the language of what is posted to everybody.</summary>
public static class IdentityRules
{
    public static int LongestName => 80;

    public static int LongestShortName => 40;

    public static int LongestPlace => 80;

    internal static Dictionary<string, string> Fields(AllianceProfile profile) => new()
    {
        [SetupFields.Name] = profile.Name,
        [SetupFields.ShortName] = profile.ShortName == profile.Name ? "" : profile.ShortName,
        [SetupFields.Place] = profile.Place,
        [SetupFields.Municipality] = profile.Municipality,
        [SetupFields.Language] = profile.Language,
    };

    /// <summary>Without a short name the alliance goes by its whole one, also when that changes.</summary>
    internal static AllianceProfile Read(AllianceProfile profile, FieldReader fields)
    {
        var name = fields.Line(SetupFields.Name, LongestName, isRequired: true);
        return profile with
        {
            Name = name,
            ShortName = fields.Line(SetupFields.ShortName, LongestShortName) is { Length: > 0 } shortName ? shortName : name,
            Place = fields.Line(SetupFields.Place, LongestPlace),
            Municipality = fields.Line(SetupFields.Municipality, LongestPlace),
            Language = fields.Choice(SetupFields.Language, Languages.Danish, Languages.English),
        };
    }
}
