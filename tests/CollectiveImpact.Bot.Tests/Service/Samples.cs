using System.Globalization;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>The project's sample with something else in it.</summary>
internal static class Samples
{
    public static string With(Action<JsonObject> change)
    {
        var alliance = BotPeople.OfSample().Alliance;
        change(alliance);
        return alliance.ToJsonString();
    }

    /// <summary>Only the backbone's own people and so many others, each responsible for one commitment.</summary>
    public static string Large(int members) => LargeAlliance.Of(members);

    public static JsonObject Row(this JsonObject alliance, string list, string id) =>
        alliance[list]!.AsArray().Select(row => row!.AsObject()).Single(row => (string?)row["id"] == id);

    public static void AddMember(JsonObject alliance, string id, string organisation, int number) => alliance["members"]!.AsArray().Add(new JsonObject
    {
        ["id"] = id,
        ["organisationId"] = organisation,
        ["displayName"] = $"Person {id}",
        ["firstName"] = "Person",
        ["aadObjectId"] = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}"),
    });

    public static void AddCommitment(JsonObject alliance, string id, string partner, string member, string status = "OnTrack") => alliance["commitments"]!.AsArray().Add(new JsonObject
    {
        ["id"] = id,
        ["partnerId"] = partner,
        ["goalId"] = "g1",
        ["responsibleMemberId"] = member,
        ["title"] = $"Aftale {id}",
        ["status"] = status,
    });

    public static void AddRole(JsonObject alliance, string member, string role, string from, string? to) => alliance["roleAssignments"]!.AsArray().Add(new JsonObject
    {
        ["id"] = $"r-{member}-{role}-{from}",
        ["memberId"] = member,
        ["role"] = role,
        ["scope"] = "alliance",
        ["from"] = from,
        ["to"] = to,
    });
}
