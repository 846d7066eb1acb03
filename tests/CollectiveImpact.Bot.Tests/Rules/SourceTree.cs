using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>The repository's text files, as the rules read them. Build output is not part of it.</summary>
internal static class SourceTree
{
    /// <summary>A text file: its path from the repository's root, with slashes, and what it says.</summary>
    internal sealed record SourceFile(string Path, string Text)
    {
        public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

        public override string ToString() => Path;
    }

    public static IReadOnlyList<SourceFile> Product { get; } = Read("src", "*.cs");

    public static IReadOnlyList<SourceFile> Tests { get; } = Read("tests", "*.cs");

    public static IReadOnlyList<SourceFile> Projects { get; } = Read("src", "*.csproj");

    public static IReadOnlyList<SourceFile> Texts { get; } = Read("src", "*.resx");

    private static SourceFile[] Read(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), pattern, SearchOption.AllDirectories)
            .Select(file => (file, path: Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')))
            .Where(found => !found.path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .OrderBy(found => found.path, StringComparer.Ordinal)
            .Select(found => new SourceFile(found.path, File.ReadAllText(found.file).ReplaceLineEndings("\n")))];
}
