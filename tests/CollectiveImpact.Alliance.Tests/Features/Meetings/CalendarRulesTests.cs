using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class CalendarRulesTests
{
    private static readonly Uri _link = new("https://teams.example/l/1");

    [Theory]
    [InlineData(MeetingState.Announced, false, null, null, "None")]
    [InlineData(MeetingState.Invited, true, null, null, "Create")]
    [InlineData(MeetingState.AgendaPublished, true, null, null, "Create")]
    [InlineData(MeetingState.Invited, true, "e1", 2, "None")]
    [InlineData(MeetingState.Invited, true, "e1", 1, "Update")]
    [InlineData(MeetingState.Cancelled, true, "e1", 1, "Cancel")]
    [InlineData(MeetingState.Cancelled, true, "e1", 2, "None")]
    [InlineData(MeetingState.Cancelled, true, null, null, "None")]
    [InlineData(MeetingState.Held, true, null, null, "None")]
    [InlineData(MeetingState.Held, true, "e1", 1, "None")]
    public void Calendar_lacks_what_it_has_not_confirmed(MeetingState state, bool isInvited, string? eventId, int? sequence, string step) => Assert.Equal(
        step,
        CalendarRules.Next(Gathering.Meeting(state) with
        {
            Sequence = 2,
            Marks = new MeetingMarks { InvitedAt = isInvited ? Given.Tuesday : null },
            Calendar = new MeetingCalendar { EventId = eventId, Sequence = sequence },
        }).ToString());

    [Fact]
    public void Change_made_while_the_calendar_answered_is_still_to_be_told()
    {
        var meeting = Gathering.Meeting(MeetingState.Invited) with { Sequence = 3, Marks = new MeetingMarks { InvitedAt = Given.Tuesday } };

        var confirmed = CalendarRules.Confirmed(meeting, "e1", _link, sequence: 2);

        Assert.Equal((CalendarStep.Update, _link), (CalendarRules.Next(confirmed), confirmed.Calendar.JoinLink));
        Assert.Equal((CalendarStep.None, _link), (CalendarRules.Next(CalendarRules.Confirmed(confirmed, "e1", null, sequence: 3)), CalendarRules.Confirmed(confirmed, "e1", null, 3).Calendar.JoinLink));
    }

    [Fact]
    public void Trouble_is_known_since_it_began_and_is_over_when_the_calendar_has_the_meeting()
    {
        var failing = CalendarRules.Failed(CalendarRules.Failed(Gathering.Meeting(MeetingState.Invited), "Throttled", Given.Tuesday), "ErrorAccessDenied", Given.Tuesday.AddHours(1));

        Assert.Equal(("ErrorAccessDenied", Given.Tuesday), (failing.Calendar.Problem, failing.Calendar.FailingSince));
        Assert.Equal((null, (DateTimeOffset?)null), (CalendarRules.Confirmed(failing, "e1", _link, 0).Calendar.Problem, CalendarRules.Confirmed(failing, "e1", _link, 0).Calendar.FailingSince));
    }
}
