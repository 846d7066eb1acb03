namespace CollectiveImpact.Testing.Peers;

/// <summary>The folder of the solution file, found upwards from where the tests run.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CollectiveImpact.Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No CollectiveImpact.Bot.sln above {AppContext.BaseDirectory}.");
    }
}
