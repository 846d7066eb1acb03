using System.Diagnostics;
using System.Text.RegularExpressions;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>What a stranger who clones the repository must not find.</summary>
public sealed partial class RepositoryTests
{
    private const int ReadmeLines = 120;

    // The brackets keep this file from holding what it forbids. Feeds come from the machine's own configuration.
    [GeneratedRegex(@"nuget[.]org|npmjs[.](org|com)|yarnpkg[.]com|pypi[.]org|pkgs[.]dev[.]azure[.]com|(npm|nuget)[.]pkg[.]github[.]com", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();

    // Not "src/work/", a folder of ours, nor /home/site and /home/data, which are places of a host in the cloud.
    [GeneratedRegex(@"(?<![\w.*}-])(/[h]ome/(?!site|data)|/[U]sers/|[A-Z]:\\[U]sers\\|/[r]oot/|/[w]ork/|/[t]mp/)")]
    private static partial Regex MachinePath();

    [Fact]
    public async Task Files_name_no_package_registry_and_no_path_of_a_machine()
    {
        var found = new List<string>();
        foreach (var file in await TrackedFiles(TestContext.Current.CancellationToken))
        {
            found.AddRange(Forbidden(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Select(needle => $"{file}: {needle}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public void Readme_is_short_when_there_is_one()
    {
        var readme = Path.Combine(RepositoryRoot.Path, "README.md");

        Assert.InRange(File.Exists(readme) ? File.ReadAllLines(readme).Length : 0, 0, ReadmeLines);
    }

    [Fact]
    public void Text_is_caught_when_it_names_a_registry_or_a_machine()
    {
        Assert.Single(Forbidden("<add key=\"feed\" value=\"https://api.nu" + "get.org/v3/index.json\" />"));
        Assert.Single(Forbidden("cd /ho" + "me/rikke/bot"));
        Assert.Empty(Forbidden("See https://learn.microsoft.com/work/ and src/work/file, or /home/site/wwwroot"));
    }

    private static IEnumerable<string> Forbidden(string text) => Registry().Matches(text).Concat(MachinePath().Matches(text)).Select(match => match.Value);

    private static async Task<IReadOnlyList<string>> TrackedFiles(CancellationToken cancellationToken)
    {
        // An archive of the source has no git; its source files are still worth reading.
        if (!Path.Exists(Path.Combine(RepositoryRoot.Path, ".git")))
        {
            return [.. SourceTree.Product.Concat(SourceTree.Tests).Concat(SourceTree.Projects).Select(file => Path.Combine(RepositoryRoot.Path, file.Path))];
        }

        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z"]) { WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var names = await git.StandardOutput.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, git.ExitCode);
        var files = names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(name => Path.Combine(RepositoryRoot.Path, name)).Where(File.Exists).ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
