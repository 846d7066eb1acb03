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

    /// <summary>A week before the table begins: what a program does for the first time takes long, and then a week is five seconds.</summary>
    private static readonly DateTimeOffset _start = new(2026, 11, 9, 7, 0, 0, TimeSpan.FromHours(1));

    /// <summary>How late anything may come: two seconds on the wall, where a busy machine is as slow as it is and Teams takes fifty calls in one.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2) * Speed;

    /// <summary>Most of it comes on its own working day as in life.</summary>
    private static readonly TimeSpan _usually = TimeSpan.FromHours(6);

    /// <summary>A standstill that ends after working hours on a Friday ends on Monday, and what waited for what is made up then: three working days at most.</summary>
    private static readonly TimeSpan _madeUp = TimeSpan.FromDays(5);

    /// <summary>In each month the first news is followed by the overview for those on the sideline.</summary>
    private static readonly string[] _months =
        ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06", "2027-07", "2027-08", "2027-09", "2027-10", "2027-11"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Year_goes_by_itself_as_the_calendar_has_it()
    {
        await using var year = await Rehearsed.BeginAsync(_start, Speed, Ct);
        foreach (var row in YearTable.Held)
        {
            await year.AnswersAsync(row.Number, row.Opens, Ct);
        }

        await year.UntilAsync(YearTable.Rows[^1].News.AddDays(2), Ct);
        await year.Bot.TerminateAsync(Ct);
        var rounds = await year.RoundsAsync(Ct);

        Assert.Equal(YearTable.Rows.Select(row => row.Week), rounds.Keys);
        Assert.All(YearTable.Rows.Where(row => row.Skipped is not null), row => Assert.Equal((RoundState.Skipped, row.Skipped), (rounds[row.Week].State, rounds[row.Week].SkipKind?.ToString())));
        Assert.All(YearTable.Held, row => IsHeld(row, rounds[row.Week]));
        List<TimeSpan> late = [.. YearTable.Held.Select(row => Asked(row, year.CardsOf(row.Number)))];
        Assert.InRange(late.Order().ElementAt(late.Count / 2), TimeSpan.Zero, _usually);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first card after {late.Order().ElementAt(late.Count / 2).TotalHours:F1} h of the alliance's time, {late.Max().TotalHours:F1} h at the most"));

        var reminded = YearTable.Held.Select(row => Reminded(row, year)).ToList();
        Assert.InRange(reminded.Count(all => all), reminded.Count * 9 / 10, reminded.Count);
        Assert.Equal(year.Reminders.Count(reminder => reminder.At > YearTable.Rows[0].Opens), YearTable.Held.Sum(row => RemindersOf(row, year).Count));
        var told = YearTable.Held.Select(row => Told(row, year)).ToList();
        Assert.InRange(told.Count(inTime => inTime), told.Count * 8 / 10, told.Count);
        Assert.All(
            year.Titled($"Kort nyt fra Alliancen Ung i Havnebyen").GroupBy(overview => overview.To),
            person => Assert.Equal(_months, person.Select(overview => overview.At.ToString("yyyy-MM", CultureInfo.InvariantCulture))));
        Assert.NotEmpty(year.Titled($"Kort nyt fra Alliancen Ung i Havnebyen"));
        Assert.Equal(["uge 52 til uge 1", "uge 7", "uge 12", "uge 28 til uge 30", "uge 42"], year.Breaks.Select(one => Weeks(one.Text)));
        Assert.Equal(
            ["fredag den 15. januar", "fredag den 26. februar", "fredag den 2. april", "fredag den 6. august", "fredag den 29. oktober"],
            year.Breaks.Select(one => one.Text.Split("Næste nyt kommer ")[1].Split('.') is [var day, var month, ..] ? $"{day}.{month}" : ""));
        Assert.All(
            year.Breaks.Zip(["2026-12-21T10:00+01:00", "2027-02-15T10:00+01:00", "2027-03-22T10:00+01:00", "2027-07-12T10:00+02:00", "2027-10-18T10:00+02:00"]),
            pair => Assert.InRange(pair.First.At - DateTimeOffset.Parse(pair.Second, CultureInfo.InvariantCulture), TimeSpan.Zero, _patience));
    }

    private static void IsHeld(YearRow row, CheckInRound round)
    {
        Assert.Equal((row.Week, row.Opens, row.Reminds, row.Closes, row.Draft, row.News), (round.Week.Value, round.OpensAt, round.RemindsAt, round.ClosesAt, round.DraftAt!.Value, round.DigestAt));
        Assert.Equal((row.Week, RoundState.Digested), (round.Week.Value, round.State));
    }

    /// <summary>Everybody has one card that says until when, and none came before the round or after its close. Gives how late the first was.</summary>
    private static TimeSpan Asked(YearRow row, IReadOnlyList<Came> cards)
    {
        var own = OwnOf(row, cards);
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

    /// <summary>The backbone gets the draft, each of them once, and then the channel the news: those of this week, once. Gives whether both came in time.</summary>
    private static bool Told(YearRow row, Rehearsed year)
    {
        var title = $"Nyt fra Alliancen Ung i Havnebyen – uge {row.Number}\n";
        var drafts = OwnOf(row, year.Titled($"Ugens nyt er klar til gennemsyn").Where(draft => draft.Text.Contains(title, StringComparison.Ordinal)));
        Assert.NotEmpty(drafts);
        Assert.Equal(drafts.Count, drafts.DistinctBy(draft => draft.To).Count());
        Assert.All(drafts, draft => Assert.InRange(draft.At, row.Draft, row.Draft + _madeUp));

        var news = Assert.Single(OwnOf(row, year.NewsOf(row.Number)));
        Assert.InRange(news.At, row.News, row.News + _madeUp);
        Assert.Contains(Rehearsed.Told(row.Number), news.Text, StringComparison.Ordinal);
        return news.At - row.News < _usually && drafts[0].At - row.Draft < _usually;
    }

    /// <summary>
    /// Everybody but the one who answered is reminded, once and before the close; but for those whose card came on that very day because the machine was
    /// slow. Gives whether it was everybody.
    /// </summary>
    private static bool Reminded(YearRow row, Rehearsed year)
    {
        var reminders = RemindersOf(row, year);
        Assert.Equal(reminders.Count, reminders.DistinctBy(reminder => reminder.To).Count());
        Assert.All(reminders, reminder => Assert.Contains($"inden {YearRow.Said(row.Closes)}. ", reminder.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(reminders, reminder => reminder.To == year.Teams.ChatWith(year.People["m06"].UserId));
        return reminders.Count == OwnOf(row, year.CardsOf(row.Number)).Count - 1;
    }

    private static List<Came> RemindersOf(YearRow row, Rehearsed year) => [.. year.Reminders.Where(reminder => reminder.At >= row.Reminds && reminder.At <= row.Closes + _patience)];

    /// <summary>The last week has the number of the first, a year later.</summary>
    private static List<Came> OwnOf(YearRow row, IEnumerable<Came> cards) => [.. cards.Where(card => (card.At - row.Opens).Duration() < TimeSpan.FromDays(180))];

    private static string Weeks(string told) => told[told.IndexOf("uge ", StringComparison.Ordinal)..told.IndexOf(", så", StringComparison.Ordinal)];
}
