using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Hosting;
using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Sample;

/// <summary>A sample's file with something wrong in it: one line that names the setting, and nothing stored.</summary>
public sealed class BrokenSampleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, Action<JsonObject>> Faults => new()
    {
        { "no alliance", alliance => alliance.Remove("alliance") },
        { "members of another kind", alliance => alliance["members"] = "m01" },
        { "null among members", alliance => alliance["members"]!.AsArray().Add(null) },
        { "null among invitations", alliance => alliance["checkInRounds"]![0]!["invitations"]!.AsArray().Add(null) },
        { "member without a name", alliance => alliance.Row("members", "m06").Remove("displayName") },
        { "member twice", alliance => alliance["members"]!.AsArray().Add(alliance.Row("members", "m06").DeepClone()) },
        { "partner twice", alliance => alliance["partners"]!.AsArray().Add(alliance.Row("partners", "p01").DeepClone()) },
        { "goal twice", alliance => alliance["commonAgenda"]!["goals"]!.AsArray().Add(alliance["commonAgenda"]!["goals"]![0]!.DeepClone()) },
        { "commitment twice", alliance => alliance["commitments"]!.AsArray().Add(alliance.Row("commitments", "c01").DeepClone()) },
        { "round twice", alliance => alliance["checkInRounds"]!.AsArray().Add(alliance["checkInRounds"]![0]!.DeepClone()) },
        { "member of no organisation", alliance => alliance.Row("members", "m06")["organisationId"] = "p99" },
        { "commitment of no partner", alliance => alliance.Row("commitments", "c01")["partnerId"] = "p99" },
        { "commitment of no goal", alliance => alliance.Row("commitments", "c01")["goalId"] = "g99" },
        { "commitment of nobody", alliance => alliance.Row("commitments", "c01")["responsibleMemberId"] = "m99" },
        { "commitment of another's person", alliance => alliance.Row("commitments", "c01")["responsibleMemberId"] = "m09" },
        { "status that is none", alliance => alliance.Row("commitments", "c01")["status"] = "Almost" },
        { "week that is none", alliance => alliance["checkInRounds"]![0]!["id"] = "2026-W54" },
        { "week too far ahead", alliance => alliance["checkInRounds"] = new JsonArray(Round(alliance, "9998-W52")) },
        { "zone that is none", alliance => alliance["alliance"]!["timeZone"] = "Europe/Havnebyen" },
        { "zone that is blank", alliance => alliance["alliance"]!["timeZone"] = "" },
        { "id that is no slug", alliance => alliance["alliance"]!["id"] = "@member" },
        { "id that is empty", alliance => alliance.Row("members", "m30")["id"] = "" },
        { "id longer than any key", alliance => alliance.Row("members", "m30")["id"] = new string('m', 600) },
        { "day that is none", alliance => alliance["alliance"]!["rhythm"]!["openDay"] = "Mandag" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_is_one_line_that_names_the_setting(string fault, Action<JsonObject> spoil)
    {
        var error = Assert.Throws<SettingException>(() => SampleLoader.Read(Samples.With(spoil), BotHost.Tuesday));

        Assert.StartsWith("Alliance:SamplePath: ", error.Message, StringComparison.Ordinal);
        Assert.True(!error.Message.Contains('\n', StringComparison.Ordinal) && error.Message.Length < 300, fault + ": " + error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"alliance\"")]
    [InlineData("{\"alliance\":")]
    [InlineData("{\"alliance\":{},\"alliance\":{}}")]
    public void File_that_is_no_alliance_is_one_line_that_names_the_setting(string text)
    {
        var error = Assert.Throws<SettingException>(() => SampleLoader.Read(text, BotHost.Tuesday));
        Assert.Matches(@"^Alliance:SamplePath: [^\n]+$", error.Message);
    }

    [Fact]
    public async Task Program_ends_with_that_line_and_no_stack_trace()
    {
        await using var bot = new BotProcess(new Dictionary<string, string> { ["Alliance__SamplePath"] = "broken.json" });
        await File.WriteAllTextAsync(Path.Combine(bot.Folder, "broken.json"), Samples.With(alliance => alliance["members"]!.AsArray().Add(null)), Ct);
        var (exitCode, output, error) = await bot.FailsAsync(Ct);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Alliance:SamplePath: ", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static JsonNode Round(JsonObject alliance, string week)
    {
        var round = alliance["checkInRounds"]![0]!.DeepClone();
        round["id"] = week;
        return round;
    }
}
