using System.Globalization;
using System.Text;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Year;

/// <summary>The year to come as everybody sees it, and its calendar file as another program reads it.</summary>
public sealed class YearConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("m06", "årshjul", "Uge 51", "Ingen runde: jul og nytår")]
    [InlineData("m30", "AARSHJUL", "Uge 51", "Ingen runde: vinterferie")]
    [InlineData("m06", "year", "Uge 52–1", "Ingen runde: ugen op til påske")]
    public async Task Everybody_sees_the_year(string member, string said, string week, string text)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var card = (await host.Driver.SaysAsync(member, said, Ct)).Card!;

        Assert.Contains("Årshjul for", card.AllText(), StringComparison.Ordinal);
        Assert.Contains(week, card.AllText(), StringComparison.Ordinal);
        Assert.Contains(text, card.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_the_year_is_read_by_another_program_and_is_the_same_thing_the_next_time()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var card = (await host.Driver.SaysAsync("m06", "årshjul", Ct)).Card!;
        var ready = (await host.Driver.ClicksAsync("m06", card, "Hent til kalenderen", Ct)).Card;
        using var http = new HttpClient();
        var link = new Uri((string)ready.Button("Hent filen (.ics)")["url"]!);
        using var response = await http.GetAsync(link, Ct);
        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);

        var events = Read(await response.Content.ReadAsByteArrayAsync(Ct));
        var round = events.Single(one => one["UID"] == "round-2026-W50-ung-i-havnebyen@alliancebot.invalid");
        Assert.Equal(("20261207T090000Z", "20261210T110000Z"), (round["DTSTART"], round["DTEND"]));
        // The same wall-clock time on the other side of the change of the clock is another instant.
        Assert.Equal("20270503T080000Z", events.Single(one => one["UID"].StartsWith("round-2027-W18-", StringComparison.Ordinal))["DTSTART"]);
        var christmas = events.Single(one => one["UID"].StartsWith("break-2026-W52-", StringComparison.Ordinal));
        Assert.Equal(("20261221", "20270109"), (christmas["DTSTART;VALUE=DATE"], christmas["DTEND;VALUE=DATE"]));
        Assert.Equal(events.Count, events.Select(one => one["UID"]).Distinct().Count());
        Assert.Equal(events.Select(one => one["UID"]), Read(await http.GetByteArrayAsync(link, Ct)).Select(one => one["UID"]));
    }

    /// <summary>An own small reader of RFC 5545: unfolds, splits and unescapes, and is strict about what the standard is strict about.</summary>
    private static List<Dictionary<string, string>> Read(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        List<Dictionary<string, string>> events = [];
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if (line == "BEGIN:VEVENT")
            {
                events.Add([]);
            }
            else if (events.Count > 0 && name != "END")
            {
                events[^1].Add(name, value);
            }
        }

        Assert.All(events, one => Assert.True(one.ContainsKey("UID") && one.ContainsKey("DTSTAMP") && one.ContainsKey("SUMMARY")));
        Assert.All(events.Where(one => one.ContainsKey("DTSTART")), one => Assert.True(Instant(one["DTSTART"]) < Instant(one["DTEND"])));
        return events;
    }

    private static DateTime Instant(string text) => DateTime.ParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
