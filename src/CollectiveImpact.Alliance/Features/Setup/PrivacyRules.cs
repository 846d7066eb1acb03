using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>Who answers for the members' data. A Draft may leave it open; once people are written to it may not be.</summary>
public static class PrivacyRules
{
    public static int LongestLine => 160;

    public static int LongestLink => 300;

    internal static Dictionary<string, string> Fields(AllianceProfile profile) => new()
    {
        [SetupFields.Controller] = profile.Controller,
        [SetupFields.PrivacyContact] = profile.PrivacyContact,
        [SetupFields.PrivacyLink] = profile.PrivacyNotice?.OriginalString ?? "",
    };

    internal static AllianceProfile Read(AllianceProfile profile, FieldReader fields)
    {
        var isRequired = profile.Status != AllianceStatus.Draft;
        return profile with
        {
            Controller = fields.Line(SetupFields.Controller, LongestLine, isRequired),
            PrivacyContact = fields.Line(SetupFields.PrivacyContact, LongestLine, isRequired),
            PrivacyNotice = Link(fields),
        };
    }

    private static Uri? Link(FieldReader fields)
    {
        var text = fields.Line(SetupFields.PrivacyLink, LongestLink);
        if (text.Length == 0 || text.Length > LongestLink)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.Host.Length > 0 && link.UserInfo.Length == 0)
        {
            return link;
        }

        fields.Fault(SetupFields.PrivacyLink, SetupFault.NotHttps);
        return null;
    }
}
