using System.Globalization;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>A year of the sample alliance in minutes, in the real program: everything at its time, or not at all for the right reason.</summary>
[Collection(Alone.Name)]
public sealed class YearRunTests(ITestOutputHelper output)
{
    /// <summary>A week in five seconds. A machine that stands still for longer than a round lasts, two seconds, loses it as an outage would.</summary>
    private const double Speed = 125_000;

    private static readonly DateTimeOffset _start = new(2026, 11, 16, 7, 0, 0, TimeSpan.FromHours(1));

    /// <summary>How late the first of a week may come: on the wall, where machine and pace are what they are.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1) * Speed;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Year_goes_by_itself_as_the_calendar_has_it()
    {
        await using var year = await Rehearsed.BeginAsync(_start, Speed, Ct);
        await year.UntilAsync(YearTable.Rows[^1].News.AddDays(2), Ct);
        await year.Bot.TerminateAsync(Ct);
        var rounds = await year.RoundsAsync(Ct);

        Assert.Equal(YearTable.Rows.Select(row => row.Week), rounds.Keys);
        Assert.All(YearTable.Rows.Where(row => row.Skipped is not null), row => Assert.Equal((RoundState.Skipped, row.Skipped), (rounds[row.Week].State, rounds[row.Week].SkipKind?.ToString())));
        Assert.All(YearTable.Held, row => IsHeld(row, rounds[row.Week]));
        List<TimeSpan> late = [.. YearTable.Held.Select(row => Asked(row, year.CardsOf(row.Number)))];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first card after {late.Order().ElementAt(late.Count / 2).TotalHours:F1} h of the alliance's time, {late.Max().TotalHours:F1} h at the most"));

        Assert.Equal(["uge 52 til uge 1", "uge 7", "uge 12", "uge 28 til uge 30", "uge 42"], year.Breaks.Select(told => Weeks(told.Text)));
        Assert.Equal(
            ["fredag den 15. januar", "fredag den 26. februar", "fredag den 2. april", "fredag den 6. august", "fredag den 29. oktober"],
            year.Breaks.Select(told => told.Text.Split("Næste nyt kommer ")[1].Split('.') is [var day, var month, ..] ? $"{day}.{month}" : ""));
        Assert.All(
            year.Breaks.Zip(["2026-12-21T10:00+01:00", "2027-02-15T10:00+01:00", "2027-03-22T10:00+01:00", "2027-07-12T10:00+02:00", "2027-10-18T10:00+02:00"]),
            told => Assert.InRange(told.First.At - DateTimeOffset.Parse(told.Second, CultureInfo.InvariantCulture), TimeSpan.Zero, _patience));
    }

    private static void IsHeld(YearRow row, CheckInRound round)
    {
        Assert.Equal((row.Week, row.Opens, row.Reminds, row.Closes, row.Draft, row.News), (round.Week.Value, round.OpensAt, round.RemindsAt, round.ClosesAt, round.DraftAt!.Value, round.DigestAt));
        Assert.True(round.State is RoundState.Closed or RoundState.Digested, $"{row.Week} is {round.State}");
    }

    /// <summary>Everybody has one card that says until when, and none came before the round or after its close. Gives how late the first was.</summary>
    private static TimeSpan Asked(YearRow row, IReadOnlyList<(DateTimeOffset At, string To, string Text)> cards)
    {
        // The last week has the number of the first, a year later.
        var own = cards.Where(card => (card.At - row.Opens).Duration() < TimeSpan.FromDays(180)).ToList();
        Assert.InRange(own.Count, 16, 20);
        Assert.Equal(own.Count, own.DistinctBy(card => card.To).Count());
        Assert.All(own, card =>
        {
            Assert.Contains($"Svar gerne senest {YearRow.Said(row.Closes)}. ", card.Text, StringComparison.Ordinal);
            Assert.InRange(card.At, row.Opens, row.Closes + _patience);
        });
        var late = own.Min(card => card.At) - row.Opens;
        Assert.InRange(late, TimeSpan.Zero, _patience);
        return late;
    }

    private static string Weeks(string told) => told[told.IndexOf("uge ", StringComparison.Ordinal)..told.IndexOf(", så", StringComparison.Ordinal)];
}
