namespace CollectiveImpact.Testing.Peers;

/// <summary>The files of the page that cards are shown on, embedded in this assembly.</summary>
internal static class StageFile
{
    public static async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = typeof(StageFile).Assembly.GetManifestResourceStream($"Stage/{name}")
            ?? throw new FileNotFoundException($"The stage has no file {name}.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
