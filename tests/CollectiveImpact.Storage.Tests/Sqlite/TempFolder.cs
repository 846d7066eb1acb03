namespace CollectiveImpact.Storage.Tests.Sqlite;

internal sealed class TempFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("alliance-").FullName;

    public string File(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
