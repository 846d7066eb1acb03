using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Features.Records;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Records;

public sealed partial class RecordTests
{
    private const string Secret = "Hemmelig";

    [Fact]
    public void Record_has_agenda_minutes_decisions_and_materials() => Assert.Equal(
        """
        # SteeringMeeting 2026-12-01

        - **When:** 2026-12-01 13-15
        - **Where:** Rådhuset
        - **Purpose:** At blive klogere sammen

        ## Agenda

        | Number | Item | Type | Owner | Duration | Purpose |
        | --- | --- | --- | --- | --- | --- |
        | 1 | Velkommen | Discussion | Navn amina | 10 | Formål |
        | 2 | ClosedItem |  |  |  |  |

        ## Minutes

        ### Attended

        - Navn amina

        ### 1. Velkommen

        Vi var ti.\
        Det gik godt.

        ### Objections

        - Navn bo: Vi var elleve

        ## Decisions

        | Number | Decision | Reason | Owner | Due | Status | MinorityNote |
        | --- | --- | --- | --- | --- | --- | --- |
        | 2026-001 | Et datablad | Fælles tal | Navn amina | 2027-02-01 | Adopted |  |
        | 2026-002 | ClosedItem |  |  |  |  |  |

        ## Materials

        - [Oplæg](<https://havnen.example/opl%C3%A6g.pdf>)

        """.ReplaceLineEndings("\n"),
        MarkdownRecord.Write(Document(MeetingReader.Everybody)));

    [Fact]
    public void Closed_items_are_in_no_file_for_those_who_may_not_see_them()
    {
        var (everybody, steering) = (Document(MeetingReader.Everybody), Document(new MeetingReader(SeesClosed: true)));

        Assert.All([HtmlRecord.Write(everybody), MarkdownRecord.Write(everybody)], file => Assert.DoesNotContain(Secret, file, StringComparison.Ordinal));
        Assert.All([HtmlRecord.Write(steering), MarkdownRecord.Write(steering)], file => Assert.Equal(6, Regex.Count(file, Secret)));
    }

