using System.IO.Compression;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Manifest;

/// <summary>Runs what makes and checks the Teams app package, with a folder for what comes out of it.</summary>
internal sealed class AppPackage : IDisposable
{
    public static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["APP_ID"] = "0f5b6a1c-1111-4222-8333-123456789abc",
        ["BOT_ID"] = "e3cb1c84-14e3-419c-b39c-1c06097b55fd",
        ["BOT_DOMAIN"] = "bot.alliance.example",
        ["WEBSITE_URL"] = "https://alliance.example/",
        ["PRIVACY_URL"] = "https://alliance.example/privatliv",
        ["TERMS_URL"] = "https://alliance.example/vilkaar?a=\"b\"",
    };

    private static readonly string _tool = Path.Combine(RepositoryRoot.Path, "manifest");
    private readonly string _folder = Directory.CreateTempSubdirectory("package-").FullName;

    public string File => Path.Combine(_folder, "alliancebot.zip");

    /// <summary>Makes it with these values and no others, whatever the environment has.</summary>
    public Task<(int ExitCode, string Output, string Error)> MakeAsync(IEnumerable<KeyValuePair<string, string>> values, CancellationToken ct)
    {
        SkipWithoutPeers();
        string[] arguments = ["--out", File, .. values.Select(pair => $"{pair.Key}={pair.Value}")];
        var clean = Values.Keys.Append("DEVELOPER_NAME").Append("APP_VERSION").ToDictionary(name => name, _ => (string?)null);
        return OperatingSystem.IsWindows()
            ? Tool.RunAsync("node", [Path.Combine(_tool, "tool", "package.mjs"), .. arguments], clean, ct)
            : Tool.RunAsync(Path.Combine(_tool, "package.sh"), arguments, clean, ct);
    }

    public Task<(int ExitCode, string Output, string Error)> CheckAsync(CancellationToken ct)
    {
        SkipWithoutPeers();
        return Tool.RunAsync("node", [Path.Combine(_tool, "tool", "package.mjs"), "--check", File], ct);
    }

    public async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync(CancellationToken ct)
    {
        var files = new Dictionary<string, byte[]>();
        await using var zip = await ZipFile.OpenReadAsync(File, ct);
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync(ct);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }

    public async Task WriteAsync(IReadOnlyDictionary<string, byte[]> files, CancellationToken ct)
    {
        System.IO.File.Delete(File);
        await using var zip = await ZipFile.OpenAsync(File, ZipArchiveMode.Create, ct);
        foreach (var (name, bytes) in files)
        {
            await using var content = await zip.CreateEntry(name).OpenAsync(ct);
            await content.WriteAsync(bytes, ct);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void SkipWithoutPeers() => Assert.SkipUnless(
        System.IO.File.Exists(Path.Combine(RepositoryRoot.Path, "tests", "node_modules", "@microsoft", "app-manifest", "package.json")),
        "tests/node_modules is missing. Run ./build.sh once, or `npm ci` in tests.");
}
