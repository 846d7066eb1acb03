using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Container;

/// <summary>The SDK makes the image, on an empty base from loopback; what is in it starts with this machine's runtime.</summary>
public sealed class ContainerImageTests : IDisposable
{
    private const string AnyId = "e3cb1c84-14e3-419c-b39c-1c06097b55fd";
    private static readonly string _project = Path.Combine(RepositoryRoot.Path, "src", "CollectiveImpact.Bot");
    private readonly string _folder = Directory.CreateTempSubdirectory("image-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    [Fact]
    public async Task Image_runs_the_bot_as_nobody_in_particular_with_Danish_order_and_time_zones()
    {
        await using var registry = await BaseRegistry.StartAsync(Ct);
        var archive = Path.Combine(_folder, "image.tar");
        var (exitCode, output, _) = await Tool.RunAsync(
            "dotnet",
            [
                "publish", _project, "-c", Configuration, "--no-build", "-v", "quiet", "-t:PublishContainer", $"-p:ContainerBaseImage={registry.Image}",
                $"-p:ContainerArchiveOutputPath={archive}", $"-p:PublishDir={Path.Combine(_folder, "publish")}{Path.DirectorySeparatorChar}",
            ],
            Ct);
        Assert.True(exitCode == 0, output);

        var image = await ContainerImage.OpenAsync(archive, Path.Combine(_folder, "layout"), Ct);
        Assert.True(image.IsWhole());
        var settings = image.Configuration["config"]!;
        Assert.Equal("1654", (string?)settings["User"]);
        Assert.Equal("/app/", (string?)settings["WorkingDir"]);
        Assert.Contains("8080/tcp", settings["ExposedPorts"]!.AsObject().Select(port => port.Key));
        Assert.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false", settings["Env"]!.AsArray().Select(variable => (string)variable!));
        Assert.Equal(["dotnet", "/app/CollectiveImpact.Bot.dll"], (settings["Entrypoint"] ?? settings["Cmd"])!.AsArray().Select(word => (string)word!));
        await StartsAsync(Path.Combine(await image.UnpackAsync(Ct), "app", "CollectiveImpact.Bot.dll"));
    }

    [Fact]
    public async Task Base_is_Microsofts_chiselled_image_with_ICU_and_time_zones()
    {
        var (exitCode, output, _) = await Tool.RunAsync("dotnet", ["msbuild", _project, "-t:ComputeContainerBaseImage", "-getProperty:ContainerBaseImage", "-getProperty:InvariantGlobalization"], Ct);

        Assert.Equal(0, exitCode);
        Assert.Contains("\"mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra\"", output, StringComparison.Ordinal);
        Assert.Contains("\"InvariantGlobalization\": \"false\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task StartsAsync(string program)
    {
        await using var bot = new BotProcess(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["MicrosoftAppType"] = "UserAssignedMSI",
                ["MicrosoftAppId"] = AnyId,
                ["MicrosoftAppTenantId"] = AnyId,
            },
            program);

        await bot.StartAsync(Ct);
    }
}
