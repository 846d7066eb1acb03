using System.Text.RegularExpressions;
using SourceFile = CollectiveImpact.Bot.Tests.Rules.SourceTree.SourceFile;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>Inside Bot: features do not know each other, nor how things are stored, timed and sent.</summary>
public sealed partial class FenceTests
{
    private const string Bot = "src/CollectiveImpact.Bot/";

    private static readonly (string Folder, string[] Except, string Forbidden)[] Fences =
    [
        ("Features/", [], @"Bot\.Outgoing\b|Bot\.Rhythm\b"),
        ("Incoming/", [], @"Bot\.Outgoing\b|Bot\.Rhythm\b"),
        ("Rhythm/", [], @"Bot\.Incoming\b|CollectiveImpact\.Teams\b"),
        ("Outgoing/", [], @"Bot\.Incoming\b|Bot\.Rhythm\b"),
        ("", ["Rhythm/"], @"\bQuartz\b"),
        ("", ["Hosting/", "Program.cs"], @"Storage\.Azure\b|Storage\.Sqlite\b"),
        ("", ["Outgoing/", "Incoming/", "Hosting/"], @"\bConnectorClient\b"),
        ("", ["Calendar/"], @"Microsoft\.(Graph|Kiota)\b"),
        ("", ["Calendar/", "Hosting/"], @"Bot\.Calendar\b"),
    ];

    [Fact]
    public void Features_use_no_other_feature() => Assert.Empty(SourceTree.Product.SelectMany(OtherFeatures));

    [Fact]
    public void Folders_use_nothing_behind_their_fence() => Assert.Empty(SourceTree.Product.SelectMany(Breaches));

    [Theory]
    [InlineData("Features/Rounds/RoundHandler.cs", "using CollectiveImpact.Bot.Features.Digest;", 1)]
    [InlineData("Features/Rounds/RoundHandler.cs", "var card = Features.Digest.DigestCard.Of(x);", 1)]
    [InlineData("Features/Rounds/RoundHandler.cs", "using CollectiveImpact.Alliance.Features.Digest;", 0)]
    [InlineData("Features/Rounds/RoundHandler.cs", "using CollectiveImpact.Bot.Features.Rounds;", 0)]
    [InlineData("Features/Rounds/RoundHandler.cs", "context.Features.Get<IReading>()", 0)]
    [InlineData("Hosting/Features.cs", "using CollectiveImpact.Bot.Features.Rounds;", 0)]
    public void Feature_is_caught_when_it_uses_another(string file, string code, int breaches) =>
        Assert.Equal(breaches, OtherFeatures(new SourceFile(Bot + file, code)).Count());

    [Theory]
    [InlineData("Features/Rounds/RoundHandler.cs", "using CollectiveImpact.Bot.Outgoing;", 1)]
    [InlineData("Features/Rounds/RoundHandler.cs", "using CollectiveImpact.Storage.Azure;", 1)]
    [InlineData("Features/Rounds/RoundHandler.cs", "internal sealed class RoundHandler(ConnectorClient teams)", 1)]
    [InlineData("Rhythm/Tick.cs", "using CollectiveImpact.Teams.Cards;", 1)]
    [InlineData("Features/Rounds/RoundHandler.cs", "using Quartz;", 1)]
    [InlineData("Outgoing/Lane.cs", "using Quartz;", 1)]
    [InlineData("Rhythm/TickJob.cs", "using Quartz;", 0)]
    [InlineData("Outgoing/Delivery.cs", "internal sealed class Delivery(ConnectorClient teams)", 0)]
    [InlineData("Hosting/Storage.cs", "using CollectiveImpact.Storage.Azure;", 0)]
    [InlineData("Outgoing/Delivery.cs", "using Microsoft.Graph.Models;", 1)]
    [InlineData("Calendar/GraphEvents.cs", "using Microsoft.Graph.Models;", 0)]
    [InlineData("Outgoing/Delivery.cs", "internal sealed class Delivery(ICalendar calendar)", 0)]
    public void Folder_is_caught_when_it_looks_over_its_fence(string file, string code, int breaches) =>
        Assert.Equal(breaches, Breaches(new SourceFile(Bot + file, code)).Count());

    private static IEnumerable<string> OtherFeatures(SourceFile file)
    {
        if (FeaturePath().Match(file.Path) is not { Success: true } own)
        {
            return [];
        }

        return FeatureName().Matches(file.Text)
            .Where(used => used.Groups[1].Value != own.Groups[1].Value)
            .Select(used => $"{file.Path} uses {used.Value}");
    }

    private static IEnumerable<string> Breaches(SourceFile file) =>
        from fence in Fences
        where file.Path.StartsWith(Bot + fence.Folder, StringComparison.Ordinal)
        where !fence.Except.Any(open => file.Path.StartsWith(Bot + open, StringComparison.Ordinal))
        from match in Regex.Matches(file.Text, fence.Forbidden)
        select $"{file.Path} uses {match.Value}";

    [GeneratedRegex("^src/CollectiveImpact.Bot/Features/([^/]+)/")]
    private static partial Regex FeaturePath();

    [GeneratedRegex(@"(?:\bBot\.|(?<![\w.]))Features\.(\w+)")]
    private static partial Regex FeatureName();
}
