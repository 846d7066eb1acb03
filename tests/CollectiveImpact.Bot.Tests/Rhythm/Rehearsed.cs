using System.Globalization;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Storage;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>The program with the sample alliance in a team, whose clock runs fast from a Monday morning on, and goes on when the program does not.</summary>
internal sealed class Rehearsed : IAsyncDisposable
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    /// <summary>Time to start in, before anything happens.</summary>
    private static readonly TimeSpan _lead = TimeSpan.FromSeconds(6);

    private readonly Dictionary<string, string> _settings;
    private readonly DateTimeOffset _start;
    private readonly double _speed;
    private DateTimeOffset _since;

    private Rehearsed(DateTimeOffset start, double speed, FakeTeams teams, BotPeople people, Dictionary<string, string> settings)
    {
        (_start, _speed, _settings, Teams, People) = (start, speed, settings, teams, people);
        settings["Clock__Start"] = start.ToString(Instant, CultureInfo.InvariantCulture);
        Bot = new BotProcess(settings);
    }

    public FakeTeams Teams { get; }

    public BotPeople People { get; }

    public BotProcess Bot { get; }

    /// <param name="start">What the alliance's clock shows when it begins to run: before anything happens on a Monday.</param>
    /// <param name="speed">How many of its seconds pass in one.</param>
    /// <param name="ct">Stops the start.</param>
    /// <param name="storage">Where the store is; a file of its own when nothing is given.</param>
    public static async Task<Rehearsed> BeginAsync(DateTimeOffset start, double speed, CancellationToken ct, params (string Key, string Value)[] storage)
    {
        var people = BotPeople.OfSample();
        var one = new Rehearsed(start, speed, await BotDriver.TeamsOfAsync(people, ct), people, storage.ToDictionary(setting => setting.Key, setting => setting.Value));
        await one.Bot.StartAsync(ct);
        using (var driver = new BotDriver(one.Bot.Address, one.Teams, people))
        {
            await driver.InstallsInTeamAsync("m01", ct);
        }

        await one.Bot.TerminateAsync(ct);
        one._since = TimeProvider.System.GetUtcNow() + _lead;
        one._settings["Clock__Speed"] = speed.ToString(CultureInfo.InvariantCulture);
        one._settings["Clock__Since"] = one._since.ToString(Instant, CultureInfo.InvariantCulture);
        await one.Bot.StartAsync(ct);
        return one;
    }

    /// <summary>Another program on the same store, with the same clock.</summary>
    public Task<BotProcess> AnotherAsync(CancellationToken ct) => new BotProcess(_settings).StartAsync(ct);

    /// <summary>What the alliance's clock showed at an instant on the wall.</summary>
    public DateTimeOffset ClockAt(DateTimeOffset wall) => _start + ((wall - _since) * _speed);

    /// <summary>Returns when the alliance's clock shows this.</summary>
    public async Task UntilAsync(DateTimeOffset shown, CancellationToken ct)
    {
        var left = _since + ((shown - _start) / _speed) - TimeProvider.System.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, TimeProvider.System, ct);
        }
    }

    /// <summary>The check-in cards of a week that were taken, each with whom it went to and what the alliance's clock showed.</summary>
    public IReadOnlyList<Came> CardsOf(int week) => [.. All.Where(came => IsTitleOf(came.Text, week))];

    /// <summary>The reminders, in order.</summary>
    public IReadOnlyList<Came> Reminders => [.. All.Where(came => came.Text.StartsWith("En venlig påmindelse\n", StringComparison.Ordinal))];

    /// <summary>Returns when the first card of a week has been taken.</summary>
    public Task FirstCardAsync(int week, CancellationToken ct) => Teams.WaitForAsync(
        call => call is { IsPost: true, Status: 201, Body: JsonObject body } && IsCardOf(body, week), 1, BotDriver.Patience, ct);

    /// <summary>
    /// Mads answers the card of a week when it comes, and says in which it was. Weeks of the same number come a year after each other: the one after this instant
    /// is meant.
    /// </summary>
    public async Task AnswersAsync(int week, DateTimeOffset after, CancellationToken ct)
    {
        using var driver = new BotDriver(Bot.Address, Teams, People);
        await Teams.WaitForAsync(
            call => call is { IsPost: true, Status: 201, Body: JsonObject body } && ClockAt(call.At) >= after && call.ConversationId == Teams.ChatWith(People["m06"].UserId) && IsCardOf(body, week),
            1,
            BotDriver.Patience,
            ct);
        var answer = await driver.ClicksAsync("m06", driver.CheckInsTo("m06")[^1], "Send", ct, ("status:c01", "OnTrack"), ("happened:c01", Told(week)));
        Assert.Contains("Tak, Mads", answer.Shown(), StringComparison.Ordinal);
    }

    public static string Told(int week) => string.Create(CultureInfo.InvariantCulture, $"Fortalt i uge {week}.");

    /// <summary>What the channel was told of a week.</summary>
    public IReadOnlyList<Came> NewsOf(int week) => Titled($"Nyt fra Alliancen Ung i Havnebyen – uge {week}");

    /// <summary>All that came with this as its first line, in order.</summary>
    public IReadOnlyList<Came> Titled(FormattableString title) => [.. All.Where(came => came.Text.StartsWith(FormattableString.Invariant(title) + "\n", StringComparison.Ordinal))];

    /// <summary>What the channel was told of breaks, in order.</summary>
    public IReadOnlyList<Came> Breaks => [.. All.Where(came => came.Text.StartsWith("Vi holder en pause\n", StringComparison.Ordinal))];

    private IEnumerable<Came> All => Teams.Calls.Where(call => call is { IsPost: true, Status: 201, Body: JsonObject })
        .Select(call => new Came(ClockAt(call.At), call.ConversationId ?? "", call.Body!.AsObject().AllText()));

    /// <summary>The rounds as they are stored, by their week.</summary>
    public async Task<IReadOnlyDictionary<string, CheckInRound>> RoundsAsync(CancellationToken ct)
    {
        var settings = new ConfigurationManager { ["Storage:SqlitePath"] = Path.Combine(Bot.Folder, "data", "alliance.db") };
        var services = new ServiceCollection().AddLogging();
        services.AddTable(settings).AddFeatureStores();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(new AllianceId("ung-i-havnebyen"));
        var rounds = await scope.ServiceProvider.GetRequiredService<ICheckInStore>().RoundsAsync(new IsoWeek(2026, 47), new IsoWeek(2028, 1), ct);
        return rounds.ToDictionary(round => round.Week.Value);
    }

    private static bool IsCardOf(JsonObject activity, int week) => IsTitleOf(activity.AllText(), week);

    private static bool IsTitleOf(string text, int week) => text.StartsWith(string.Create(CultureInfo.InvariantCulture, $"Hvordan går det? – uge {week}\n"), StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}

/// <summary>Something that Teams took from the bot.</summary>
/// <param name="At">What the alliance's clock showed.</param>
/// <param name="To">The conversation; none for a new thread in a channel.</param>
/// <param name="Text">All its words, a line for each element.</param>
internal sealed record Came(DateTimeOffset At, string To, string Text);
