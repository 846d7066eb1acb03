using System.Globalization;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>The real program, killed and started again all through a round, with a Teams that fails in every way it can.</summary>
[Collection(Alone.Name)]
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;
    private const int Members = 300;
    private const int Kills = 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_gets_their_card_and_only_what_was_in_flight_comes_twice_through_fifty_kills_and_a_failing_teams()
    {
        var (dice, weather, kills) = (new Random(Seed), new Weather(Seed), new List<long>());
        var people = BotPeople.Of(Samples.Large(Members));
        var sample = Path.GetTempFileName();
        await File.WriteAllTextAsync(sample, people.Alliance.ToJsonString(), Ct);
        await using var teams = await BotDriver.TeamsOfAsync(people, Ct);
        await using var bot = await new BotProcess(new Dictionary<string, string> { ["Alliance__SamplePath"] = sample }).StartAsync(Ct);
        using var driver = new BotDriver(bot.Address, teams, people);
        await driver.InstallsInTeamAsync("m01", Ct);
        await driver.SaysAsync("m01", "start runde", Ct);
        teams.Weather = weather.Of;
        var began = TimeProvider.System.GetTimestamp();
        while (kills.Count < Kills)
        {
            await CallsAsync(teams, dice.Next(0, 20));
            await bot.KillAsync();

            // Once it is dead, not when it is told to die: what it sends between the two is in flight as well.
            kills.Add(TimeProvider.System.GetTimestamp());
            await bot.StartAsync(Ct);
        }

        var afterKills = Reached(driver, people);
        await EverybodyAsync(driver, people);
        var took = TimeProvider.System.GetElapsedTime(began);
        teams.Weather = null;
        await ToldAsync(driver, "Alt er kommet frem.");
        File.Delete(sample);

        var (lost, killed, unexplained) = weather.Doubles(kills);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Members} cards through {Kills} kills in {took.TotalSeconds:F0} s ({afterKills} by the last kill): 0 lost; twice: {lost} whose answer was lost, {killed} in flight at a kill, {unexplained} for no reason. Teams: {weather}"));
        Assert.Equal(0, unexplained);
        Assert.All(people.All.Where(person => person.Member.StartsWith('x')), person => Assert.NotEmpty(driver.CheckInsTo(person.Member)));
    }

    /// <summary>Waits until Teams has had so many more calls, or as long as the bot would need to find something left behind.</summary>
    private static async Task CallsAsync(FakeTeams teams, int more)
    {
        var from = teams.Calls.Count;
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        var began = TimeProvider.System.GetTimestamp();
        while (teams.Calls.Count - from < more && TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(3))
        {
            await look.WaitForNextTickAsync(Ct);
        }
    }

    private static int Reached(BotDriver driver, BotPeople people) => people.All.Count(person => driver.CheckInsTo(person.Member).Count > 0);

    private static async Task EverybodyAsync(BotDriver driver, BotPeople people)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience * 8);
        while (Reached(driver, people) < Members)
        {
            await look.WaitForNextTickAsync(deadline.Token);
        }
    }

    /// <summary>Asks until it is told. While Teams' last 429 is waited out an answer may not come at all: then it is asked again.</summary>
    private static async Task ToldAsync(BotDriver driver, string told)
    {
        var lead = driver.People["m01"];
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience * 4);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        while (driver.Teams.MessagesTo(lead.UserId) is not [.., var last] || !last.Shown().Contains(told, StringComparison.Ordinal))
        {
            await look.WaitForNextTickAsync(deadline.Token);
            await driver.PostAsync(driver.Write.Message(lead, "status levering"), deadline.Token);
        }
    }
}
