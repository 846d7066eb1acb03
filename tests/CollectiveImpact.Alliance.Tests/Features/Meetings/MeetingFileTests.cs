using System.Text;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class MeetingFileTests
{
    private static readonly Gen<string> _texts =
        Gen.Elements("aå;,\\\"\n\r\t:æ€😀 \u0007|".EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf().Select(string.Concat);

    [Fact]
    public void Meeting_is_written_line_by_line()
    {
        var meeting = Gathering.Meeting() with
        {
            Place = "Rådhuset, lokale 2",
            Sequence = 2,
            Calendar = new MeetingCalendar { JoinLink = new Uri("https://teams.example/l/møde?a=1,2") },
        };

        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Alliancebot//Meeting//DA
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:2026-steering-4@ung-i-havnebyen.alliancebot
            DTSTAMP:20261117T080000Z
            DTSTART:20261201T120000Z
            DTEND:20261201T140000Z
            SEQUENCE:2
            SUMMARY:Styregruppemøde
            DESCRIPTION:Formål: At lære\nHusk kage
            LOCATION:Rådhuset\, lokale 2
            URL:https://teams.example/l/m%C3%B8de?a=1,2
            ORGANIZER;CN="Sekretariatet":mailto:sekretariat@havnen.example
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            Write(meeting, "Styregruppemøde", "Formål: At lære\r\nHusk kage"));
    }

    [Theory]
    [InlineData(MeetingState.Cancelled, "sekretariat@havnen.example", "METHOD:CANCEL", "STATUS:CANCELLED")]
    [InlineData(MeetingState.Proposed, "sekretariat@havnen.example", "METHOD:PUBLISH", "STATUS:TENTATIVE")]
    [InlineData(MeetingState.Cancelled, null, null, "STATUS:CANCELLED")]
    [InlineData(MeetingState.Planned, "se her\r\nMETHOD:REQUEST", null, "STATUS:CONFIRMED")]
    public void Method_stands_with_an_organiser_and_the_status_always(MeetingState state, string? mail, string? method, string status)
    {
        var lines = Write(Gathering.Meeting(state), "Møde", null, mail).Split("\r\n");

        Assert.Equal(method, lines.SingleOrDefault(line => line.StartsWith("METHOD", StringComparison.Ordinal)));
        Assert.Equal(method is not null, lines.Any(line => line.StartsWith("ORGANIZER", StringComparison.Ordinal)));
        Assert.Contains(status, lines);
    }

    [Fact]
    public void Whatever_is_written_no_line_is_too_long_and_the_words_come_back() => _texts.AllHold(text =>
    {
        var file = Write(Gathering.Meeting() with { Place = text }, "Møde " + text, text);

        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
            Assert.DoesNotContain(line, char.IsControl);
        });
        var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        var summary = unfolded.Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        var expected = string.Concat(("Møde " + text).Trim().ReplaceLineEndings("\n").Select(c => c != '\n' && char.IsControl(c) ? ' ' : c));
        Assert.Equal(expected, Unescaped(summary));
        Assert.InRange(unfolded.Length, 18, 20);
        return true;
    });

    private static string Write(Meeting meeting, string title, string? description, string? mail = "sekretariat@havnen.example") => MeetingFile.Write(
        meeting, Gathering.Profile() with { Backbone = new BackboneOrganisation { Id = new PartnerId("s"), Name = "Sekretariatet", WorkMail = mail } }, title, description, Given.Tuesday);

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            plain.Append(text[at] == '\\' ? text[++at] == 'n' ? '\n' : text[at] : text[at]);
        }

        return plain.ToString();
    }
}
