using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Container;

/// <summary>The bill of materials lists what the lock file locks: each package by version and hash, and who brings it.</summary>
public sealed class BillOfMaterialsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bill-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bill_lists_every_package_of_the_product_and_nothing_else()
    {
        var bill = JsonNode.Parse(await MakeAsync("a.json"))!;
        var components = bill["components"]!.AsArray().ToDictionary(component => (string)component!["name"]!, component => component!);
        var locked = Locked().Where(package => package.Value!["type"]!.ToString() != "Project" && package.Key != "Microsoft.CodeAnalysis.BannedApiAnalyzers").ToList();

        Assert.Equal(("CycloneDX", "1.6"), ((string?)bill["bomFormat"], (string?)bill["specVersion"]));
        Assert.Equal(locked.Select(package => package.Key).Order(StringComparer.Ordinal), components.Keys);
        foreach (var (name, package) in locked)
        {
            Assert.Equal((string?)package!["resolved"], (string?)components[name]["version"]);
            Assert.Equal($"pkg:nuget/{name}@{package["resolved"]}", (string?)components[name]["purl"]);
            Assert.Equal(Convert.ToHexStringLower(Convert.FromBase64String((string)package["contentHash"]!)), (string?)components[name]["hashes"]![0]!["content"]);
        }
    }

    [Fact]
    public async Task Bill_says_of_every_package_who_brings_it()
    {
        var bill = JsonNode.Parse(await MakeAsync("a.json"))!;
        var links = bill["dependencies"]!.AsArray().ToDictionary(link => (string)link!["ref"]!, link => link!["dependsOn"]!.AsArray().Select(part => (string)part!).ToList());
        var reached = new HashSet<string> { (string)bill["metadata"]!["component"]!["bom-ref"]! };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var next))
        {
            links[next].Where(reached.Add).ToList().ForEach(waiting.Enqueue);
        }

        Assert.Equal(links.Keys.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bill_is_the_same_when_it_is_made_again() => Assert.Equal(await MakeAsync("a.json"), await MakeAsync("b.json"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonObject Locked()
    {
        var file = Path.Combine(RepositoryRoot.Path, "src", "CollectiveImpact.Bot", "packages.lock.json");
        return JsonNode.Parse(File.ReadAllText(file))!["dependencies"]!["net10.0"]!.AsObject();
    }

    private async Task<string> MakeAsync(string name)
    {
        var file = Path.Combine(_folder, name);
        var (exitCode, _, error) = await Tool.RunAsync("node", [Path.Combine(RepositoryRoot.Path, ".ci", "sbom.mjs"), file], Ct);
        Assert.Equal((0, ""), (exitCode, error));
        return await File.ReadAllTextAsync(file, Ct);
    }
}
