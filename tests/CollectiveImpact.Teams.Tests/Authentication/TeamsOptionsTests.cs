using CollectiveImpact.Teams.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Tests.Authentication;

public sealed class TeamsOptionsTests
{
    [Theory]
    [InlineData("MicrosoftAppId", "x", "MicrosoftAppId: must be a GUID, was 'x'.")]
    [InlineData("MicrosoftAppId", " ", "MicrosoftAppId: is needed outside Development.")]
    [InlineData("MicrosoftAppType", "Robot", "MicrosoftAppType: must be one of SingleTenant, UserAssignedMSI, MultiTenant, was 'Robot'.")]
    [InlineData("MicrosoftAppTenantId", "contoso.example", "MicrosoftAppTenantId: must be a GUID, was 'contoso.example'.")]
    [InlineData("MicrosoftAppTenantId", null, "MicrosoftAppTenantId: is needed for a SingleTenant bot.")]
    [InlineData("MicrosoftAppPassword", "", "MicrosoftAppPassword: is needed for a SingleTenant bot.")]
    [InlineData("Teams:OpenIdMetadata", "http://login.example/keys", "Teams:OpenIdMetadata: must be an https address, was 'http://login.example/keys'.")]
    [InlineData("Teams:OpenIdMetadata", "http://localhost/keys", "Teams:OpenIdMetadata: must be an https address, was 'http://localhost/keys'.")]
    [InlineData("Teams:OpenIdMetadata", "keys", "Teams:OpenIdMetadata: must be an https address, was 'keys'.")]
    [InlineData("Teams:AllowedTenants", "x", "Teams:AllowedTenants: must be GUIDs, had 'x'.")]
    [InlineData("Teams:AllowedTenants:0", "x", "Teams:AllowedTenants: must be GUIDs, had 'x'.")]
    [InlineData("Teams:ServiceHosts", "https://smba.trafficmanager.net", "Teams:ServiceHosts: must be bare host names, had 'https://smba.trafficmanager.net'.")]
    [InlineData("Teams:ServiceHosts:0", "*.trafficmanager.net", "Teams:ServiceHosts: must be bare host names, had '*.trafficmanager.net'.")]
    [InlineData("Teams:Foo", "bar", "Teams:Foo: unknown setting")]
    [InlineData("Teams:Foo:0", "bar", "Teams:Foo: unknown setting")]
    public async Task Wrong_setting_stops_the_start_with_one_line_that_names_it(string key, string? value, string line)
    {
        var settings = Good();
        settings[key] = value;

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(settings, "Production"));

        Assert.Equal(line, Assert.Single(wrong.Failures));
    }

    [Theory]
    [InlineData("UserAssignedMSI", "MicrosoftAppTenantId", "MicrosoftAppTenantId: is needed for a UserAssignedMSI bot.")]
    [InlineData("MultiTenant", "MicrosoftAppPassword", "MicrosoftAppPassword: is needed for a MultiTenant bot.")]
    [InlineData("MultiTenant", "MicrosoftAppTenantId", "Teams:AllowedTenants: is needed for a MultiTenant bot without MicrosoftAppTenantId.")]
    [InlineData("UserAssignedMSI", "MicrosoftAppPassword", null)]
    public async Task App_types_need_what_they_need(string type, string missing, string? line)
    {
        var settings = Good();
        settings["MicrosoftAppType"] = type;
        settings.Remove(missing);
        if (line is null)
        {
            await using var host = await TeamsHost.StartAsync(settings, "Production");
            return;
        }

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(settings, "Production"));
        Assert.Equal(line, Assert.Single(wrong.Failures));
    }

    [Theory]
    [InlineData("MicrosoftAppId", "x")]
    [InlineData("Teams:Foo", "bar")]
    [InlineData("Teams:OpenIdMetadata", "http://login.example/keys")]
    public async Task Development_forgives_what_is_missing_but_not_what_is_wrong(string key, string value)
    {
        await using var host = await TeamsHost.StartAsync(new Dictionary<string, string?>());

        await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(new Dictionary<string, string?> { [key] = value }));
    }

    [Fact]
    public async Task Secret_is_not_in_any_message()
    {
        var settings = Good();
        settings["MicrosoftAppPassword"] = "hemmelig";
        settings["MicrosoftAppId"] = "x";
        settings["Teams:Foo"] = "bar";

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(settings, "Production"));

        Assert.Equal(2, wrong.Failures.Count());
        Assert.DoesNotContain("hemmelig", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaults_are_the_own_tenant_the_public_cloud_and_the_known_hosts()
    {
        var options = await ReadAsync(Good());

        Assert.Equal([Samples.Tenant], options.AllowedTenants);
        Assert.Equal(TeamsOptions.PublicCloudMetadata, options.OpenIdMetadata);
        Assert.Contains("smba.trafficmanager.net", options.ServiceHosts);
        Assert.Equal("SingleTenant", options.MicrosoftAppType);
    }

    [Fact]
    public async Task Lists_come_as_children_or_in_one_value_and_ids_in_one_spelling()
    {
        var settings = Good();
        settings["MicrosoftAppId"] = Samples.AppId.ToUpperInvariant();
        settings["Teams:AllowedTenants"] = "56653E9D-2158-46EE-90D7-675C39642038, " + Samples.Tenant;
        settings["Teams:ServiceHosts:0"] = "one.example";
        settings["Teams:ServiceHosts:1"] = "two.example";

        var options = await ReadAsync(settings);

        Assert.Equal(Samples.AppId, options.MicrosoftAppId);
        Assert.Equal(["56653e9d-2158-46ee-90d7-675c39642038", Samples.Tenant], options.AllowedTenants);
        Assert.Equal(["one.example", "two.example"], options.ServiceHosts);
    }

    private static async Task<TeamsOptions> ReadAsync(Dictionary<string, string?> settings)
    {
        await using var host = await TeamsHost.StartAsync(settings, "Production");
        return host.Services.GetRequiredService<IOptions<TeamsOptions>>().Value;
    }

    private static Dictionary<string, string?> Good() => new()
    {
        ["MicrosoftAppId"] = Samples.AppId,
        ["MicrosoftAppPassword"] = "not-a-real-one",
        ["MicrosoftAppTenantId"] = Samples.Tenant,
    };
}
