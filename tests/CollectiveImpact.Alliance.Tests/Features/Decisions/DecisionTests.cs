using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Decisions;

public sealed class DecisionTests
{
    private static readonly MemberId _amina = new("amina");
    private static readonly HashSet<MemberId> _present = [_amina];
    private static readonly DateTimeOffset _after = Gathering.At("2026-12-01", 15);
    private static readonly DecisionInput _input = new() { Text = " Vi laver et datablad ", Reason = "Fælles tal", Owner = _amina, DueOn = new DateOnly(2027, 2, 1) };

    [Theory]
    [InlineData("2026-014", 2026, 14)]
    [InlineData("2026-999", 2026, 999)]
    [InlineData("2026-1000", 2026, 1000)]
    [InlineData("2026-14", 0, 0)]
    [InlineData("2026-0014", 0, 0)]
    [InlineData("2026-000", 0, 0)]
    [InlineData("2026-+14", 0, 0)]
    [InlineData("", 0, 0)]
    [InlineData(null, 0, 0)]
    public void Number_is_read_as_it_is_written_and_in_no_other_way(string? text, int year, int running)
    {
        Assert.Equal(year > 0, DecisionNumber.TryParse(text, out var number));
        Assert.Equal(new DecisionNumber(year, running), number);
    }

    [Fact]
    public void Invariant_15_numbers_are_unique_and_gapless_within_a_year()
    {
        var days = Gen.Choose(0, 3).ArrayOf();

        days.AllHold(years =>
        {
            List<Decision> log = [];
            foreach (var year in years.Order())
            {
                var meeting = Gathering.Meeting(MeetingState.Held, $"{2026 + year}-12-01");
                log.Add(Recorded(_input with { DueOn = null }, meeting, log, meeting.EndsAt).Decision);
            }

            return log.GroupBy(decision => decision.DecidedOn.Year)
                .All(year => year.Select(decision => decision.Number).SequenceEqual(Enumerable.Range(1, year.Count()).Select(n => new DecisionNumber(year.Key, n))));
        });
    }

    [Fact]
    public void Decision_is_of_its_meeting_and_its_words_are_kept()
    {
        var (decision, superseded) = Recorded(_input, Gathering.Meeting(MeetingState.Held), [], _after);

        Assert.Equal(
            ("2026-001", new DateOnly(2026, 12, 1), MeetingKind.SteeringMeeting, "Vi laver et datablad", DecisionStatus.Adopted, _amina),
            (decision.Number.Value, decision.DecidedOn, decision.Body, decision.Text, decision.Status, decision.RecordedBy));
        Assert.Null(superseded);
    }

    [Fact]
    public void Decision_that_takes_anothers_place_closes_that_one()
    {
        var first = Recorded(_input, Gathering.Meeting(MeetingState.Held), [], _after).Decision;

        var (second, superseded) = Recorded(_input with { Supersedes = first }, Gathering.Meeting(MeetingState.Held), [first], _after);

        Assert.Equal((first.Number, second.Number, DecisionStatus.Superseded), (second.Supersedes!.Value, superseded!.SupersededBy!.Value, superseded.Status));
        Assert.Equal([DecisionFault.SupersedesNothing], Refused(_input with { Supersedes = superseded }));
    }

    [Fact]
    public void Form_says_all_that_is_wrong_at_once()
    {
        Assert.Equal(
            [DecisionFault.TextMissing, DecisionFault.ReasonMissing, DecisionFault.HasCpr, DecisionFault.OwnerMissing, DecisionFault.DueBeforeDecided],
            Refused(new DecisionInput { MinorityNote = "010150-5678", DueOn = new DateOnly(2026, 11, 1) }));
        Assert.Equal([DecisionFault.OwnerNotPresent], Refused(_input with { Owner = new MemberId("gone") }));
        Assert.Equal([DecisionFault.ClosedOutsideSteering], Refused(_input with { IsClosed = true }, Gathering.Meeting(MeetingState.Held, kind: MeetingKind.PartnerMeeting)));
        Assert.Equal([DecisionFault.MeetingNotHeld], Refused(_input, Gathering.Meeting(MeetingState.Cancelled)));
        Assert.Equal([DecisionFault.MeetingNotHeld], Refused(_input, Gathering.Meeting(MeetingState.AgendaPublished), Gathering.At("2026-12-01", 12)));
    }

    [Theory]
    [InlineData(DecisionStatus.Adopted, "InProgress Implemented Revoked")]
    [InlineData(DecisionStatus.InProgress, "Implemented Revoked")]
    [InlineData(DecisionStatus.Implemented, "")]
    [InlineData(DecisionStatus.Superseded, "")]
    [InlineData(DecisionStatus.Revoked, "")]
    public void Decision_goes_on_until_it_is_done(DecisionStatus from, string next)
    {
        var decision = Decision() with { Status = from };

        Assert.Equal(next, string.Join(' ', DecisionRules.Next(from)));
        Assert.All(Enum.GetValues<DecisionStatus>(), to =>
            Assert.Equal(to == from || DecisionRules.Next(from).Contains(to), DecisionRules.Move(decision, to, _amina, _after) is not null));
    }

