using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Testing.Graph;
using CollectiveImpact.Testing.Teams;
using static CollectiveImpact.Bot.Tests.Calendar.CalendarFixture;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>A meeting is put into the calendar: whole, and once.</summary>
public sealed class CalendarInvitationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Meeting_is_sent_with_its_link_its_people_and_our_mark()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();

        var sent = fixture.Graph.Calls.Single(call => call.What == "POST events").Body!;
        Assert.Equal("ung-i-havnebyen/2027-partner-1:0", (string?)sent["transactionId"]);
        Assert.Equal(("2027-03-16T13:00:00", "Romance Standard Time"), ((string?)sent["start"]!["dateTime"], (string?)sent["start"]!["timeZone"]));
        Assert.Equal(("2027-03-16T15:00:00", "Romance Standard Time"), ((string?)sent["end"]!["dateTime"], (string?)sent["end"]!["timeZone"]));
        Assert.Equal("ung-i-havnebyen/2027-partner-1", (string?)sent["singleValueExtendedProperties"]![0]!["value"]);
        Assert.Equal(["mads@kommune.example required", "amina@klubben.example optional"], sent["attendees"]!.AsArray().Select(one => $"{one!["emailAddress"]!["address"]} {one["type"]}"));
        Assert.Equal(("true", "true", "true"), (Text(sent, "hideAttendees"), Text(sent, "allowNewTimeProposals"), Text(sent, "responseRequested")));
        Assert.Equal(("true", "teamsForBusiness", "Rådhuset, lokale 2"), (Text(sent, "isOnlineMeeting"), Text(sent, "onlineMeetingProvider"), (string?)sent["location"]!["displayName"]));
        Assert.True(entry.HasTeamsLink);
        Assert.Equal("teams.microsoft.com", entry.JoinLink!.Host);
        Assert.Equal(["mads@kommune.example", "amina@klubben.example"], Assert.Single(fixture.Graph.Mailbox.Mails).To);
    }

    [Fact]
    public async Task Words_of_people_become_neither_markup_nor_a_rule_of_the_join_block()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        await fixture.CreateAsync(Meeting() with { Words = [new("<b>Hej</b> & velkommen\nNavn: " + new string('_', 60)), new("Læs", new("https://a.example/\"onclick=x"))] });

        var html = (string?)fixture.Graph.Calls.Single(call => call.What == "POST events").Body!["body"]!["content"];
        Assert.Equal("<p>&lt;b&gt;Hej&lt;/b&gt; &amp; velkommen<br>Navn: ___</p><p><a href=\"https://a.example/%22onclick=x\">L&#230;s</a></p>", html);
    }

    [Fact]
    public async Task Calendar_without_Teams_takes_the_meeting_and_it_is_told_that_there_is_no_link()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.Mailbox.MakesTeamsMeetings = false;
        var entry = await fixture.CreateAsync();

        Assert.False(entry.HasTeamsLink);
        Assert.Single(fixture.Graph.Mailbox.Events);
        Assert.Equal(new CalendarResult<OrganizerCheck>.Done(new(MakesTeamsMeetings: false)), await fixture.Calendar.CheckAsync(Ct));
    }

    [Fact]
    public async Task Meeting_in_a_room_alone_has_no_link()
    {
        await using var fixture = await CalendarFixture.StartAsync();

        Assert.False((await fixture.CreateAsync(Meeting() with { IsOnline = false })).HasTeamsLink);
        Assert.DoesNotContain("isOnlineMeeting", fixture.Graph.Calls[^1].Body!.AsObject());
    }

    [Fact]
    public async Task Answer_that_is_lost_leaves_one_event_and_one_invitation()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.AnswerNext(call => call.What == "POST events", FakeAnswer.LostAnswer);

        Assert.Equal(new(CalendarReason.Unavailable, "NoAnswer"), Failed(await fixture.Calendar.CreateAsync(Meeting(), Ct)));
        var entry = await fixture.CreateAsync();
        Assert.Equal((string?)Assert.Single(fixture.Graph.Mailbox.Events)["id"], entry.EventId);
        Assert.True(entry.HasTeamsLink);
        Assert.Single(fixture.Graph.Mailbox.Mails);
    }

    [Fact]
    public async Task Kill_between_answer_and_commit_leaves_one_event_and_one_invitation()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var before = await fixture.CreateAsync();
        fixture.Restart();

        Assert.Equal(before, await fixture.CreateAsync());
        Assert.Equal(before, Done(await fixture.Calendar.FindAsync(Meeting().Mark, Ct)));
        Assert.Single(fixture.Graph.Mailbox.Events);
        Assert.Single(fixture.Graph.Mailbox.Mails);
        Assert.DoesNotContain(fixture.Graph.Calls, call => call.Method == "PATCH");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Event_that_is_not_found_yet_is_known_by_its_transaction(bool isChanged)
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var before = await fixture.CreateAsync();
        fixture.Graph.AnswerNext(call => call.What == "GET events" && call.Query.ContainsKey("$filter"), FakeAnswer.Json(200, new JsonObject { ["value"] = new JsonArray() }));

        var again = await fixture.CreateAsync(isChanged ? Meeting() with { Subject = "Partnermøde om praktik" } : Meeting());
        Assert.Equal(before, again);
        Assert.Equal(isChanged ? "Partnermøde om praktik" : Meeting().Subject, (string?)Assert.Single(fixture.Graph.Mailbox.Events)["subject"]);
    }

    [Fact]
    public async Task Event_that_somebody_deleted_is_not_made_again_in_the_same_version()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var before = await fixture.CreateAsync();
        fixture.Graph.Mailbox.Delete(before.EventId);

        Assert.Equal(CalendarReason.NotFound, Failed(await fixture.Calendar.FindAsync(Meeting().Mark, Ct)).Reason);
        Assert.Equal(CalendarReason.NotFound, Failed(await fixture.Calendar.CreateAsync(Meeting(), Ct)).Reason);
        Assert.NotEqual(before.EventId, (await fixture.CreateAsync(Meeting() with { Version = 1 })).EventId);
    }

    [Fact]
    public async Task Meetings_with_the_same_id_in_two_alliances_are_two_events()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var one = await fixture.CreateAsync();
        var other = await fixture.CreateAsync(Meeting() with { Mark = new(new("byens-boern"), "2027-partner-1") });

        Assert.NotEqual(one.EventId, other.EventId);
        Assert.Equal(other, Done(await fixture.Calendar.FindAsync(new(new("byens-boern"), "2027-partner-1"), Ct)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Everybody_is_invited_when_there_are_many(int count)
    {
        await using var fixture = await CalendarFixture.StartAsync();
        await fixture.CreateAsync(Meeting(Crowd(count)));

        Assert.Equal(count, Assert.Single(fixture.Graph.Mailbox.Mails).To.Count);
    }

    [Fact]
    public async Task More_people_than_an_event_can_have_are_refused_before_anything_is_asked()
    {
        await using var fixture = await CalendarFixture.StartAsync();

        Assert.Equal(CalendarReason.TooManyPeople, Failed(await fixture.Calendar.CreateAsync(Meeting(Crowd(501)), Ct)).Reason);
        Assert.Equal(CalendarReason.TooManyPeople, Failed(await fixture.Calendar.UpdateAsync("id", Meeting(Crowd(501)), Ct)).Reason);
        Assert.Empty(fixture.Graph.Calls);
    }

    [Fact]
    public async Task Person_given_twice_is_invited_once_and_the_organizer_not_at_all()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        await fixture.CreateAsync(Meeting(new("mads@kommune.example", "Mads", false), new("Mads@Kommune.example ", "Mads"), new("Alliance@kommune.example", "Sekretariatet")));

        var attendee = Assert.Single(fixture.Graph.Calls[^1].Body!["attendees"]!.AsArray())!;
        Assert.Equal(("mads@kommune.example", "required"), ((string?)attendee["emailAddress"]!["address"], (string?)attendee["type"]));
    }

    private static string? Text(JsonNode node, string name) => node[name]?.ToString();
}
