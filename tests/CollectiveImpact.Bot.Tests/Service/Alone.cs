namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>Tests that measure, or start many processes: they run when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
