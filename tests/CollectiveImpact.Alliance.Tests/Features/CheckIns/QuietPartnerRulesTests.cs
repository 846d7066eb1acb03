using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

/// <summary>Rounds of the five weeks up to this one; Amina of the club is asked in each.</summary>
public sealed class QuietPartnerRulesTests
{
    private static readonly PartnerId _club = new("klubben");
    private static readonly DateTimeOffset _friday = Given.At(DayOfWeek.Friday, 9);
    private static readonly CheckInResult _no = CheckInResult.Sent;

    /// <summary>What became of the card, this week's first.</summary>
    public static TheoryData<string, CheckInResult[], int?> Rounds() => new()
    {
        { "three rounds", [_no, _no, _no], 3 },
        { "two rounds", [_no, _no], null },
        { "five rounds", [_no, _no, _no, _no, _no], 5 },
        { "noted as no answer", [CheckInResult.NoAnswer, CheckInResult.NoAnswer, CheckInResult.NoAnswer], 3 },
        { "handed on to nobody's answer", [CheckInResult.Delegated, _no, _no], 3 },
        { "answered four rounds ago", [_no, _no, _no, CheckInResult.Answered, _no], 3 },
        { "answered three rounds ago", [_no, _no, CheckInResult.Answered, _no, _no], null },
        { "nothing new this week", [CheckInResult.NothingNew, _no, _no, _no], null },
        { "card did not get through", [_no, CheckInResult.Undeliverable, _no], null },
        { "card did not get through once of four", [_no, CheckInResult.Undeliverable, _no, _no], 3 },
        { "card is still on its way", [CheckInResult.Pending, _no, _no, _no], 3 },
        { "asked in no round", [], null },
    };

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Partner_is_quiet_after_three_rounds_in_a_row_without_an_answer(string what, CheckInResult[] results, int? rounds)
    {
        var quiet = QuietPartnerRules.Quiet(Source(results), 3, _friday);

        Assert.True(rounds == quiet.SingleOrDefault()?.Rounds, what);
        Assert.Equal(rounds is null ? [] : [new QuietQuestion(_club, new MemberId("amina"))], Questions(Source(results)));
    }

    [Theory]
    [InlineData(-3, true)]
    [InlineData(-2, false)]
    [InlineData(0, false)]
    public void Other_sign_counts_as_being_heard_from(int week, bool isQuiet)
    {
        var sign = Given.Copenhagen.At(Given.Week.AddWeeks(week).Day(DayOfWeek.Tuesday), new TimeOnly(9, 0));

        var source = Source([_no, _no, _no, _no]) with { Signs = new Dictionary<PartnerId, DateTimeOffset> { [_club] = sign } };

        Assert.Equal(isQuiet, QuietPartnerRules.Quiet(source, 3, _friday).Count > 0);
    }

    [Fact]
    public void Colleagues_answer_is_the_partners()
    {
        var source = Source([_no, _no, _no]);
        var answered = source.Invitations[1] with { MemberId = new MemberId("bo"), Result = CheckInResult.Answered };

        Assert.Empty(QuietPartnerRules.Quiet(source with { Invitations = [.. source.Invitations, answered] }, 3, _friday));
    }

    [Fact]
    public void Answer_is_not_forgotten_when_a_colleagues_card_was_added_to_it()
    {
        var source = Source([_no, _no, _no]);

        Assert.Empty(QuietPartnerRules.Quiet(source with { Invitations = [source.Invitations[0] with { AnsweredAt = Given.Tuesday }, .. source.Invitations.Skip(1)] }, 3, _friday));
    }

    [Fact]
    public void Round_that_still_takes_answers_says_nothing_yet()
    {
        var source = Source([_no, _no, _no]);
        var open = source with { Rounds = [.. source.Rounds.Select(round => round.Week == Given.Week ? round with { State = RoundState.Open } : round)] };

        Assert.Empty(QuietPartnerRules.Quiet(open, 3, Given.Tuesday));
    }

    [Fact]
    public void Week_that_was_skipped_says_nothing()
    {
        var source = Source([_no, _no, _no]);
        var skipped = source with { Rounds = [.. source.Rounds.Select(round => round.Week == Given.Week ? round with { State = RoundState.Skipped } : round)] };

        Assert.Empty(QuietPartnerRules.Quiet(skipped, 3, _friday));
    }

