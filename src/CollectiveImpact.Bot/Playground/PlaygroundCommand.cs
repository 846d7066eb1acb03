using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Bot.Playground;

/// <summary>How the Playground is started on this machine.</summary>
internal sealed record PlaygroundCommand(string Program, IReadOnlyList<string> Arguments)
{
    public const string Version = "0.2.28";
    private const string Package = "@microsoft/m365agentsplayground";

    /// <summary>
    /// The package of this version that a folder or one above it holds, else npx, which fetches it once. Null without Node.js on
    /// the path.
    /// </summary>
    /// <param name="path">The folders of programs, as in the variable PATH.</param>
    /// <param name="folders">Where an installed package may be near.</param>
    public static PlaygroundCommand? Find(string? path, params IReadOnlyList<string> folders)
    {
        var programs = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (Locate(programs, OperatingSystem.IsWindows() ? "node.exe" : "node") is not { } node)
        {
            return null;
        }

        if (folders.SelectMany(Above).Select(Installed).FirstOrDefault(script => script is not null) is { } script)
        {
            return new PlaygroundCommand(node, [script]);
        }

        // On Windows npx is a script, which only a shell starts.
        string[] npx = ["--yes", "--prefer-offline", $"--package={Package}@{Version}", "--", "agentsplayground"];
        return OperatingSystem.IsWindows() ? new PlaygroundCommand("cmd", ["/c", "npx", .. npx])
            : Locate(programs, "npx") is { } program ? new PlaygroundCommand(program, npx)
            : null;
    }

    private static string? Locate(string[] folders, string program) => folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, "node_modules");

            // Where this project's own checkout has it.
            yield return Path.Combine(at.FullName, "tests", "node_modules");
        }
    }

    private static string? Installed(string modules)
    {
        var folder = Path.Combine(modules, Path.Combine(Package.Split('/')));
        var script = Path.Combine(folder, "cli.js");
        return File.Exists(script) && VersionIn(Path.Combine(folder, "package.json")) == Version ? script : null;
    }

    private static string? VersionIn(string manifest)
    {
        try
        {
            return (string?)JsonNode.Parse(File.ReadAllText(manifest))?["version"];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