    [Theory]
    [InlineData("amina", AllianceRole.PartnerMember, "InProgress Implemented")]
    [InlineData("ole", AllianceRole.PartnerMember, "")]
    [InlineData("ole", AllianceRole.SteeringMember, "")]
    [InlineData("ole", AllianceRole.SteeringChair, "InProgress Implemented Revoked")]
    [InlineData("ole", AllianceRole.BackboneStaff, "InProgress Implemented Revoked")]
    public void Owner_says_how_far_it_is_and_only_who_records_decisions_revokes_one(string person, AllianceRole role, string expected)
    {
        var standing = Standing.Of(Given.Member(person), null, [Given.Role(role, person)], Given.Today);
        DecisionStatus[] steps = [DecisionStatus.InProgress, DecisionStatus.Implemented, DecisionStatus.Revoked];

        Assert.Equal(expected, string.Join(' ', steps.Where(to => DecisionRules.MaySay(Decision(), to, new MemberId(person), standing))));
    }

    [Theory]
    [InlineData(DecisionStatus.Adopted, "2027-03-02", null, true)]
    [InlineData(DecisionStatus.InProgress, "2026-06-01", null, true)]
    [InlineData(DecisionStatus.Adopted, "2027-03-03", null, false)]
    [InlineData(DecisionStatus.Implemented, "2026-06-01", null, false)]
    [InlineData(DecisionStatus.Implemented, null, "2027-03-02", true)]
    [InlineData(DecisionStatus.Implemented, null, "2026-12-01", false)]
    [InlineData(DecisionStatus.Adopted, "2027-09-01", "2026-12-02", true)]
    [InlineData(DecisionStatus.Adopted, "2027-09-01", "2026-11-30", false)]
    [InlineData(DecisionStatus.Revoked, null, "2027-03-02", false)]
    [InlineData(DecisionStatus.Adopted, null, null, false)]
    public void Decision_returns_to_its_bodys_agenda_when_it_is_due_or_to_be_looked_at_again(DecisionStatus status, string? due, string? review, bool returns)
    {
        var decision = Decision() with { Status = status, DueOn = due is null ? null : Gathering.Day(due), ReviewOn = review is null ? null : Gathering.Day(review) };

        Assert.Equal(returns, DecisionRules.ReturnsTo(decision, MeetingKind.SteeringMeeting, new DateOnly(2027, 3, 2), new DateOnly(2026, 12, 1)));
        Assert.False(DecisionRules.ReturnsTo(decision, MeetingKind.PartnerMeeting, new DateOnly(2027, 3, 2), new DateOnly(2026, 12, 1)));
    }

    [Theory]
    // Due on Monday 1 February 2027: five working days before is Monday 25 January.
    [InlineData("2027-01-25 08", null, null, null)]
    [InlineData("2027-01-25 09", null, null, "Remind")]
    [InlineData("2027-02-01 15", null, null, "Remind")]
    [InlineData("2027-01-25 09", "2027-01-25", null, null)]
    [InlineData("2027-02-02 08", null, null, null)]
    [InlineData("2027-02-02 09", null, null, "Ask")]
    [InlineData("2027-02-02 09", null, "2027-02-02", null)]
    public void Owner_hears_of_the_due_date_once_before_and_once_after(string now, string? reminded, string? asked, string? expected)
    {
        var decision = Decision() with { RemindedAt = reminded is null ? null : Gathering.At(reminded, 9), AskedAt = asked is null ? null : Gathering.At(asked, 9) };

        Assert.Equal(expected, NoticeAt(decision, now)?.ToString());
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_done_or_nobodys_or_was_decided_just_now()
    {
        Assert.Null(NoticeAt(Decision() with { Status = DecisionStatus.Implemented }, "2027-01-25 09"));
        Assert.Null(NoticeAt(Decision() with { OwnerMemberId = null }, "2027-01-25 09"));
        Assert.Null(NoticeAt(Decision() with { RecordedAt = Gathering.At("2027-01-26", 10) }, "2027-01-27 09"));
    }

    [Fact]
    public void Closed_decision_is_a_number_to_those_who_may_not_see_it()
    {
        var closed = Decision() with { Number = new DecisionNumber(2026, 2), IsClosed = true };

        Assert.Equal(
            [new SeenDecision.Closed(closed.Number), new SeenDecision.Open(Decision())], DecisionRules.Log([Decision(), closed], MeetingReader.Everybody));
        Assert.Equal(new SeenDecision.Open(closed), DecisionRules.See(closed, new MeetingReader(SeesClosed: true)));
    }

    private static DecisionNotice? NoticeAt(Decision decision, string now) => DecisionReminders.At(
        decision, HolidayProfile.Default, Given.Copenhagen, Gathering.At(now[..10], int.Parse(now[11..], System.Globalization.CultureInfo.InvariantCulture)));

    private static Decision Decision() => new()
    {
        Number = new DecisionNumber(2026, 1),
        DecidedOn = new DateOnly(2026, 12, 1),
        Body = MeetingKind.SteeringMeeting,
        Text = "Vi laver et datablad",
        OwnerMemberId = _amina,
        DueOn = new DateOnly(2027, 2, 1),
        RecordedAt = _after,
    };

    private static RecordDecision.Recorded Recorded(DecisionInput input, Meeting meeting, IEnumerable<Decision> log, DateTimeOffset now) =>
        Assert.IsType<RecordDecision.Recorded>(DecisionRules.Record(input, meeting, log, _present, _amina, Given.Copenhagen, now));

    private static IReadOnlyList<DecisionFault> Refused(DecisionInput input, Meeting? meeting = null, DateTimeOffset? now = null) => Assert.IsType<RecordDecision.Refused>(
        DecisionRules.Record(input, meeting ?? Gathering.Meeting(MeetingState.Held), [], _present, _amina, Given.Copenhagen, now ?? _after)).Faults;
}
