using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.OwnData;

public sealed class ErasingTests
{
    private const string Former = "tidligere medlem";

    private static readonly Member _amina = Given.Member() with
    {
        DisplayName = "Amina Åkande",
        WorkMail = "amina@klubben.example",
        AadObjectId = "11111111-0000-4000-8000-00000000000a",
    };

    [Theory]
    [InlineData("Amina Åkande kom forbi", "tidligere medlem kom forbi")]
    [InlineData("spørg AMINA  åkande!", "spørg tidligere medlem!")]
    [InlineData("Skriv til amina@klubben.example.", "Skriv til tidligere medlem.")]
    [InlineData("11111111-0000-4000-8000-00000000000A", "tidligere medlem")]
    [InlineData("Amina kom forbi", "Amina kom forbi")]
    [InlineData("Jamina Åkandesen", "Jamina Åkandesen")]
    [InlineData("$1 Amina Åkande", "$1 tidligere medlem")]
    public void Name_mail_and_object_id_are_taken_out_of_a_text_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new PersonWords(_amina).Remove(text, Former));

    [Fact]
    public void Name_of_one_word_is_left_because_it_is_others_too() =>
        Assert.False(new PersonWords(Given.Member() with { DisplayName = "Havnen" }).AreIn("Havnen"));

    [Theory]
    [InlineData("update", """{"memberId":"amina","state":"Published","visibility":"Alliance","whatHappened":"Ord"}""", null)]
    [InlineData("update", """{"memberId":"amina","state":"Held","visibility":"Alliance","reportedStatus":"OnTrack","whatHappened":"Ord"}""", """{"memberId":"amina","state":"Held","visibility":"Alliance","reportedStatus":"OnTrack"}""")]
    [InlineData("update", """{"memberId":"amina","state":"Published","visibility":"BackboneOnly","obstacle":"Ord"}""", """{"memberId":"amina","state":"Published","visibility":"BackboneOnly"}""")]
    [InlineData("update", """{"memberId":"ole","state":"Held","visibility":"Alliance","whatHappened":"Ord"}""", null)]
    [InlineData("win", """{"memberId":"amina","state":"Submitted","visibility":"Alliance","title":"Ord"}""", "")]
    [InlineData("win", """{"memberId":"amina","state":"Published","visibility":"Alliance","title":"Ord"}""", null)]
    [InlineData("ask", """{"memberId":"amina","publication":"Submitted","visibility":"Alliance","text":"Ord"}""", "")]
    [InlineData("ask", """{"memberId":"ole","publication":"Submitted","visibility":"Alliance","text":"Tak, Amina Åkande"}""", """{"memberId":"ole","publication":"Submitted","visibility":"Alliance","text":"Tak, tidligere medlem"}""")]
    [InlineData("download", """{"memberId":"amina"}""", "")]
    [InlineData("digest", """{"content":{"wins":{"items":[{"title":"Amina Åkande klarede det"}]}}}""", """{"content":{"wins":{"items":[{"title":"tidligere medlem klarede det"}]}}}""")]
    [InlineData("suggestion", """{"memberId":"amina","state":"Proposed","title":"Ord"}""", "")]
    [InlineData("suggestion", """{"memberId":"amina","state":"Declined","title":"Ord"}""", "")]
    [InlineData("suggestion", """{"memberId":"amina","state":"Accepted","title":"Ord"}""", null)]
    [InlineData("suggestion", """{"memberId":"ole","state":"Proposed","title":"Ord"}""", null)]
    [InlineData("invitee", """{"memberId":"amina","answer":"Coming"}""", "")]
    [InlineData("invitee", """{"memberId":"ole","answer":"Coming"}""", null)]
    [InlineData("signups", """{"entries":[{"memberId":"ole"},{"memberId":"amina"}]}""", """{"entries":[{"memberId":"ole"}]}""")]
    [InlineData("decision", """{"text":"Amina Åkande gør det","ownerMemberId":"amina"}""", """{"text":"tidligere medlem gør det","ownerMemberId":"amina"}""")]
    [InlineData("minutes", """{"objections":[{"memberId":"amina","text":"Uenig. Amina Åkande"}]}""", """{"objections":[{"memberId":"amina","text":"Uenig. tidligere medlem"}]}""")]
    [InlineData("consultation", """{"answers":[{"memberId":"amina","choice":"For"}]}""", null)]
    [InlineData("member", """{"id":"ole","displayName":"Amina Åkande"}""", null)]
    [InlineData("partner", """{"id":"p","name":"Amina Åkande"}""", null)]
    public void Thing_is_kept_changed_or_removed_by_what_it_is_and_who_has_read_it(string kind, string before, string? after)
    {
        var erased = new Erasing(_amina, Former).Of(Thing(kind, before));

        switch (after)
        {
            case null:
                Assert.IsType<Erased.Kept>(erased);
                break;
            case "":
                Assert.IsType<Erased.Removed>(erased);
                break;
            default:
                Assert.Equal(after, Assert.IsType<Erased.Changed>(erased).Thing.Content.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
                break;
        }
    }

    [Fact]
    public void Text_that_goes_goes_from_the_commitment_that_repeats_it()
    {
        var erasing = new Erasing(_amina, Former);
        erasing.See(Thing("update", """{"memberId":"amina","state":"Submitted","visibility":"Alliance","whatHappened":"Ikke fortalt"}"""));

        Assert.IsType<Erased.Changed>(erasing.Of(Thing("commitment", """{"id":"c1","lastText":"Ikke fortalt"}""")));
        Assert.IsType<Erased.Kept>(erasing.Of(Thing("commitment", """{"id":"c2","lastText":"Noget andet"}""")));
    }

    [Theory]
    [InlineData("update", "2026-W47,c1", """{"memberId":"amina","whatHappened":"Mit"}""", true)]
    [InlineData("update", "2026-W47,c1", """{"memberId":"ole","whatHappened":"amina"}""", true)]
    [InlineData("update", "2026-W47,c1", """{"memberId":"ole","whatHappened":"Amina Åkande"}""", false)]
    [InlineData("digest", "2026-W47,Weekly", """{"content":"Amina Åkande"}""", true)]
    [InlineData("responsible", "amina,c1", """{"commitmentId":"c1"}""", false)]
    [InlineData("delivered", "welcome,amina", """{"outcome":"Sent"}""", true)]
    public void Own_data_is_what_names_the_person_by_id_and_news_that_names_them(string kind, string key, string content, bool isOwn) =>
        Assert.Equal(isOwn, new OwnDataSelection(_amina).Of(new StoredThing(kind, key.Split(','), JsonNode.Parse(content)!.AsObject())) is not null);

    [Fact]
    public void Of_somebody_elses_request_only_the_persons_own_offer_is_theirs()
    {
        var ask = Thing("ask", """{"id":"a1","partnerId":"kommunen","memberId":"ole","text":"Fortroligt","offers":[{"partnerId":"klubben","memberId":"amina"},{"partnerId":"p9","memberId":"kim"}]}""");

        Assert.Equal(
            """{"id":"a1","partnerId":"kommunen","offers":[{"partnerId":"klubben","memberId":"amina"}]}""",
            new OwnDataSelection(_amina).Of(ask)!.Content.ToJsonString());
    }

    [Theory]
    [InlineData(
        "agenda",
        """{"meetingId":"m","items":[{"id":"a","ownerMemberId":"amina"},{"id":"b","ownerMemberId":"ole","title":"Lukket","isClosed":true}]}""",
        """{"meetingId":"m","items":[{"id":"a","ownerMemberId":"amina"}]}""")]
    [InlineData(
        "minutes",
        """{"meetingId":"m","state":"Final","parts":[{"text":"Lukket","isClosed":true}],"attended":["amina","ole"],"acceptances":[{"memberId":"ole"}],"objections":[{"memberId":"amina","text":"Nej"}],"writtenBy":"ole"}""",
        """{"meetingId":"m","state":"Final","objections":[{"memberId":"amina","text":"Nej"}],"attended":["amina"]}""")]
    [InlineData(
        "consultation",
        """{"id":"h1","title":"Lukket","asked":["amina","ole"],"answers":[{"memberId":"amina","choice":"For"},{"memberId":"ole","choice":"Against"}],"startedBy":"ole"}""",
        """{"id":"h1","answers":[{"memberId":"amina","choice":"For"}],"asked":["amina"]}""")]
    [InlineData("signups", """{"meetingId":"m","entries":[{"memberId":"ole"},{"memberId":"amina"}]}""", """{"meetingId":"m","entries":[{"memberId":"amina"}]}""")]
    [InlineData("decision", """{"number":"2026-001","text":"Hemmelig","isClosed":true,"ownerMemberId":"amina","recordedBy":"ole"}""", """{"number":"2026-001","ownerMemberId":"amina"}""")]
    [InlineData("decision", """{"number":"2026-001","text":"Åben","isClosed":false,"ownerMemberId":"amina"}""", """{"number":"2026-001","text":"Åben","ownerMemberId":"amina"}""")]
    [InlineData("meeting", """{"id":"m","purpose":"Lukket","added":["amina"]}""", """{"id":"m"}""")]
    [InlineData("indicator", """{"id":"i","name":"Tal","ownerMemberId":"ole","readings":[{"value":5,"enteredBy":"amina"},{"value":6,"enteredBy":"ole"}]}""", """{"id":"i","name":"Tal","readings":[{"value":5,"enteredBy":"amina"}]}""")]
    [InlineData("suggestion", """{"id":"s","memberId":"ole","title":"Ord","decidedBy":"amina"}""", """{"id":"s","decidedBy":"amina"}""")]
    [InlineData("suggestion", """{"id":"s","memberId":"amina","title":"Ord"}""", """{"id":"s","memberId":"amina","title":"Ord"}""")]
    public void Of_what_names_many_people_only_the_persons_own_part_is_theirs(string kind, string stored, string expected) => Assert.Equal(
        expected,
        new OwnDataSelection(_amina).Of(Thing(kind, stored))!.Content.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    private static StoredThing Thing(string kind, string json) => new(kind, ["2026-W47", "x"], JsonNode.Parse(json)!.AsObject());
}
