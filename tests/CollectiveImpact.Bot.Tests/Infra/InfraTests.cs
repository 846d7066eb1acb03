using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CollectiveImpact.Bot.Tests.Rules;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Infra;

/// <summary>What infra/ must be, whether or not there is a Bicep compiler to say so.</summary>
public sealed partial class InfraTests
{
    private static readonly Dictionary<string, string> _roles = new()
    {
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["7f951dda-4ed3-4680-a7ca-43fe172d538d"] = "AcrPull",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static BicepFile Main => BicepFile.Get("main.bicep");

    [Fact]
    public void Files_have_balanced_brackets() => Assert.Empty(BicepFile.All.Select(file => file.Unbalanced()).OfType<string>());

    [Fact]
    public void Files_use_every_parameter_and_variable_they_declare() =>
        Assert.Empty(BicepFile.All.SelectMany(file => file.Parameters.Concat(file.Variables).Where(name => file.Uses(name) < 1).Select(name => $"{file}: {name}")));

    [Fact]
    public void Modules_are_there_and_get_exactly_what_they_ask_for()
    {
        var calls = BicepFile.All.SelectMany(file => file.Modules.Select(module => (file, module))).ToList();

        Assert.Equal(BicepFile.All.Count - 1, calls.Count);
        foreach (var (file, module) in calls)
        {
            Assert.Equal(Called(file, module).Parameters.Order(StringComparer.Ordinal), module.Arguments.Keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Outputs_that_are_read_are_given_and_those_that_are_given_are_read()
    {
        foreach (var file in BicepFile.All)
        {
            foreach (var module in file.Modules)
            {
                var read = Regex.Matches(file.Code, $@"\b{module.Symbol}!?\.outputs\.(\w+)").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
                Assert.Equal(Called(file, module).Outputs.Keys.Order(StringComparer.Ordinal), read);
            }
        }
    }

    [Fact]
    public void Parameters_are_those_azd_gives()
    {
        var given = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "infra", "main.parameters.json")))!["parameters"]!.AsObject();

        Assert.Equal(Main.Parameters, given.Select(pair => pair.Key));
        Assert.All(given, pair => Assert.Matches(@"^\$\{[A-Z_]+(=[a-z]*)?\}$", (string?)pair.Value!["value"]));
    }

    [Fact]
    public void Resources_have_a_dated_version() => Assert.All(BicepFile.All.SelectMany(file => file.Resources), type => Assert.Matches(@"^Microsoft\.\w+/[\w/]+@20\d\d-\d\d-\d\d(-preview)?$", type));

    [Fact]
    public void No_key_and_no_secret_is_read_stored_or_given_out()
    {
        Assert.DoesNotContain(BicepFile.All, file => Secret().IsMatch(file.Code));
        Assert.DoesNotContain(BicepFile.All.SelectMany(file => file.Outputs), output => SecretOutput().IsMatch(output.Key + " " + output.Value));
        Assert.Contains("allowSharedKeyAccess: false", BicepFile.Get("modules/storage.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("adminUserEnabled: false", BicepFile.Get("modules/registry.bicep").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var x = account.listKeys().keys[0].value", true)]
    [InlineData("secrets: [{ name: 'a', value: b }]", true)]
    [InlineData("@secure()\nparam p string", true)]
    [InlineData("properties: { allowSharedKeyAccess: true }", true)]
    [InlineData("// listKeys() is not used\nvar x = 'listKeys()'", false)]
    public void File_is_caught_when_it_handles_a_secret(string text, bool caught) => Assert.Equal(caught, Secret().IsMatch(BicepFile.Parse("x.bicep", text).Code));

    [Fact]
    public void Roles_are_the_two_that_are_needed_each_on_one_resource()
    {
        var ids = BicepFile.All.SelectMany(file => Guid().Matches(file.Text).Select(match => (match.Value, file.Path))).ToList();

        Assert.Equal([("7f951dda-4ed3-4680-a7ca-43fe172d538d", "modules/registry.bicep"), ("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "modules/storage.bicep")], ids);
        Assert.All(ids, id => Assert.Contains(id.Value, _roles.Keys));
        var assignments = BicepFile.All.Where(file => file.Resources.Any(type => type.StartsWith("Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal))).ToList();
        Assert.Equal(["modules/registry.bicep", "modules/storage.bicep"], assignments.Select(file => file.Path));
        Assert.All(assignments, file => Assert.Matches(@"roleAssignments@[\d-]+' = \{\n  scope: (registry|account)\n", file.Text));
    }

    [Fact]
    public void Regions_are_in_the_EU()
    {
        var allowed = Regex.Match(Main.Text, @"@allowed\(\[([^\]]+)\]\)\nparam location").Groups[1].Value.Split(',').Select(region => region.Trim(' ', '\'')).ToList();

        Assert.NotEmpty(allowed);
        Assert.Empty(allowed.Except(["swedencentral", "westeurope", "northeurope", "germanywestcentral", "francecentral"]));
        Assert.Contains("=swedencentral}", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "infra", "main.parameters.json")), StringComparison.Ordinal);
        Assert.Contains("location: 'westeurope'", BicepFile.Get("modules/bot.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Service_is_tagged_as_azd_looks_for_it()
    {
        var azure = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "azure.yaml"));
        var service = Regex.Match(azure, @"^services:\n  (\w+):\n    project: (\S+)\n    language: dotnet\n    host: containerapp$", RegexOptions.Multiline);

        Assert.True(service.Success);
        Assert.Contains($"'azd-service-name': '{service.Groups[1].Value}'", Main.Text, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(RepositoryRoot.Path, service.Groups[2].Value)));
        Assert.False(File.Exists(Path.Combine(RepositoryRoot.Path, service.Groups[2].Value, "Dockerfile")));
        Assert.Contains("AZURE_CONTAINER_REGISTRY_ENDPOINT", Main.Outputs.Keys);
    }

    [Fact]
    public void Outputs_feed_the_manifest()
    {
        var tokens = Regex.Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "manifest", "manifest.json")), @"\$\{\{(\w+)\}\}").Select(match => match.Groups[1].Value).ToHashSet();

        string[] fed = ["APP_ID", "BOT_ID", "BOT_DOMAIN"];
        Assert.Empty(fed.Except(Main.Outputs.Keys));
        Assert.Empty(fed.Except(tokens));
    }

    [Fact]
    public void Alerts_ask_for_words_that_the_bot_says()
    {
        var queries = Regex.Matches(BicepFile.Get("modules/alerts.bicep").Text, @"query: '''([\s\S]*?)'''").Select(match => match.Groups[1].Value).ToList();
        var said = queries.SelectMany(query => Regex.Matches(query, @" has '([^']+)'").Select(match => match.Groups[1].Value)).ToList();
        var places = queries.SelectMany(query => Regex.Matches(query, @"startswith '(CollectiveImpact[^']+)'").Select(match => match.Groups[1].Value)).ToList();

        Assert.Equal(3, queries.Count);
        Assert.All(said, words => Assert.Contains(SourceTree.Product, file => file.Text.Contains(words, StringComparison.Ordinal)));
        Assert.NotEmpty(said);
        Assert.Contains(places, place => SourceTree.Product.Any(file => file.Text.Contains($"namespace {place};", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Compiler_is_content_where_there_is_one()
    {
        if (!Tool.IsThere("bicep"))
        {
            TestContext.Current.TestOutputHelper!.WriteLine("No bicep on the PATH: the files were read by the rules above, and not compiled.");
            return;
        }

        foreach (var file in BicepFile.All)
        {
            var path = Path.Combine(RepositoryRoot.Path, "infra", file.Path);
            var (built, _, faults) = await Tool.RunAsync("bicep", ["build", path, "--stdout"], Ct);
            Assert.Equal((0, ""), (built, faults));
            var (_, warnings, errors) = await Tool.RunAsync("bicep", ["lint", path], Ct);
            Assert.Equal(("", ""), (warnings.Trim(), errors.Trim()));
        }

        TestContext.Current.TestOutputHelper!.WriteLine("bicep built and linted every file.");
    }

    private static BicepFile Called(BicepFile file, BicepModule module) =>
        BicepFile.Get(Path.Combine(Path.GetDirectoryName(file.Path)!, module.File).Replace('\\', '/'));

    [GeneratedRegex(@"listKeys|listAccountSas|listCredentials|listSecrets|@secure|\bsecrets:|SharedKeyAccess: true|adminUserEnabled: true|\bsharedKey\b|[pP]assword\b")]
    private static partial Regex Secret();

    [GeneratedRegex("key|secret|password|connectionstring|token\\b|sas\\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecretOutput();

    [GeneratedRegex("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")]
    private static partial Regex Guid();
}
