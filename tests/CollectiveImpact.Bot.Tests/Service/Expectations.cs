using System.Text.Json.Nodes;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>What a test works out from an alliance's file by itself, with none of the bot's own rules.</summary>
internal static class Expectations
{
    private static readonly string[] _open = ["Agreed", "OnTrack", "Challenged"];

    /// <summary>Who should have a card, with their open commitments.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Asked(BotPeople people, string today = "2026-12-01")
    {
        var partners = people.Rows("partners").ToDictionary(partner => (string)partner["id"]!);
        var observers = people.Rows("roleAssignments")
            .Where(role => (string?)role["role"] == "Observer" && Covers(role, today))
            .Select(role => (string)role["memberId"]!)
            .ToHashSet();
        var members = people.Rows("members").Where(member => IsAsked(member, partners, today)).Select(member => (string)member["id"]!).Except(observers).ToHashSet();
        return people.Rows("commitments")
            .Where(commitment => _open.Contains((string?)commitment["status"]) && members.Contains((string)commitment["responsibleMemberId"]!))
            .GroupBy(commitment => (string)commitment["responsibleMemberId"]!)
            .ToDictionary(own => own.Key, own => (IReadOnlyList<string>)[.. own.Select(commitment => (string)commitment["id"]!).Order(StringComparer.Ordinal)]);
    }

    private static bool IsAsked(JsonObject member, Dictionary<string, JsonObject> partners, string today) =>
        (string?)member["status"] is not ("Left" or "Anonymised")
        && !IsPaused(member, today)
        && partners.TryGetValue((string)member["organisationId"]!, out var partner)
        && (string?)partner["status"] is "Active" or "Invited" or null
        && (string?)partner["involvement"] != "Sideline"
        && (bool?)partner["checkInEnabled"] is not false;

    private static bool IsPaused(JsonObject member, string today) => (string?)member["pausedUntil"] is { } until
        ? string.CompareOrdinal(until, today) >= 0
        : (string?)member["status"] == "OnPause";

    private static bool Covers(JsonObject role, string today) =>
        string.CompareOrdinal((string?)role["from"], today) <= 0 && ((string?)role["to"] is not { } to || string.CompareOrdinal(today, to) <= 0);
}
