namespace CollectiveImpact.EndToEnd.Tests.TryOut;

/// <summary>Tests in which the bot starts a Playground, which wants one port: they come one after another.</summary>
internal static class UsualPlaygroundPort
{
    public const string Name = "The usual port of the Playground";
}
