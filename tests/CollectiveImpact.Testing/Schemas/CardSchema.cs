namespace CollectiveImpact.Testing.Schemas;

/// <summary>Microsoft's JSON schema of Adaptive Cards.</summary>
public static class CardSchema
{
    public static string Read()
    {
        using var stream = typeof(CardSchema).Assembly.GetManifestResourceStream("adaptive-card-1.6.0.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