    [Fact]
    public void Drafts_are_only_for_those_who_write_them()
    {
        var source = Source(MeetingReader.Everybody) with
        {
            Agenda = Source(MeetingReader.Everybody).Agenda! with { State = AgendaState.Draft },
            Minutes = Source(MeetingReader.Everybody).Minutes! with { State = MinutesState.Draft },
        };

        Assert.Equal(["Decisions"], MeetingRecord.Of(source, new Words()).Sections.Select(section => section.Heading));
        var drafts = MarkdownRecord.Write(MeetingRecord.Of(source with { WithDrafts = true }, new Words()));
        Assert.Contains("DraftAgenda", drafts, StringComparison.Ordinal);
        Assert.Contains("DraftMinutes", drafts, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_has_a_language_headings_in_order_and_headers_that_say_what_they_head()
    {
        var page = Parsed(HtmlRecord.Write(Document(MeetingReader.Everybody)));

        Assert.Equal("da", page.Attribute("lang")!.Value);
        Assert.Equal("SteeringMeeting 2026-12-01", page.Descendants("title").Single().Value);
        Assert.Single(page.Descendants("h1"));
        Assert.Equal(["Agenda", "Minutes", "Decisions", "Materials"], page.Descendants("h2").Select(heading => heading.Value));
        Assert.All(page.Descendants("th"), header => Assert.Contains(header.Attribute("scope")!.Value, new[] { "col", "row" }));
        Assert.All(page.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
        Assert.Contains("@media print", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "link" or "iframe");
    }

    [Fact]
    public void Whatever_people_write_is_words_in_both_files()
    {
        var pieces = Gen.Elements("<script>", "</td>", "&amp;", "&", "|", "*", "_", "# ", "- ", "1. ", "`", "[x](javascript:y)", "\\", "\n", "\"", "'", "~~", "---", "æ", " ", "\u0001", "x");

        pieces.ArrayOf().Select(string.Concat).AllHold(text =>
        {
            var page = Parsed(HtmlRecord.Write(All(text)));
            Assert.Equal(Elements(Parsed(HtmlRecord.Write(All("x")))), Elements(page));
            Assert.Equal(Plain(text), Plain(page.Descendants("h1").Single().Value));
            var markdown = MarkdownRecord.Write(All(text));
            Assert.All(markdown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)), row => Assert.Equal(3, UnescapedPipe().Count(row)));
            Assert.DoesNotMatch(@"(?<!\\)<", markdown);
            Assert.Equal(1, Regex.Count(markdown, "^# ", RegexOptions.Multiline));
            return true;
        });
    }

    [Theory]
    [InlineData("- ikke en liste", @"\- ikke en liste")]
    [InlineData("1. ikke en liste", @"1\. ikke en liste")]
    [InlineData("# ikke en overskrift", @"\# ikke en overskrift")]
    [InlineData("kl. 13 - 15 er fint", "kl. 13 - 15 er fint")]
    [InlineData("*stjerner* og [link](x)", @"\*stjerner\* og \[link\](x)")]
    [InlineData("A & B &lt; C", @"A & B \&lt; C")]
    public void Words_stay_readable_in_markdown(string text, string expected) => Assert.EndsWith(
        $"\n\n{expected}\n", MarkdownRecord.Write(new RecordDocument("da-DK", "T", [], [new RecordSection("S", [new RecordBlock.Words(text)])])), StringComparison.Ordinal);

    /// <summary>A document with the same words everywhere.</summary>
    private static RecordDocument All(string text) => new("da-DK", text, [new RecordFact("Felt", text)],
    [
        new RecordSection(text, [new RecordBlock.Subheading(text), new RecordBlock.Words(text), new RecordBlock.Bullets([text]), new RecordBlock.Table(text, ["A", "B"], [["1", text], ["2", text]])]),
    ]);

    private static IEnumerable<string> Elements(XElement page) => page.Descendants().Select(element => element.Name.LocalName).Where(name => name != "br");

    private static RecordDocument Document(MeetingReader reader) => MeetingRecord.Of(Source(reader), new Words());

    private static RecordSource Source(MeetingReader reader)
    {
        var meeting = Gathering.Meeting(MeetingState.MinutesPublished) with { Place = "Rådhuset" };
        return new RecordSource
        {
            Meeting = meeting,
            Reader = reader,
            Agenda = new MeetingAgenda
            {
                MeetingId = meeting.Id,
                State = AgendaState.Published,
                DraftedAt = Given.Tuesday,
                ChangedAt = Given.Tuesday,
                Items = [Item("open", "Velkommen", false), Item("closed", Secret, true)],
            },
            Minutes = new MeetingMinutes
            {
                MeetingId = meeting.Id,
                State = MinutesState.Final,
                WrittenAt = Given.Tuesday,
                Attended = [new MemberId("amina")],
                Parts = [new MinutesPart("open", "Vi var ti.\nDet gik godt."), new MinutesPart("closed", Secret, true)],
                Links = [new MinutesLink("Oplæg", new Uri("https://havnen.example/oplæg.pdf")), new MinutesLink(Secret, new Uri("https://havnen.example/2"), true)],
                Objections = [new MinutesObjection(new MemberId("bo"), null, "Vi var elleve", Given.Tuesday), new MinutesObjection(new MemberId("bo"), "closed", Secret, Given.Tuesday, true)],
            },
            Decisions = [Decision(1, "Et datablad", false), Decision(2, Secret, true)],
        };
    }

    private static AgendaItem Item(string id, string title, bool isClosed) => new()
    {
        Id = id,
        Place = AgendaPlace.Welcome,
        Source = AgendaItemSource.ByHand,
        Type = AgendaItemType.Discussion,
        Title = title,
        Purpose = "Formål",
        OwnerMemberId = new MemberId("amina"),
        Minutes = 10,
        IsClosed = isClosed,
    };

    private static Decision Decision(int running, string text, bool isClosed) => new()
    {
        Number = new DecisionNumber(2026, running),
        DecidedOn = new DateOnly(2026, 12, 1),
        Body = MeetingKind.SteeringMeeting,
        Text = text,
        Reason = "Fælles tal",
        OwnerMemberId = new MemberId("amina"),
        DueOn = new DateOnly(2027, 2, 1),
        IsClosed = isClosed,
        RecordedAt = Given.Tuesday,
    };

    /// <summary>The page as XML, which it is but for the tags that HTML never closes.</summary>
    private static XElement Parsed(string page) =>
        XElement.Parse(Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<(meta[^>]*|br)>", "<$1/>"));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    [GeneratedRegex(@"(?<!\\)(\\\\)*\|")]
    private static partial Regex UnescapedPipe();

    private sealed class Words : IRecordWords
    {
        public string Language => "da-DK";

        public string this[RecordWord word] => word.ToString();

        public string Title(Meeting meeting) => $"{meeting.Kind} {Date(Given.Copenhagen.DateOf(meeting.StartsAt))}";

        public string When(DateTimeOffset startsAt, DateTimeOffset endsAt) =>
            $"{Date(Given.Copenhagen.DateOf(startsAt))} {Given.Copenhagen.ToLocal(startsAt).Hour}-{Given.Copenhagen.ToLocal(endsAt).Hour}";

        public string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public string Title(AgendaItem item) => item.Title ?? item.Place.ToString();

        public string Purpose(AgendaItem item) => item.Purpose ?? item.Place.ToString();

        public string Type(AgendaItemType type) => type.ToString();

        public string Status(DecisionStatus status) => status.ToString();

        public string Duration(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);

        public string Name(MemberId member) => $"Navn {member}";
    }
}
