using Xunit;

namespace CollectiveImpact.Testing.Peers;

/// <summary>Files of the npm packages in tests/node_modules.</summary>
internal static class NodeModules
{
    /// <summary>Full path of a file of a package; skips the running test when the packages are not installed.</summary>
    public static string Find(string file)
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "node_modules", Path.Combine(file.Split('/')));
        Assert.SkipUnless(File.Exists(path), $"tests/node_modules/{file} is missing. Run ./build.sh once, or `npm ci` in tests.");
        return path;
    }
}
