using System.Text;
using CollectiveImpact.Bot.Downloads;

namespace CollectiveImpact.Bot.Tests.Features.Year;

public sealed class IcsCalendarTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("Ja, nej; måske", "Ja\\, nej\\; måske")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("to\r\nlinjer", "to\\nlinjer")]
    [InlineData("SUMMARY:x\r\nEND:VEVENT", "SUMMARY:x\\nEND:VEVENT")]
    [InlineData("a\u0007b", "a b")]
    public void Text_cannot_end_its_line_or_its_field(string text, string written) =>
        Assert.Contains($"SUMMARY:{written}\r\n", IcsCalendar.Write("x", [new("u@x", text) { Starts = _now, Ends = _now.AddHours(1) }], _now), StringComparison.Ordinal);

    [Theory]
    [InlineData("x")]
    [InlineData("å")]
    [InlineData("🎉")]
    public void Long_line_is_folded_between_characters_and_unfolds_to_itself(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 200));
        var file = IcsCalendar.Write("x", [new("u@x", text) { Days = (new(2026, 12, 21), new(2027, 1, 8)) }], _now);

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{text}\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)));
    }
}