    [Theory]
    [InlineData("2026-09-30", true, "the last day of the quarter before")]
    [InlineData("2026-10-01", false, "the first day of this quarter")]
    [InlineData("2025-11-20", true, "the same quarter of the year before")]
    public void Partner_is_asked_at_most_once_in_a_quarter(string asked, bool again, string why)
    {
        var before = Given.Copenhagen.At(DateOnly.Parse(asked, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(10, 0));
        var source = Source([_no, _no, _no]) with { AskedBefore = new Dictionary<PartnerId, DateTimeOffset> { [_club] = before } };

        Assert.True(again == Questions(source).Count > 0, why);
        Assert.Single(QuietPartnerRules.Quiet(source, 3, _friday));
    }

    [Fact]
    public void Partner_that_was_asked_at_the_end_of_a_quarter_is_not_asked_again_until_it_has_been_quiet_as_long_once_more()
    {
        var january = new IsoWeek(2027, 3);
        var december = Given.Copenhagen.At(new DateOnly(2026, 12, 31), new TimeOnly(9, 0));

        Assert.Empty(QuietPartnerRules.Questions(Asked(january.AddWeeks(-1)), 3, Given.Copenhagen, Friday(january.AddWeeks(-1))));
        Assert.Single(QuietPartnerRules.Questions(Asked(january), 3, Given.Copenhagen, Friday(january)));

        QuietSource Asked(IsoWeek week) => Source([_no, _no, _no, _no, _no, _no], week) with { AskedBefore = new Dictionary<PartnerId, DateTimeOffset> { [_club] = december } };
        static DateTimeOffset Friday(IsoWeek week) => Given.Copenhagen.At(week.Day(DayOfWeek.Friday), new TimeOnly(9, 0));
    }

    [Theory]
    [InlineData("nobody is away", "carla")]
    [InlineData("carla paused", "bo")]
    [InlineData("carla paused, bo paused", "amina")]
    [InlineData("carla paused, bo paused, amina paused", null)]
    public void Contact_person_is_asked_or_who_stands_in(string situation, string? to)
    {
        Member Of(string id) => Given.Member(id) with { PausedUntil = situation.Contains($"{id} paused", StringComparison.Ordinal) ? Given.Today.AddDays(3) : null };
        var source = Source([_no, _no, _no]) with
        {
            People = new AskedPeople(
                [Of("amina"), Of("bo"), Of("carla")], [Given.Partner() with { DeputyMemberId = new MemberId("bo") }],
                [Given.Role(AllianceRole.PartnerContact, "carla")], Given.Today),
        };

        Assert.Equal(to, Questions(source).SingleOrDefault()?.To.Value);
    }

    [Theory]
    [InlineData(PartnerInvolvement.Sideline, PartnerStatus.Active)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Paused)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Left)]
    public void Partner_that_is_not_asked_is_not_quiet(PartnerInvolvement involvement, PartnerStatus status)
    {
        var people = new AskedPeople([Given.Member()], [Given.Partner(involvement: involvement) with { Status = status }], [], Given.Today);

        Assert.Empty(QuietPartnerRules.Quiet(Source([_no, _no, _no]) with { People = people }, 3, _friday));
    }

    private static IReadOnlyList<QuietQuestion> Questions(QuietSource source) => QuietPartnerRules.Questions(source, 3, Given.Copenhagen, _friday);

    private static QuietSource Source(CheckInResult[] results, IsoWeek? last = null) => new()
    {
        Rounds = [.. results.Select((_, back) => Given.Round(RoundState.Digested, (last ?? Given.Week).AddWeeks(-back)))],
        Invitations =
        [
            .. results.Select((result, back) => new CheckInInvitation
            {
                Week = (last ?? Given.Week).AddWeeks(-back),
                MemberId = new MemberId("amina"),
                CommitmentIds = [new CommitmentId("c1")],
                Result = result,
            }),
        ],
        People = new AskedPeople([Given.Member(), Given.Member("bo")], [Given.Partner()], [], Given.Today),
    };
}
