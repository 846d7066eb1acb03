using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Hosting;

/// <summary>The program's own backup and restore, over the real thing: an alliance in the middle of a week.</summary>
public sealed class StoreTaskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_folder, "alliance.jsonl");

    [Fact]
    public async Task Restored_alliance_posts_the_same_digest_from_a_file()
    {
        await using var host = await InTheMiddleOfTheWeekAsync();
        var restored = Path.Combine(_folder, "restored.db");

        await PostsTheSameAsync(host, $"Storage:SqlitePath={host.StorePath}", $"Storage:SqlitePath={restored}");
    }

    [Fact]
    public async Task Restored_alliance_posts_the_same_digest_from_table_storage()
    {
        await using var before = new AzuriteServer();
        await before.InitializeAsync();
        await using var after = new AzuriteServer();
        await after.InitializeAsync();
        await using var host = await InTheMiddleOfTheWeekAsync($"Storage:ConnectionString={before.ConnectionString}");

        await PostsTheSameAsync(host, $"Storage:ConnectionString={before.ConnectionString}", $"Storage:ConnectionString={after.ConnectionString}");
    }

    [Fact]
    public async Task Store_with_an_alliance_is_left_alone_unless_it_is_to_be_replaced()
    {
        await using var host = await InTheMiddleOfTheWeekAsync();
        var store = $"Storage:SqlitePath={host.StorePath}";
        var (_, said, _) = await RunAsync("backup", Backup, store);
        Assert.Matches(@"^\d+ rows were written to ", said);

        var (exitCode, output, error) = await RunAsync("restore", Backup, store);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal("restore: the store holds rows already; say --replace to take them away first.", error.TrimEnd());

        Assert.Equal(said.Replace("written to", "put back from", StringComparison.Ordinal), (await RunAsync("restore", Backup, "--replace", store)).Output);
    }

    [Fact]
    public async Task Backup_is_for_its_owners_eyes_and_never_takes_the_place_of_another()
    {
        var store = $"Storage:SqlitePath={Path.Combine(_folder, "empty.db")}";
        Assert.Equal(0, (await RunAsync("backup", Backup, store)).ExitCode);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Backup) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

        var (exitCode, _, error) = await RunAsync("backup", Backup, store);
        Assert.Equal(1, exitCode);
        Assert.Equal($"backup: there is already a file '{Backup}'.", error.TrimEnd());
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Theory]
    [InlineData("backup: say which file", "backup")]
    [InlineData("restore: say which file", "restore", "--replace")]
    [InlineData("--replace: is only for restore.", "backup", "x.jsonl", "--replace")]
    [InlineData("restore: the file 'findes-ikke.jsonl' cannot be used", "restore", "findes-ikke.jsonl")]
    [InlineData("Storage:ServiceUri: must be an https address", "backup", "x.jsonl", "Storage:ServiceUri=http://x.example")]
    public async Task Task_that_cannot_be_done_says_so_in_one_line(string line, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(line, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task PostsTheSameAsync(BotHost host, string before, string after)
    {
        Assert.Equal(0, (await RunAsync("backup", Backup, before)).ExitCode);
        Assert.Equal(0, (await RunAsync("restore", Backup, after)).ExitCode);
        await using var restored = await BotHost.StartAsync(Ct, clock: host.Clock, settings: [after]);

        var first = await PostAsync(host, host, posts: 2);
        var second = await PostAsync(restored, host, posts: 3);
        Assert.Contains("Fjorten unge kom til første aften", first.AllText(), StringComparison.Ordinal);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
    }

    /// <summary>Says yes to the week's news. It is posted where the alliance was installed, so both bots post in one Teams.</summary>
    private static async Task<JsonObject> PostAsync(BotHost bot, BotHost room, int posts)
    {
        var preview = (await bot.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        await bot.Driver.ClicksAsync("m01", preview, "Læg op nu", Ct);
        await room.Driver.ThreadsAsync(posts, Ct);
        return room.Teams.PostsIn(BotDriver.Channel)[^1].Card!;
    }

    private static async Task<BotHost> InTheMiddleOfTheWeekAsync(params string[] settings)
    {
        var host = await BotHost.StartAsync(Ct, settings: settings);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        var cards = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct);
        await host.Driver.ClicksAsync(
            "m06", cards["m06"], "Send", Ct, ("status:c01", "Challenged"), ("obstacle:c01", "Vi mangler nøgler til hallen"), ("win", "Fjorten unge kom til første aften"));
        return host;
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        Tool.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "CollectiveImpact.Bot.dll"), .. arguments.Select(Setting)], Ct);

    private static string Setting(string argument) => argument.Contains(':', StringComparison.Ordinal) && argument.Contains('=', StringComparison.Ordinal) ? "--" + argument : argument;
}
