using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Storage.Tests.Stores;

/// <summary>What the stores of meetings and what goes with them do, on every table. Each test has an alliance to itself.</summary>
public abstract class MeetingStoresContract
{
    private readonly AllianceId alliance = new($"alliance-{Guid.NewGuid():N}");

    private protected abstract ITable Table { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_comes_back_as_it_was_kept()
    {
        var session = Session();
        Keep(session);
        Assert.True(await session.CommitAsync(Ct));

        var other = Session();
        var (meetings, agendas, minutes, decisions) = (new MeetingStore(other), new AgendaStore(other), new MinutesStore(other), new DecisionStore(other));
        Same(Samples.Meeting, await meetings.MeetingAsync(Samples.Meeting.Id, Ct));
        Same(Samples.Year, await meetings.YearAsync(2026, Ct));
        Same(Samples.Invitation, await meetings.InvitationAsync(Samples.Meeting.Id, Samples.Amina, Ct));
        Same(Samples.SignUps, await meetings.SignUpsAsync(Samples.Meeting.Id, Ct));
        Same(Samples.Agenda, await agendas.AgendaAsync(Samples.Meeting.Id, Ct));
        Same(Samples.Agenda, Assert.Single(await agendas.AgendasAsync(Ct)));
        Same(Samples.Proposal, await agendas.ProposalAsync(Samples.Proposal.Id, Ct));
        Same(Samples.Proposal, Assert.Single(await agendas.ProposalsAsync(Ct)));
        Same(Samples.Minutes, await minutes.MinutesAsync(Samples.Meeting.Id, Ct));
        Same(Samples.Decision, await decisions.DecisionAsync(Samples.Decision.Number, Ct));
        Same(Samples.Consultation, await decisions.ConsultationAsync(Samples.Consultation.Id, Ct));
        Same(Samples.Consultation, Assert.Single(await decisions.ConsultationsAsync(Ct)));
        Same(Samples.Pilot, await new PilotStore(other).PilotAsync(Samples.Pilot.Id, Ct));
        Same(Samples.Pilot, Assert.Single(await new PilotStore(other).PilotsAsync(Ct)));
        Same(Samples.Indicator, await new IndicatorStore(other).IndicatorAsync(Samples.Indicator.Id, Ct));
        Same(Samples.Indicator, Assert.Single(await new IndicatorStore(other).IndicatorsAsync(Ct)));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        var session = Session();

        Assert.Null(await new MeetingStore(session).MeetingAsync(new MeetingId("x"), Ct));
        Assert.Null(await new MeetingStore(session).YearAsync(2030, Ct));
        Assert.Null(await new AgendaStore(session).AgendaAsync(new MeetingId("x"), Ct));
        Assert.Null(await new MinutesStore(session).MinutesAsync(new MeetingId("x"), Ct));
        Assert.Null(await new DecisionStore(session).DecisionAsync(new DecisionNumber(2026, 1), Ct));
        Assert.Empty(await new DecisionStore(session).DecisionsAsync(Ct));
    }

    [Fact]
    public async Task Meetings_are_read_from_a_year_on_with_those_that_have_no_year()
    {
        var session = Session();
        string[] ids = ["2025-steering-4", "2026-partner-1", "2026-steering-1-2", "2027-x", "mt04"];
        ids.ToList().ForEach(id => new MeetingStore(session).Save(Samples.Meeting with { Id = new MeetingId(id) }));

        // What has the kind for a prefix is another kind.
        new MeetingStore(session).Save(Samples.Year);
        Assert.True(await session.CommitAsync(Ct));

        Assert.Equal(ids[1..], (await new MeetingStore(Session()).MeetingsAsync(2026, Ct)).Select(meeting => meeting.Id.Value));
        Assert.Equal(ids, (await new MeetingStore(Session()).MeetingsAsync(2000, Ct)).Select(meeting => meeting.Id.Value));
    }

    [Fact]
    public async Task Invitations_are_those_of_their_meeting_alone()
    {
        var session = Session();
        string[] meetings = ["2026-steering-4", "2026-steering-4-2"];
        meetings.ToList().ForEach(id => new MeetingStore(session).Save(Samples.Invitation with { MeetingId = new MeetingId(id) }));
        new MeetingStore(session).Save(Samples.Invitation with { MemberId = new MemberId("bo/~|æ") });
        Assert.True(await session.CommitAsync(Ct));

        Assert.Equal(["amina", "bo/~|æ"], (await new MeetingStore(Session()).InvitationsAsync(new MeetingId("2026-steering-4"), Ct)).Select(one => one.MemberId.Value));
    }

    [Fact]
    public async Task Decisions_are_read_by_year_in_the_order_of_their_numbers()
    {
        var session = Session();
        DecisionNumber[] numbers = [new(2025, 7), new(2026, 1), new(2026, 999), new(2026, 1000), new(2027, 1)];
        numbers.ToList().ForEach(number => new DecisionStore(session).Save(Samples.Decision with { Number = number }));
        Assert.True(await session.CommitAsync(Ct));

        Assert.Equal(numbers[1..4], (await new DecisionStore(Session()).DecisionsAsync(2026, Ct)).Select(decision => decision.Number));
        Assert.Equal(numbers, (await new DecisionStore(Session()).DecisionsAsync(Ct)).Select(decision => decision.Number));
    }

    [Fact]
    public async Task Two_who_take_the_same_number_do_not_both_get_it()
    {
        var (first, second) = (Session(), Session());
        await new DecisionStore(first).DecisionsAsync(2026, Ct);
        await new DecisionStore(second).DecisionsAsync(2026, Ct);
        new DecisionStore(first).Save(Samples.Decision);
        new DecisionStore(second).Save(Samples.Decision with { Text = "Noget andet" });

        Assert.True(await first.CommitAsync(Ct));
        Assert.False(await second.CommitAsync(Ct));
        Same(Samples.Decision, await new DecisionStore(Session()).DecisionAsync(Samples.Decision.Number, Ct));
    }

    [Fact]
    public async Task Own_data_finds_everything_that_names_a_member()
    {
        var session = Session();
        Keep(session);
        Assert.True(await session.CommitAsync(Ct));

        List<string> kinds = [];
        await foreach (var thing in new OwnDataStore(Session()).EverythingAsync(Ct))
        {
            if (thing.Key.Contains(Samples.Amina.Value) || thing.Content.ToJsonString().Contains($"\"{Samples.Amina}\"", StringComparison.Ordinal))
            {
                kinds.Add(thing.Kind);
            }
        }

        Assert.Equal(
            ["agenda", "consultation", "decision", "indicator", "invitee", "meeting", "minutes", "pilot", "signups", "suggestion"], kinds);
    }

    private static void Keep(AllianceSession session)
    {
        var meetings = new MeetingStore(session);
        meetings.Save(Samples.Meeting);
        meetings.Save(Samples.Year);
        meetings.Save(Samples.Invitation);
        meetings.Save(Samples.SignUps);
        new AgendaStore(session).Save(Samples.Agenda);
        new AgendaStore(session).Save(Samples.Proposal);
        new MinutesStore(session).Save(Samples.Minutes);
        new DecisionStore(session).Save(Samples.Decision);
        new DecisionStore(session).Save(Samples.Consultation);
        new PilotStore(session).Save(Samples.Pilot);
        new IndicatorStore(session).Save(Samples.Indicator);
    }

    private AllianceSession Session()
    {
        var session = new AllianceSession(Table, new RecentRows(new ManualClock(Samples.Now)));
        session.Begin(alliance);
        return session;
    }

    /// <summary>Records compare their lists by identity; what is written of them does not.</summary>
    private static void Same<T>(T expected, T? actual)
        where T : class => Assert.Equal(Documents.Write(expected), Documents.Write(Assert.IsType<T>(actual)));
}
