using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.Features.Commitments.CommitmentStatus;

namespace CollectiveImpact.Alliance.Tests.Features.Commitments;

/// <summary>The table of domain 3.2, cell by cell: from where to where, by whom, and what must be said.</summary>
public sealed class CommitmentLifecycleTests
{
    private const CommitmentHand R = CommitmentHand.Responsible;
    private const CommitmentHand C = CommitmentHand.Contact;
    private const CommitmentHand B = CommitmentHand.Backbone;

    private static readonly DateOnly _later = Given.Today.AddDays(30);

    /// <summary>Every way there is. What is not here is none.</summary>
    private static readonly Dictionary<(CommitmentStatus From, CommitmentStatus To), (CommitmentHand Who, MoveQuestion Question)> _ways = new()
    {
        [(Agreed, OnTrack)] = (R | C | B, MoveQuestion.None),
        [(Agreed, Challenged)] = (R | C | B, MoveQuestion.Obstacle),
        [(Agreed, Completed)] = (R | C | B, MoveQuestion.Outcome),
        [(Agreed, Paused)] = (R | C | B, MoveQuestion.Until),
        [(Agreed, Withdrawn)] = (C | B, MoveQuestion.Reason),
        [(OnTrack, Challenged)] = (R | C | B, MoveQuestion.Obstacle),
        [(OnTrack, Completed)] = (R | C | B, MoveQuestion.Outcome),
        [(OnTrack, Paused)] = (R | C | B, MoveQuestion.Until),
        [(OnTrack, Withdrawn)] = (C | B, MoveQuestion.Reason),
        [(Challenged, OnTrack)] = (R | C | B, MoveQuestion.None),
        [(Challenged, Completed)] = (R | C | B, MoveQuestion.Outcome),
        [(Challenged, Paused)] = (R | C | B, MoveQuestion.Until),
        [(Challenged, Withdrawn)] = (C | B, MoveQuestion.Reason),
        [(Paused, OnTrack)] = (R | C | B, MoveQuestion.None),
        [(Paused, Challenged)] = (R | C | B, MoveQuestion.Obstacle),
        [(Paused, Withdrawn)] = (C | B, MoveQuestion.Reason),
        [(Completed, OnTrack)] = (C | B, MoveQuestion.Reason),
    };

    public static TheoryData<CommitmentStatus, CommitmentStatus, CommitmentHand> Cells =>
    [
        .. from commitmentFrom in Enum.GetValues<CommitmentStatus>()
           from to in Enum.GetValues<CommitmentStatus>()
           from hand in new[] { CommitmentHand.None, R, C, B, R | C }
           select (commitmentFrom, to, hand),
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Status_goes_only_where_the_table_lets_it_and_only_by_whom(CommitmentStatus from, CommitmentStatus to, CommitmentHand hand)
    {
        var decision = Move(from, to, new MoveInput("Fordi", _later), hand);

        var expected = from == to ? typeof(MoveDecision.Unchanged)
            : !_ways.TryGetValue((from, to), out var way) ? typeof(MoveDecision.NotAllowedFromHere)
            : (way.Who & hand) == CommitmentHand.None ? typeof(MoveDecision.NotYours)
            : typeof(MoveDecision.Moved);
        Assert.Equal(expected, decision.GetType());
        Assert.Equal(expected == typeof(MoveDecision.Moved), CommitmentLifecycle.Targets(from, hand).Contains(to));
    }

    [Fact]
    public void Each_way_asks_what_the_table_says() =>
        Assert.All(_ways, way => Assert.Equal(way.Value.Question, CommitmentLifecycle.Question(way.Key.From, way.Key.To)));

    [Fact]
    public void Reason_is_asked_for_where_it_is_required_and_only_there() => Assert.All(_ways, way => Assert.Equal(
        way.Value.Question == MoveQuestion.Reason,
        Move(way.Key.From, way.Key.To, new MoveInput("  ", _later), B) is MoveDecision.NeedsReason));

    [Theory]
    [InlineData(null, typeof(MoveDecision.NeedsDate))]
    [InlineData(-1, typeof(MoveDecision.DateInPast))]
    [InlineData(0, typeof(MoveDecision.Moved))]
    [InlineData(400, typeof(MoveDecision.Moved))]
    public void Pause_asks_for_a_day_that_has_not_been(int? days, Type expected) => Assert.Equal(
        expected,
        Move(OnTrack, Paused, new MoveInput(null, days is { } ahead ? Given.Today.AddDays(ahead) : null), R).GetType());

    [Fact]
    public void Move_is_kept_with_who_when_why_and_until_when()
    {
        var paused = Assert.IsType<MoveDecision.Moved>(Move(OnTrack, Paused, new MoveInput("Vi venter på lokalet", _later), R));
        var back = Assert.IsType<MoveDecision.Moved>(CommitmentLifecycle.Move(paused.Commitment, OnTrack, new MoveInput(), R, new("amina"), Given.Today, Given.Tuesday));

        Assert.Equal((Paused, _later, Given.Tuesday), (paused.Commitment.Status, paused.Commitment.PausedUntil, paused.Commitment.StatusSince));
        Assert.Equal(
            (OnTrack, Paused, new MemberId("amina"), Given.Tuesday, _later, "Vi venter på lokalet"),
            (paused.Change.StatusFrom, paused.Change.StatusTo, paused.Change.By, paused.Change.At, paused.Change.PausedUntil, paused.Change.Reason));
        Assert.False(paused.Commitment.IsOpen);
        Assert.Null(back.Commitment.PausedUntil);
    }

    [Theory]
    [InlineData("klubben", AllianceRole.PartnerContact, C)]
    [InlineData("klubben", AllianceRole.SteeringMember, C)]
    [InlineData("klubben", AllianceRole.PartnerMember, CommitmentHand.None)]
    [InlineData("klubben", AllianceRole.WorkingGroupLead, CommitmentHand.None)]
    [InlineData("klubben", AllianceRole.Volunteer, CommitmentHand.None)]
    [InlineData("kommunen", AllianceRole.PartnerContact, CommitmentHand.None)]
    [InlineData("kommunen", AllianceRole.BackboneStaff, B)]
    public void Hand_follows_from_role_and_organisation(string partner, AllianceRole role, CommitmentHand hand)
    {
        var member = Given.Member("soeren", partner);
        var standing = new Standing(new HashSet<AllianceRole> { role });

        Assert.Equal(hand, CommitmentRules.HandOf(Given.Commitment(member: "amina"), member, standing));
        Assert.Equal(hand | R, CommitmentRules.HandOf(Given.Commitment(member: "soeren"), member, standing));
    }

    private static MoveDecision Move(CommitmentStatus from, CommitmentStatus to, MoveInput input, CommitmentHand hand) =>
        CommitmentLifecycle.Move(Given.Commitment(status: from), to, input, hand, new MemberId("amina"), Given.Today, Given.Tuesday);
}
