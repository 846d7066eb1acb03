using Xunit;

namespace CollectiveImpact.Testing.Peers;

/// <summary>The Chromium of the machine. None is downloaded.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] WindowsPlaces =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Full path of the browser; skips the running test when there is none. CHROMIUM overrules the search.</summary>
    public static string Find()
    {
        var path = Candidates().FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "No Chromium found. Run ./build.sh once, install chromium, or point CHROMIUM at a browser.");
        return path!;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen)
        {
            yield return chosen;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var candidate in Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))))
        {
            yield return candidate;
        }

        foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 })
        {
            foreach (var place in WindowsPlaces)
            {
                yield return Path.Combine(Environment.GetFolderPath(root), place);
            }
        }
    }
}
