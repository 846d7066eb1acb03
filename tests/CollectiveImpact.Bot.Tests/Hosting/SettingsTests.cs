using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Hosting;

/// <summary>The program with a setting that is wrong: it ends at once, says so in a line that names the key, and nothing else.</summary>
public sealed class SettingsTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>For each type of bot, everything it needs outside Development.</summary>
    private static readonly Dictionary<string, string[]> _required = new()
    {
        ["SingleTenant"] = ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"],
        ["UserAssignedMSI"] = ["MicrosoftAppId", "MicrosoftAppTenantId"],
        ["MultiTenant"] = ["MicrosoftAppId", "MicrosoftAppPassword", "Teams:AllowedTenants"],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Storage:ConnectionString", "Storage__ConnectionString=hemmelig")]
    [InlineData("Storage:ConnectionString", "Storage__ConnectionString=UseDevelopmentStorage=true|Storage__ServiceUri=https://x.table.core.windows.net")]
    [InlineData("Storage:ServiceUri", "Storage__ServiceUri=http://x.example")]
    [InlineData("Storage:SqlitePath", "Storage__SqlitePath=folder/")]
    [InlineData("Storage:Sqlite", "Storage__Sqlite=a.db")]
    [InlineData("Teams:AllowedTenants", "Teams__AllowedTenants=min-tenant")]
    [InlineData("Teams:ServiceHosts", "Teams__ServiceHosts=https://smba.trafficmanager.net/")]
    [InlineData("Teams:OpenIdMetadata", "Teams__OpenIdMetadata=http://login.example/metadata")]
    [InlineData("Teams:Tenants", "Teams__Tenants=x")]
    [InlineData("MicrosoftAppId", "MicrosoftAppId=min-bot")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppTenantId=min-tenant")]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=SingelTenant")]
    [InlineData("MicrosoftAppId", "ASPNETCORE_ENVIRONMENT=Production|MicrosoftAppTenantId=" + AppId + "|MicrosoftAppPassword=x")]
    [InlineData("MicrosoftAppPassword", "ASPNETCORE_ENVIRONMENT=Production|MicrosoftAppId=" + AppId + "|MicrosoftAppTenantId=" + AppId)]
    [InlineData("MicrosoftAppTenantId", "ASPNETCORE_ENVIRONMENT=Staging|MicrosoftAppId=" + AppId + "|MicrosoftAppPassword=x")]
    [InlineData("Alliance:SamplePath", "Alliance__SamplePath=findes-ikke.json")]
    [InlineData("Alliance:Sample", "Alliance__Sample=x")]
    [InlineData("Graph:BaseUrl", "Graph__BaseUrl=http://graph.example/v1.0")]
    [InlineData("Graph:Organizer", "Graph__Organizer=hemmelig")]
    [InlineData("Clock:Start", "Clock__Start=2026-11-16")]
    [InlineData("Clock:Start", "Clock__Start=2026-11-16T07:00:00")]
    [InlineData("Clock:Start", "Clock__Start=9999-12-31T23:59:59Z")]
    [InlineData("Clock:Speed", "Clock__Speed=0")]
    [InlineData("Clock:Speed", "Clock__Speed=-3600")]
    [InlineData("Clock:Speed", "Clock__Speed=NaN")]
    [InlineData("Clock:Speed", "Clock__Speed=1e9")]
    [InlineData("Clock:Speed", "Clock__Start=2026-11-16T07:00Z|Clock__Speed=hurtigt")]
    [InlineData("Clock:Since", "Clock__Since=2026-11-16T07:00Z")]
    [InlineData("Clock:Since", "Clock__Start=2026-11-16T07:00Z|Clock__Since=x")]
    [InlineData("Clock:Stop", "Clock__Stop=2026-11-16T07:00Z")]
    public async Task Start_ends_in_one_line_that_names_the_key(string key, string settings)
    {
        await using var bot = new BotProcess(Read(settings));
        var (exitCode, output, error) = await bot.FailsAsync(Ct);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(key + ":", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.DoesNotContain("hemmelig", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(bot.Folder));
    }

    public static TheoryData<string, string> Required =>
        [.. _required.SelectMany(type => type.Value.Select(key => (type.Key, key)))];

    [Theory]
    [MemberData(nameof(Required))]
    public async Task Start_in_Production_without_one_required_setting_ends_in_one_line_that_names_it(string type, string missing)
    {
        var settings = _required[type].Where(key => key != missing).ToDictionary(key => key.Replace(":", "__", StringComparison.Ordinal), _ => AppId);
        await using var bot = new BotProcess(new Dictionary<string, string>(settings) { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["MicrosoftAppType"] = type });
        var (exitCode, output, error) = await bot.FailsAsync(Ct);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(missing + ":", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("UserAssignedMSI")]
    [InlineData("MultiTenant")]
    public async Task Start_in_Production_with_all_it_requires_gets_ready(string type)
    {
        var settings = _required[type].ToDictionary(key => key.Replace(":", "__", StringComparison.Ordinal), _ => AppId);
        await using var bot = new BotProcess(new Dictionary<string, string>(settings) { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["MicrosoftAppType"] = type });

        await bot.StartAsync(Ct);
    }

    [Fact]
    public async Task Start_names_every_wrong_key_of_every_section_in_a_line_of_its_own()
    {
        await using var bot = new BotProcess(Read("Storage__X=1|Teams__Y=2|MicrosoftAppId=z|Alliance__SamplePath=none.json"));
        var (exitCode, output, error) = await bot.FailsAsync(Ct);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(["Alliance:SamplePath", "MicrosoftAppId", "Storage:X", "Teams:Y"], error.TrimEnd().Split('\n').Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_says_so_in_one_line_when_the_address_is_taken()
    {
        await using var first = await new BotProcess().StartAsync(Ct);
        await using var second = new BotProcess(new Dictionary<string, string> { ["ASPNETCORE_URLS"] = first.Address.AbsoluteUri });
        var (exitCode, _, error) = await second.FailsAsync(Ct);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("urls: ", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_of_its_own_outside_Development_ends_the_start_in_a_line_for_each_key()
    {
        await using var bot = new BotProcess(Read($"ASPNETCORE_ENVIRONMENT=Production|MicrosoftAppType=UserAssignedMSI|MicrosoftAppId={AppId}|MicrosoftAppTenantId={AppId}"
            + "|Clock__Start=2026-11-16T07:00:00Z|Clock__Speed=2|Clock__Since=2026-11-16T07:00:00Z"));
        var (exitCode, output, error) = await bot.FailsAsync(Ct);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(["Clock:Since: is for Development only", "Clock:Speed: is for Development only", "Clock:Start: is for Development only"], error.TrimEnd().Split('\n').Select(line => line.Split(" (")[0]).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Read(string settings) =>
        settings.Split('|').Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
