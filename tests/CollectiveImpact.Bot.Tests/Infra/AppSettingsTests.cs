using System.Reflection;
using System.Text.RegularExpressions;
using CollectiveImpact.Bot.Hosting;
using CollectiveImpact.Storage;
using CollectiveImpact.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Tests.Infra;

/// <summary>What the container is told is what the code asks for: known keys only, and all that it needs.</summary>
public sealed class AppSettingsTests
{
    private const string AnyId = "e3cb1c84-14e3-419c-b39c-1c06097b55fd";

    /// <summary>Settings that are not the bot's own, and whose they are.</summary>
    private static readonly Dictionary<string, string> _others = new()
    {
        ["AZURE_CLIENT_ID"] = "Azure.Identity: which managed identity DefaultAzureCredential takes",
        ["ASPNETCORE_HTTP_PORTS"] = "ASP.NET Core: where it listens",
        ["Logging__Console__FormatterName"] = "Microsoft.Extensions.Logging.Console: one JSON object per line, which the alerts read",
        ["OTEL_SERVICE_NAME"] = "OpenTelemetry: what the service is called",
    };

    private static Dictionary<string, string> Settings => Regex.Matches(BicepFile.Get("modules/app.bicep").Text, @"\{ name: '(\w+)', value: ([^}]+) \}")
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [Fact]
    public void Keys_are_those_of_the_options_classes()
    {
        var known = Keys(typeof(TeamsServices).Assembly, "CollectiveImpact.Teams.Authentication.TeamsOptions", key => key.StartsWith("MicrosoftApp", StringComparison.Ordinal) ? key : "Teams__" + key)
            .Concat(Keys(typeof(ITable).Assembly, "CollectiveImpact.Storage.StorageOptions", key => "Storage__" + key))
            .Concat(Keys(typeof(AllianceBot).Assembly, "CollectiveImpact.Bot.Hosting.AllianceOptions", key => "Alliance__" + key))
            .Concat(Keys(typeof(AllianceBot).Assembly, "CollectiveImpact.Bot.Calendar.GraphOptions", key => "Graph__" + key))
            .ToList();

        Assert.Contains("Storage__ServiceUri", known);
        Assert.Contains("Graph__Organizer", known);
        Assert.Empty(Settings.Keys.Except(known).Except(_others.Keys));
        Assert.Empty(_others.Keys.Except(Settings.Keys));
        Assert.DoesNotContain(Settings.Keys, key => key.Contains("Password", StringComparison.Ordinal) || key.Contains("ConnectionString", StringComparison.Ordinal));
    }

    [Fact]
    public void Bot_takes_them_in_Production() => Validate(Settings.Keys);

    [Theory]
    [InlineData("MicrosoftAppType", "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppId", "MicrosoftAppId")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppTenantId")]
    public void Bot_does_not_start_when_one_is_left_out(string setting, string missing)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Validate(Settings.Keys.Where(key => key != setting)));

        Assert.StartsWith(missing + ":", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    private static void Validate(IEnumerable<string> keys)
    {
        var arguments = StartArguments.Read(["--environment", "Production", .. keys.SelectMany(key => new[] { "--" + key.Replace("__", ":", StringComparison.Ordinal), Value(key) })]);
        using var app = AllianceBot.CreateBuilder(arguments).AddAllianceBot(arguments).Build();

        app.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    /// <summary>What stands in the file, or for what is known only in Azure something of the same form.</summary>
    private static string Value(string key) => Settings[key] switch
    {
        ['\'', .. var literal, '\''] => literal,
        "clientId" or "tenant().tenantId" => AnyId,
        "tableEndpoint" => "https://stalliance.table.core.windows.net/",
        "allowedTenants" => "",
        "graphOrganizer" => "",
        "string(port)" => "8080",
        var other => throw new InvalidOperationException($"{key} is {other}, which this test does not know."),
    };

    private static IEnumerable<string> Keys(Assembly assembly, string options, Func<string, string> name) =>
        assembly.GetType(options, throwOnError: true)!.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => name(property.Name));
}
