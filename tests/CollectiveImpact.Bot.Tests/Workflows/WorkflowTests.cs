using System.Text.RegularExpressions;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Workflows;

/// <summary>What runs with the repository's rights does only what it must, with code that cannot be exchanged.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Path, ".github");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(_folder, "workflows")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public void Workflows_are_those_that_are_needed() => Assert.Equal(["build.yml", "deploy.yml", "infra.yml", "lint.yml"], Files.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_pinned_by_commit_and_say_their_version(string file)
    {
        var uses = Uses().Matches(Read(file)).Select(match => match.Value.Trim()).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(@"^(- )?uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Fact]
    public void Same_action_has_the_same_commit_everywhere()
    {
        var uses = Files.SelectMany(row => Uses().Matches(Read(row.Data)).Select(match => match.Value.Trim(' ', '-'))).Distinct();

        Assert.All(uses.GroupBy(line => line[..line.IndexOf('@', StringComparison.Ordinal)]), same => Assert.Single(same));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_may_read_the_repository_and_only_deployment_may_log_in(string file)
    {
        var text = Read(file);

        Assert.Matches(@"(?m)^permissions:\n  contents: read\n(?! )", text);
        Assert.Equal(file == "deploy.yml" ? 1 : 0, Regex.Count(text, "id-token: write"));
        Assert.Empty(Regex.Matches(text, ": write").Skip(file == "deploy.yml" ? 1 : 0));
        Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_keeps_no_secret_ends_in_time_and_runs_nothing_that_a_stranger_wrote(string file)
    {
        var text = Read(file);

        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\$\{\{\s*(github\.event|github\.head_ref|inputs)", text);
        Assert.Equal(Regex.Count(text, "runs-on: "), Regex.Count(text, "timeout-minutes: "));
    }

    [Theory]
    [InlineData("nuget", "/")]
    [InlineData("npm", "/tests")]
    [InlineData("github-actions", "/")]
    public void Updates_are_proposed_for_everything_that_is_pinned(string ecosystem, string directory) =>
        Assert.Contains($"- package-ecosystem: {ecosystem}\n    directory: {directory}\n", File.ReadAllText(Path.Combine(_folder, "dependabot.yml")).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(_folder, "workflows", file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"(?m)^\s*(- )?uses: .*$")]
    private static partial Regex Uses();
}
