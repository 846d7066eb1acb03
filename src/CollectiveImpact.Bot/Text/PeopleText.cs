using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Text;

/// <summary>What roles, partners and people are called in the cards where they are managed.</summary>
internal static class PeopleText
{
    private static readonly TextCatalog _catalog = new("Text.PeopleText");

    public static Words In(string language) => _catalog.In(language);

    /// <summary>The role's name, in the alliance's own word for its steering group.</summary>
    public static string Role(AllianceRole role, AllianceProfile profile, string language) =>
        In(language)[$"role.name.{role}", ("SteeringDef", profile.Steering.Definite(language))];

    public static string Involvement(PartnerInvolvement involvement, string language) => In(language)[$"involvement.{involvement}"];

    public static string Sector(Sector sector, string language) => In(language)[$"sector.{sector}"];

    public static string Status(PartnerStatus status, string language) => In(language)[$"partner.status.{status}"];
}
