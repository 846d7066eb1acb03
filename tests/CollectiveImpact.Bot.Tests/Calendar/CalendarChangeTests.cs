using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Testing.Graph;
using CollectiveImpact.Testing.Teams;
using static CollectiveImpact.Bot.Tests.Calendar.CalendarFixture;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>What becomes of a meeting after it was sent: moved, changed, cancelled, answered.</summary>
public sealed class CalendarChangeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Move_keeps_the_event_and_its_link_and_is_sent_once()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        var moved = Meeting() with { Version = 1, Period = new(One.AddDays(7), One.AddDays(7).AddHours(2)) };

        Assert.Equal(entry, Done(await fixture.Calendar.UpdateAsync(entry.EventId, moved, Ct)));
        Assert.Equal(entry, Done(await fixture.Calendar.UpdateAsync(entry.EventId, moved, Ct)));
        Assert.Equal(entry, Done(await fixture.Calendar.CreateAsync(moved, Ct)));
        Assert.Equal(["invitation", "update"], fixture.Graph.Mailbox.Mails.Select(mail => mail.Kind));
        Assert.Equal(["end", "start"], Changed(fixture));
        Assert.Equal(moved.Period, (await ReadAsync(fixture, entry)).Period);
    }

    [Fact]
    public async Task Move_whose_answer_is_lost_is_found_done()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        var moved = Meeting() with { Version = 1, Period = new(One.AddDays(7), One.AddDays(7).AddHours(2)) };
        fixture.Graph.AnswerNext(call => call.Method == "PATCH", FakeAnswer.LostAnswer);

        Assert.True(Failed(await fixture.Calendar.UpdateAsync(entry.EventId, moved, Ct)).IsPassing);
        Assert.Equal(entry, Done(await fixture.Calendar.UpdateAsync(entry.EventId, moved, Ct)));
        Assert.Equal(2, fixture.Graph.Mailbox.Mails.Count);
    }

    [Fact]
    public async Task Person_who_is_added_or_left_out_is_the_only_one_who_gets_a_mail()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        await fixture.Calendar.UpdateAsync(entry.EventId, Meeting(new("mads@kommune.example", "Mads"), new("karen@hjem.example", "Karen")), Ct);

        Assert.Equal(["attendees"], Changed(fixture));
        Assert.Equal([("cancellation", "amina@klubben.example"), ("invitation", "karen@hjem.example")], fixture.Graph.Mailbox.Mails.Skip(1).Select(mail => (mail.Kind, Assert.Single(mail.To))));
    }

    [Fact]
    public async Task New_words_keep_the_block_by_which_people_join()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        foreach (var words in new[] { "Husk kaffe", "Husk te", "" })
        {
            Assert.Equal(entry, Done(await fixture.Calendar.UpdateAsync(entry.EventId, Meeting() with { Words = [new(words)] }, Ct)));
            Assert.Equal(["body"], Changed(fixture));
        }

        var html = (string?)Assert.Single(fixture.Graph.Mailbox.Events)["body"]!["content"];
        Assert.DoesNotContain("Husk", html, StringComparison.Ordinal);
        Assert.Single(html!.Split("me-email-text").Skip(1));
    }

    [Fact]
    public async Task Words_are_left_alone_when_the_block_is_not_found()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        var current = fixture.Graph.Mailbox.Events[0];
        current["body"]!["content"] = "<html><body>Hej</body></html>";
        fixture.Graph.AnswerNext(call => call.What == "GET events", FakeAnswer.Json(200, current));

        Assert.True(Done(await fixture.Calendar.UpdateAsync(entry.EventId, Meeting() with { Subject = "Nyt", Words = [new("Nyt")] }, Ct)).HasTeamsLink);
        Assert.Equal(["subject"], Changed(fixture));
    }

    [Fact]
    public async Task Place_and_who_is_seen_follow_the_meeting()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync(Meeting() with { IsOnline = false });
        var changed = Done(await fixture.Calendar.UpdateAsync(entry.EventId, Meeting() with { Place = null, HidesPeople = false }, Ct));

        Assert.Equal(["hideAttendees", "isOnlineMeeting", "location", "onlineMeetingProvider"], Changed(fixture));
        Assert.True(changed.HasTeamsLink);
    }

    [Fact]
    public async Task Room_that_was_booked_by_hand_stays_on_the_event()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        var current = fixture.Graph.Mailbox.Events[0];
        current["attendees"]!.AsArray().Add(new JsonObject { ["type"] = "resource", ["emailAddress"] = new JsonObject { ["address"] = "lokale2@kommune.example" } });
        fixture.Graph.AnswerNext(call => call.What == "GET events", FakeAnswer.Json(200, current), times: 2);
        await fixture.Calendar.UpdateAsync(entry.EventId, Meeting(), Ct);
        Assert.DoesNotContain(fixture.Graph.Calls, call => call.Method == "PATCH");

        await fixture.Calendar.UpdateAsync(entry.EventId, Meeting(new CalendarPerson("mads@kommune.example", "Mads")), Ct);
        Assert.Equal(["required", "resource"], fixture.Graph.Calls[^1].Body!["attendees"]!.AsArray().Select(one => (string?)one!["type"]));
    }

    [Fact]
    public async Task Update_of_what_is_not_there_says_so()
    {
        await using var fixture = await CalendarFixture.StartAsync();

        Assert.Equal(new(CalendarReason.NotFound, "ErrorItemNotFound"), Failed(await fixture.Calendar.UpdateAsync("AAkALgAAAAAA/+x=", Meeting(), Ct)));
    }

    [Fact]
    public async Task Update_of_what_was_cancelled_by_hand_changes_nothing_and_says_so()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        var current = fixture.Graph.Mailbox.Events[0];
        current["isCancelled"] = true;
        fixture.Graph.AnswerNext(call => call.What == "GET events", FakeAnswer.Json(200, current));

        Assert.Equal(CalendarReason.NotFound, Failed(await fixture.Calendar.UpdateAsync(entry.EventId, Meeting() with { Subject = "Nyt" }, Ct)).Reason);
        Assert.DoesNotContain(fixture.Graph.Calls, call => call.Method == "PATCH");
    }

    [Fact]
    public async Task Meeting_without_a_place_gets_one_and_loses_it_again()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync(Meeting() with { Place = null });
        Assert.DoesNotContain("location", fixture.Graph.Calls[^1].Body!.AsObject());
        foreach (var place in new[] { "Biblioteket", "" })
        {
            await fixture.Calendar.UpdateAsync(entry.EventId, Meeting() with { Place = place }, Ct);
            Assert.Equal(["location"], Changed(fixture));
            Assert.Equal(place, (string?)fixture.Graph.Calls[^1].Body!["location"]!["displayName"]);
        }
    }

    [Fact]
    public async Task Cancellation_carries_its_reason_and_can_be_said_twice()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();

        Assert.Equal(new CalendarResult<CalendarCancelled>.Done(new(WasGone: false)), await fixture.Calendar.CancelAsync(entry.EventId, "For få kan komme.", Ct));
        Assert.Equal(new CalendarResult<CalendarCancelled>.Done(new(WasGone: true)), await fixture.Calendar.CancelAsync(entry.EventId, "For få kan komme.", Ct));
        Assert.Empty(fixture.Graph.Mailbox.Events);
        Assert.Equal(["cancellation For få kan komme."], fixture.Graph.Mailbox.Mails.Skip(1).Select(mail => $"{mail.Kind} {mail.Text}"));
    }

    [Fact]
    public async Task Cancellation_that_is_refused_is_not_taken_for_done()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        fixture.Graph.AnswerNext(call => call.What == "POST events/cancel", GraphAnswers.Error(400, "ErrorInvalidRequest"));

        var refused = Assert.IsType<CalendarResult<CalendarCancelled>.Failed>(await fixture.Calendar.CancelAsync(entry.EventId, "Aflyst", Ct));
        Assert.Equal(new(CalendarReason.Refused, "ErrorInvalidRequest"), refused.Problem);
    }

    [Fact]
    public async Task Answers_and_proposed_times_are_read_back()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync(Meeting(Crowd(4)));
        var at = new DateTimeOffset(2027, 2, 1, 8, 30, 0, TimeSpan.Zero);
        fixture.Graph.Mailbox.Answers(entry.EventId, "p001@partner.example", "accepted", at);
        fixture.Graph.Mailbox.Answers(entry.EventId, "p002@partner.example", "tentativelyAccepted", at, (One.AddDays(1), One.AddDays(1).AddHours(2)));
        fixture.Graph.Mailbox.Answers(entry.EventId, "p003@partner.example", "declined", at);
        var reading = await ReadAsync(fixture, entry);

        Assert.Equal(
            [
                new("p001@partner.example", CalendarReply.Accepted, at),
                new("p002@partner.example", CalendarReply.Tentative, at, new(One.AddDays(1), One.AddDays(1).AddHours(2))),
                new("p003@partner.example", CalendarReply.Declined, at),
                new CalendarAnswer("p004@partner.example", CalendarReply.None),
            ],
            reading.Answers);
        Assert.Equal((Meeting().Period, false, entry.JoinLink), (reading.Period, reading.IsCancelled, reading.JoinLink));
    }

    private static async Task<CalendarReading> ReadAsync(CalendarFixture fixture, CalendarEntry entry) =>
        Assert.IsType<CalendarResult<CalendarReading>.Done>(await fixture.Calendar.AnswersAsync(entry.EventId, Ct)).Value;

    /// <summary>What the last change sent, without what the SDK adds.</summary>
    private static IEnumerable<string> Changed(CalendarFixture fixture) =>
        fixture.Graph.Calls.Last(call => call.Method == "PATCH").Body!.AsObject().Select(property => property.Key).Where(name => !name.Contains('@', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
