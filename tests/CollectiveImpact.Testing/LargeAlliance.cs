using System.Globalization;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing;

/// <summary>The sample with as many people as a test or a measurement needs, each responsible for one commitment; and nothing told yet.</summary>
public static class LargeAlliance
{
    public static string Of(int members)
    {
        var alliance = BotPeople.OfSample().Alliance;
        foreach (var list in new[] { "commitments", "commitmentUpdates", "smallWins", "helpRequests", "checkInRounds" })
        {
            alliance[list] = new JsonArray();
        }

        for (var number = 0; number < members; number++)
        {
            alliance["members"]!.AsArray().Add(new JsonObject
            {
                ["id"] = MemberId(number),
                ["organisationId"] = "p02",
                ["displayName"] = $"Person {MemberId(number)}",
                ["firstName"] = "Person",
                ["aadObjectId"] = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{100_000 + number:D12}"),
            });
            alliance["commitments"]!.AsArray().Add(new JsonObject
            {
                ["id"] = CommitmentId(number),
                ["partnerId"] = "p02",
                ["goalId"] = "g1",
                ["responsibleMemberId"] = MemberId(number),
                ["title"] = $"Aftale {number}",
                ["status"] = "OnTrack",
            });
        }

        return alliance.ToJsonString();
    }

    public static string MemberId(int number) => string.Create(CultureInfo.InvariantCulture, $"x{number:D5}");

    public static string CommitmentId(int number) => "c-" + MemberId(number);
}
