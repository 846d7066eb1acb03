using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Testing.Graph;
using static CollectiveImpact.Bot.Tests.Calendar.CalendarFixture;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>When people are busy. Whoever cannot be asked is unknown, and never free.</summary>
public sealed class BusyTests
{
    private static readonly CalendarPeriod _spring = new(new(2027, 3, 1, 7, 0, 0, TimeSpan.Zero), new(2027, 4, 1, 15, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_five_people_are_asked_in_groups_of_twenty()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var addresses = Crowd(45).Select(person => person.Address).ToList();
        foreach (var (at, address) in addresses.Index().Where(one => one.Index % 3 != 0))
        {
            fixture.Graph.Mailbox.Knows(address, at % 3 == 1 ? [] : [(One, One.AddHours(1), "busy")]);
        }

        var reading = await fixture.Calendar.BusyAsync(addresses, _spring, Ct);

        Assert.Equal([20, 20, 5], fixture.Graph.Calls.Select(call => call.Body!["Schedules"]!.AsArray().Count).OrderDescending());
        Assert.Null(reading.Problem);
        Assert.Equal(addresses, reading.People.Select(person => person.Address));
        Assert.All(reading.People.Index(), person => Assert.Equal(
            (person.Index % 3) switch { 0 => Availability.Unknown, 1 => Availability.Free, _ => Availability.Busy }, person.Item.At(Meeting().Period)));
    }

    [Theory]
    [InlineData("busy", Availability.Busy)]
    [InlineData("oof", Availability.Busy)]
    [InlineData("tentative", Availability.Busy)]
    [InlineData("free", Availability.Free)]
    [InlineData("workingElsewhere", Availability.Free)]
    public async Task Signs_of_who_shows_little_mean_the_same_as_entries(string status, Availability availability)
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.Mailbox.Knows("alt@kommune.example", (One, One.AddHours(1), status));
        fixture.Graph.Mailbox.KnowsLittle("lidt@kommune.example", (One, One.AddHours(1), status));
        var reading = await fixture.Calendar.BusyAsync(["alt@kommune.example", "lidt@kommune.example"], _spring, Ct);

        Assert.All(reading.People, person => Assert.Equal(availability, person.At(new(One.AddMinutes(45), One.AddHours(3)))));
        Assert.All(reading.People, person => Assert.Equal(Availability.Free, person.At(new(One.AddHours(1), One.AddHours(3)))));
    }

    [Fact]
    public async Task Year_is_asked_for_in_parts_the_service_takes()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var year = new CalendarPeriod(_spring.From, _spring.From.AddDays(365));
        fixture.Graph.Mailbox.Knows("mads@kommune.example", (_spring.From.AddDays(59), _spring.From.AddDays(61), "oof"), (year.To.AddHours(-1), year.To, "busy"));
        var mads = Assert.Single((await fixture.Calendar.BusyAsync(["mads@kommune.example"], year, Ct)).People);

        Assert.Equal(7, fixture.Graph.Calls.Count);
        Assert.Equal([_spring.From.AddDays(59), year.To.AddHours(-1)], mads.Busy!.Select(busy => busy.From));
    }

    [Fact]
    public async Task Group_that_gets_no_answer_is_unknown_and_the_others_are_not()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var addresses = Crowd(25).Select(person => person.Address).ToList();
        addresses.ForEach(address => fixture.Graph.Mailbox.Knows(address));
        fixture.Graph.Weather = call => call.Body?["Schedules"]?.AsArray().Count == 5 ? GraphAnswers.Unavailable : null;
        var reading = await fixture.Calendar.BusyAsync(addresses, _spring, Ct);

        Assert.Equal(CalendarReason.Unavailable, reading.Problem?.Reason);
        Assert.Equal((20, 5), (Count(reading, Availability.Free), Count(reading, Availability.Unknown)));
    }

    [Fact]
    public async Task Nobody_is_free_who_has_no_address_or_when_nothing_is_let_in()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.Mailbox.Knows("mads@kommune.example");
        Assert.Equal([Availability.Unknown, Availability.Free, Availability.Free], (await fixture.Calendar.BusyAsync([" ", "Mads@kommune.example", "mads@kommune.example "], _spring, Ct)).People.Select(person => person.At(_spring)));

        fixture.Graph.Weather = _ => GraphAnswers.AccessDenied;
        var reading = await fixture.Calendar.BusyAsync(["mads@kommune.example"], _spring, Ct);
        Assert.Equal((CalendarReason.NotAllowed, Availability.Unknown), (reading.Problem!.Reason, reading.People[0].At(_spring)));
    }

    [Fact]
    public async Task Never_more_than_four_requests_are_under_way()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.Weather = _ => Testing.Teams.FakeAnswer.Slow(TimeSpan.FromMilliseconds(30));
        var addresses = Crowd(400).Select(person => person.Address).ToList();
        addresses.ForEach(address => fixture.Graph.Mailbox.Knows(address));
        var reading = await fixture.Calendar.BusyAsync(addresses, _spring, Ct);

        // The stand-in answers a fifth with 429.
        Assert.Null(reading.Problem);
        Assert.Equal(400, Count(reading, Availability.Free));
    }

    private static int Count(BusyReading reading, Availability availability) => reading.People.Count(person => person.At(_spring) == availability);
}
