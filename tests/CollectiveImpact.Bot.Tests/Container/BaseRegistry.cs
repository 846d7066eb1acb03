using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Bot.Tests.Container;

/// <summary>
/// A registry on loopback that holds one image, empty but for what the SDK reads of a base: system, environment and user. It stands in for Microsoft's
/// registry, so that the SDK can make the bot's image without the Internet. It answers as https://github.com/opencontainers/distribution-spec says.
/// </summary>
internal sealed class BaseRegistry : IAsyncDisposable
{
    private const string Manifest = "application/vnd.oci.image.manifest.v1+json";
    private readonly Dictionary<string, byte[]> _blobs = [];
    private readonly WebApplication _app;
    private readonly byte[] _manifest;

    private BaseRegistry(WebApplication app)
    {
        _app = app;
        var (layer, diffId) = EmptyLayer();
        var configuration = Encoding.UTF8.GetBytes($$"""
            {"architecture":"amd64","os":"linux","config":{"Env":["PATH=/usr/bin","DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true"],"User":"0"},
            "rootfs":{"type":"layers","diff_ids":["{{diffId}}"]},"history":[]}
            """);
        _manifest = Encoding.UTF8.GetBytes($$"""
            {"schemaVersion":2,"mediaType":"{{Manifest}}",
            "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{Keep(configuration)}}","size":{{configuration.Length}}},
            "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"{{Keep(layer)}}","size":{{layer.Length}}}]}
            """);
    }

    /// <summary>The image's name, as a base.</summary>
    public string Image => $"{new Uri(_app.Urls.Single()).Authority}/dotnet/aspnet:base".Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<BaseRegistry> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var registry = new BaseRegistry(app);
        app.Map("/v2/", () => Results.Ok());
        app.Map("/v2/dotnet/aspnet/manifests/{reference}", (HttpResponse response) => Answer(response, registry._manifest, Manifest));
        app.Map("/v2/dotnet/aspnet/blobs/{digest}", (string digest, HttpResponse response) =>
            registry._blobs.TryGetValue(digest, out var blob) ? Answer(response, blob, "application/octet-stream") : Results.NotFound());
        await app.StartAsync(ct);
        return registry;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string Keep(byte[] blob)
    {
        var digest = Digest(blob);
        _blobs[digest] = blob;
        return digest;
    }

    private static IResult Answer(HttpResponse response, byte[] bytes, string type)
    {
        response.Headers["Docker-Content-Digest"] = Digest(bytes);
        return Results.Bytes(bytes, type);
    }

    private static (byte[] Packed, string DiffId) EmptyLayer()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "app/") { ModificationTime = DateTimeOffset.UnixEpoch });
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(tar.ToArray());
        }

        return (packed.ToArray(), Digest(tar.ToArray()));
    }
}
