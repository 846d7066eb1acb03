using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Bot.Tests.Container;

/// <summary>An image in an archive of the OCI layout (https://github.com/opencontainers/image-spec), unpacked into a folder.</summary>
internal sealed class ContainerImage(string folder)
{
    private readonly JsonNode _manifest = Blob(folder, (string)Json(Path.Combine(folder, "index.json"))["manifests"]![0]!["digest"]!);

    public JsonNode Configuration => Blob(folder, (string)_manifest["config"]!["digest"]!);

    private IEnumerable<string> Layers => _manifest["layers"]!.AsArray().Select(layer => (string)layer!["digest"]!);

    public static async Task<ContainerImage> OpenAsync(string archive, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: false, ct);
        return new ContainerImage(folder);
    }

    /// <summary>Every blob has the digest it is called by.</summary>
    public bool IsWhole() => Directory.EnumerateFiles(Path.Combine(folder, "blobs", "sha256"))
        .All(blob => BaseRegistry.Digest(File.ReadAllBytes(blob)) == "sha256:" + Path.GetFileName(blob));

    /// <summary>The files of all layers, one over the other, as they are in a container.</summary>
    public async Task<string> UnpackAsync(CancellationToken ct)
    {
        var root = Path.Combine(folder, "root");
        Directory.CreateDirectory(root);
        foreach (var layer in Layers)
        {
            await using var packed = File.OpenRead(Place(folder, layer));
            await using var tar = new GZipStream(packed, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(tar, root, overwriteFiles: true, ct);
        }

        return root;
    }

    private static JsonNode Blob(string folder, string digest) => Json(Place(folder, digest));

    private static string Place(string folder, string digest) => Path.Combine(folder, "blobs", "sha256", digest["sha256:".Length..]);

    private static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(file))!;
}
