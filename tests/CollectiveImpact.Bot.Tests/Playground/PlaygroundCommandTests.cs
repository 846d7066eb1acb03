using CollectiveImpact.Bot.Playground;

namespace CollectiveImpact.Bot.Tests.Playground;

public sealed class PlaygroundCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("node_modules")]
    [InlineData("tests/node_modules")]
    public void Installed_package_is_started_by_Node_when_a_folder_above_holds_it(string modules)
    {
        var script = Install(modules, PlaygroundCommand.Version);

        var command = PlaygroundCommand.Find(PathWith("node", "npx"), Path.Combine(_folder, "deep", "below"))!;

        Assert.Equal(Path.Combine(_folder, "programs", Named("node")), command.Program);
        Assert.Equal([script], command.Arguments);
    }

    [Theory]
    [InlineData("0.2.27")]
    [InlineData(null)]
    public void Package_is_fetched_by_npx_when_the_installed_one_is_of_another_version(string? version)
    {
        Install("node_modules", version);

        var command = PlaygroundCommand.Find(PathWith("node", "npx"), _folder)!;

        Assert.Contains("@microsoft/m365agentsplayground@" + PlaygroundCommand.Version, command.Arguments[^3], StringComparison.Ordinal);
        Assert.Equal("agentsplayground", command.Arguments[^1]);
    }

    [Fact]
    public void There_is_no_command_without_Node()
    {
        Install("node_modules", PlaygroundCommand.Version);

        Assert.Null(PlaygroundCommand.Find(PathWith(), _folder));
        Assert.Null(PlaygroundCommand.Find("", _folder));
        Assert.Null(PlaygroundCommand.Find(null, _folder));
    }

    private static string Named(string program) => OperatingSystem.IsWindows() && program == "node" ? "node.exe" : program;

    private string PathWith(params string[] programs)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "programs")).FullName;
        foreach (var program in programs)
        {
            File.WriteAllText(Path.Combine(folder, Named(program)), "");
        }

        return Path.Combine(_folder, "nowhere") + Path.PathSeparator + folder;
    }

    private string Install(string modules, string? version)
    {
        var package = Directory.CreateDirectory(Path.Combine(_folder, Path.Combine(modules.Split('/')), "@microsoft", "m365agentsplayground")).FullName;
        var script = Path.Combine(package, "cli.js");
        File.WriteAllText(script, "");
        File.WriteAllText(Path.Combine(package, "package.json"), version is null ? "no json" : $$"""{ "version": "{{version}}" }""");
        return script;
    }
}
