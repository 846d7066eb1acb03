using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Minutes;

public sealed class MinutesTests
{
    private static readonly MemberId _anne = new("anne");
    private static readonly MemberId _bo = new("bo");
    private static readonly MemberId[] _invited = [_anne, _bo, new("carl")];
    private static readonly DateTimeOffset _after = Gathering.At("2026-12-02", 10);
    private static readonly MinutesPart[] _parts = [new(null, " Vi var mange "), new("secret", "Fortroligt"), new("open", " ")];

    [Fact]
    public void Minutes_of_a_closed_item_are_closed_whatever_is_sent()
    {
        var minutes = Written();

        Assert.Equal([new MinutesPart(null, "Vi var mange"), new MinutesPart("secret", "Fortroligt", true)], minutes.Parts);
        Assert.Equal([new MinutesPart(null, "Vi var mange")], MinutesRules.Seen(minutes, MeetingReader.Everybody).Parts);
        Assert.Equal(2, MinutesRules.Seen(minutes, new MeetingReader(SeesClosed: true)).Parts.Count);
    }

    [Fact]
    public void Minutes_say_all_that_is_wrong_with_them()
    {
        MinutesLink[] links = [new("Oplæg", new Uri("http://havnen.example/oplæg.pdf"))];

        Assert.Equal(
            [MinutesFault.MeetingNotHeld, MinutesFault.LinkNotHttps, MinutesFault.HasCpr],
            Faults(MinutesRules.Write(null, Gathering.Meeting(MeetingState.Cancelled), null, [new MinutesPart(null, "010150-5678")], links, [], _anne, _after)));
        Assert.Equal([MinutesFault.MeetingNotHeld], Faults(MinutesRules.Write(null, Gathering.Meeting(), null, _parts, [], [], _anne, Gathering.At("2026-12-01", 12))));
        Assert.Equal([MinutesFault.NothingWritten], Faults(MinutesRules.SendOut(Written() with { Parts = [] }, Gathering.Meeting(MeetingState.Held), HolidayProfile.Default, Given.Copenhagen, _after)));
    }

    [Fact]
    public void Draft_that_is_sent_out_takes_corrections_for_five_working_days()
    {
        var (minutes, meeting) = SentOut();

        Assert.Equal((MinutesState.OutForCorrections, 1, Gathering.At("2026-12-09", 16)), (minutes.State, minutes.Revision, minutes.CorrectionsUntil!.Value));
        Assert.Equal(MeetingState.MinutesDraft, meeting!.State);
        Assert.Equal([MinutesFault.NotNow], Faults(MinutesRules.SendOut(minutes, meeting, HolidayProfile.Default, Given.Copenhagen, _after)));
    }

    [Fact]
    public void Meeting_that_was_not_marked_as_held_goes_on_with_its_minutes()
    {
        var sent = Assert.IsType<MinutesDecision.Done>(MinutesRules.SendOut(Written(), Gathering.Meeting(MeetingState.Invited), HolidayProfile.Default, Given.Copenhagen, _after));

        Assert.Equal(MeetingState.MinutesDraft, sent.Meeting!.State);
    }

    [Fact]
    public void Those_invited_accept_once_and_anew_when_the_text_has_changed()
    {
        var minutes = Done(MinutesRules.Accept(SentOut().Minutes, _anne, _invited, _after));
        Assert.Same(minutes, Done(MinutesRules.Accept(minutes, _anne, _invited, _after.AddHours(1))));
        Assert.True(MinutesRules.HasAccepted(minutes, _anne));

        var changed = Done(MinutesRules.Write(minutes, Gathering.Meeting(MeetingState.MinutesDraft), Agenda(), [new MinutesPart(null, "Vi var ti")], [], [_anne, _bo], _anne, _after));
        Assert.Equal((2, false), (changed.Revision, MinutesRules.HasAccepted(changed, _anne)));
        Assert.Equal([MinutesFault.NotInvited], Faults(MinutesRules.Accept(minutes, new MemberId("eva"), _invited, _after)));
        Assert.Equal([MinutesFault.NotNow], Faults(MinutesRules.Accept(minutes, _bo, _invited, minutes.CorrectionsUntil!.Value)));
    }

    [Fact]
    public void Objection_is_kept_and_is_as_closed_as_what_it_is_about()
    {
        var minutes = Done(MinutesRules.Object(SentOut().Minutes, _bo, null, " Vi var elleve ", _invited, _after));
        minutes = Done(MinutesRules.Object(minutes, _bo, "secret", "Ikke enig", _invited, _after));

        Assert.Equal(["Vi var elleve", "Ikke enig"], minutes.Objections.Select(objection => objection.Text));
        Assert.Equal(["Vi var elleve"], MinutesRules.Seen(minutes, MeetingReader.Everybody).Objections.Select(objection => objection.Text));
        Assert.Equal([MinutesFault.NothingWritten], Faults(MinutesRules.Object(minutes, _bo, null, " ", _invited, _after)));

        var final = Done(MinutesRules.Finish(minutes, Gathering.Meeting(MeetingState.MinutesDraft), minutes.CorrectionsUntil!.Value));
        Assert.Equal(2, final.Objections.Count);
    }

    [Fact]
    public void Minutes_are_final_when_the_time_is_up_or_all_who_were_there_have_accepted()
    {
        var (minutes, meeting) = SentOut();
        Assert.Equal([MinutesFault.NotNow], Faults(MinutesRules.Finish(minutes, meeting!, _after)));

        var accepted = Done(MinutesRules.Accept(Done(MinutesRules.Accept(minutes, _anne, _invited, _after)), _bo, _invited, _after));
        var early = Assert.IsType<MinutesDecision.Done>(MinutesRules.Finish(accepted, meeting!, _after));
        Assert.Equal((MinutesState.Final, MeetingState.MinutesPublished), (early.Minutes.State, early.Meeting!.State));
        Assert.Equal(MinutesState.Final, Done(MinutesRules.Finish(minutes, meeting!, minutes.CorrectionsUntil!.Value)).State);
        Assert.Equal([MinutesFault.Final], Faults(MinutesRules.Write(early.Minutes, early.Meeting, null, _parts, [], [], _anne, _after)));
        Assert.Equal([MinutesFault.Final], Faults(MinutesRules.Accept(early.Minutes, _anne, _invited, _after)));
    }

    private static MeetingMinutes Written() => Done(MinutesRules.Write(null, Gathering.Meeting(MeetingState.Held), Agenda(), _parts, [], [_anne, _bo, _anne], _anne, _after));

    private static MinutesDecision.Done SentOut() =>
        Assert.IsType<MinutesDecision.Done>(MinutesRules.SendOut(Written(), Gathering.Meeting(MeetingState.Held), HolidayProfile.Default, Given.Copenhagen, _after));

    private static MeetingAgenda Agenda() => new()
    {
        MeetingId = new MeetingId("2026-steering-4"),
        DraftedAt = _after,
        ChangedAt = _after,
        Items = [Item("open"), Item("secret") with { IsClosed = true }],
    };

    private static AgendaItem Item(string id) => new() { Id = id, Place = AgendaPlace.Proposals, Source = AgendaItemSource.ByHand, Type = AgendaItemType.Discussion, Minutes = 10 };

    private static MeetingMinutes Done(MinutesDecision decision) => Assert.IsType<MinutesDecision.Done>(decision).Minutes;

    private static IReadOnlyList<MinutesFault> Faults(MinutesDecision decision) => Assert.IsType<MinutesDecision.Refused>(decision).Faults;
}
