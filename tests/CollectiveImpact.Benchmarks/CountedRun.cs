using System.Globalization;
using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Outgoing;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Benchmarks;

/// <summary>How often the store is asked, counted inside a bot in this process: for a card, for an answer, and for a digest of a thousand.</summary>
internal static class CountedRun
{
    private const int People = 1_000;

    public static async Task RunAsync(CancellationToken ct)
    {
        await using var bot = await CountedBot.StartAsync(LargeAlliance.Of(People), ct);
        await bot.Driver.InstallsInTeamAsync("m01", ct);
        var cards = await bot.CountAsync(async () =>
        {
            await bot.Driver.SaysAsync("m01", "start runde", ct);
            await LoadRun.CardsAsync(bot.Teams, People, ct);
        });
        await bot.Services.GetRequiredService<DeliveryLoop>().StopAsync(ct);
        Say($"a delivered card takes {(double)cards.Trips / People:F2} round trips to the store, with opening the round and looking for more");

        var (first, next) = (0, 0);
        for (var person = 0; person < People; person++)
        {
            first += (await bot.CountAsync(() => AnswerAsync(bot.Driver, person, "Første gang", ct))).Trips;
            next += (await bot.CountAsync(() => AnswerAsync(bot.Driver, person, "Rettet", ct))).Trips;
        }

        Say($"a person's first answer takes {(double)first / People:F2}, the next {(double)next / People:F2}");

        JsonObject preview = null!;
        var shown = await bot.CountAsync(async () => preview = (await bot.Driver.SaysAsync("m01", "nyhedsbrev", ct)).Card!);
        Say($"a digest over {People} answers is shown in {shown.Seconds:F2} s with {shown.Trips} round trips, {shown.Ranges} of them ranges");
        var posted = await bot.CountAsync(() => bot.Driver.ClicksAsync("m01", preview, "Læg op", ct));
        Say($"posted in {posted.Seconds:F2} s with {posted.Trips} round trips, {posted.Ranges} of them ranges");
    }

    private static async Task AnswerAsync(BotDriver driver, int person, string text, CancellationToken ct)
    {
        var commitment = LargeAlliance.CommitmentId(person);
        var data = new JsonObject
        {
            ["alliance"] = "ung-i-havnebyen",
            ["status:" + commitment] = "OnTrack",
            ["happened:" + commitment] = text,
            ["visibility"] = "Alliance",
        };
        _ = (await driver.InvokesAsync(LargeAlliance.MemberId(person), "checkin.send", data, ct)).Card;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
