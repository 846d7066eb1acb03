using System.Text.RegularExpressions;
using SourceFile = CollectiveImpact.Bot.Tests.Rules.SourceTree.SourceFile;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>What no source file holds. The analyzers see most of it too; this also sees what they are silenced for.</summary>
public sealed partial class CodeTests
{
    // This file names what it looks for.
    private static readonly IEnumerable<SourceFile> Everything =
        SourceTree.Product.Concat(SourceTree.Tests).Where(file => !file.Path.EndsWith("/Rules/CodeTests.cs", StringComparison.Ordinal));

    [Fact]
    public void Clock_is_read_through_TimeProvider_only() => Assert.Empty(Found(Everything, StaticClock()));

    [Fact]
    public void Nobody_sleeps_or_blocks() => Assert.Empty(Found(Everything, Blocking()));

    [Fact]
    public void Files_hold_no_regions_and_nothing_left_undone() => Assert.Empty(Found(Everything, Leftover()));

    [Fact]
    public void Log_lines_are_generated() => Assert.Empty(Found(SourceTree.Product, DirectLog()));

    [Fact]
    public void Namespaces_are_file_scoped() => Assert.Empty(Found(Everything, BlockNamespace()));

    [Theory]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("var today = DateTime.Today;")]
    [InlineData("var t = Environment.TickCount64;")]
    public void Line_is_caught_when_it_reads_the_static_clock(string line) => Assert.Matches(StaticClock(), line);

    [Theory]
    [InlineData("private async void Run()")]
    [InlineData("var x = LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("var x = LoadAsync().Result;")]
    [InlineData("Thread.Sleep(10);")]
    [InlineData("await Task.Delay(10);")]
    public void Line_is_caught_when_it_blocks(string line) => Assert.Matches(Blocking(), line);

    [Theory]
    [InlineData("await Task.Delay(pause, time, cancellationToken);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(2), clock, cancellationToken);")]
    [InlineData("return answer.Result.Card;")]
    public void Line_passes_when_it_waits_by_the_clock_it_was_given(string line) => Assert.DoesNotMatch(Blocking(), line);

    [Theory]
    [InlineData("#region Fields")]
    [InlineData("// TODO: later")]
    [InlineData("throw new NotImplementedException();")]
    public void Line_is_caught_when_it_was_left_behind(string line) => Assert.Matches(Leftover(), line);

    [Fact]
    public void Line_is_caught_when_it_logs_directly() => Assert.Matches(DirectLog(), "logger.LogInformation(\"x\");");

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        from line in file.Lines.Index()
        where pattern.IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex StaticClock();

    [GeneratedRegex(@"\basync void\b|\.GetAwaiter\(\)\.GetResult\(\)|\)\.Result\b|\.Wait\(\)|\bThread\.Sleep\(|\bTask\.Delay\([^,()]*(\([^()]*\))?\)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"^\s*#region\b|\b(TODO|FIXME|HACK)\b|\bNotImplementedException\b")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex DirectLog();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{?$")]
    private static partial Regex BlockNamespace();
}
