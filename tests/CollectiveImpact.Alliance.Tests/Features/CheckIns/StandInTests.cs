using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

/// <summary>Amina answers for the club's commitment; Bo is the deputy, Carla the contact person, Dina a colleague.</summary>
public sealed class StandInTests
{
    private static readonly Member _amina = Given.Member();

    public static TheoryData<string, string?> Cases() => new()
    {
        { "nobody is away", "amina" },
        { "amina paused", "bo" },
        { "amina paused until yesterday", "amina" },
        { "amina left", "bo" },
        { "amina anonymised", "bo" },
        { "amina paused, no deputy", "carla" },
        { "amina paused, bo paused", "carla" },
        { "amina paused, bo of another partner", "carla" },
        { "amina paused, bo paused, carla paused", null },
        { "amina paused, no deputy, no contact", null },
        { "amina paused, no deputy, contact ended yesterday", null },
        { "amina is observer", null },
        { "partner without check-ins", null },
        { "partner left", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Card_goes_to_who_can_answer(string situation, string? asked)
    {
        var has = situation.Split(", ").ToHashSet();
        Member[] members =
        [
            _amina with
            {
                PausedUntil = has.Contains("amina paused") ? Given.Today : has.Contains("amina paused until yesterday") ? Given.Today.AddDays(-1) : null,
                Status = has.Contains("amina left") ? MemberStatus.Left : has.Contains("amina anonymised") ? MemberStatus.Anonymised : MemberStatus.Active,
            },
            Given.Member("bo", has.Contains("bo of another partner") ? "anden" : "klubben") with { PausedUntil = has.Contains("bo paused") ? Given.Today : null },
            Given.Member("carla") with { PausedUntil = has.Contains("carla paused") ? Given.Today : null },
            Given.Member("dina"),
        ];
        RoleAssignment[] roles =
        [
            .. has.Contains("no contact") ? [] : new[] { Given.Role(AllianceRole.PartnerContact, "carla", to: has.Contains("contact ended yesterday") ? Given.Today.AddDays(-1) : null) },
            .. has.Contains("amina is observer") ? new[] { Given.Role(AllianceRole.Observer) } : [],
        ];
        Partner[] partners =
        [
            Given.Partner() with
            {
                DeputyMemberId = has.Contains("no deputy") ? null : new MemberId("bo"),
                CheckInEnabled = !has.Contains("partner without check-ins"),
                Status = has.Contains("partner left") ? PartnerStatus.Left : PartnerStatus.Active,
            },
            Given.Partner("anden"),
        ];

        var invitations = RoundRules.Invitations(Given.Week, Given.Today, members, partners, roles, [Given.Commitment()]);

        Assert.Equal(asked, invitations.SingleOrDefault()?.MemberId.Value);
    }

    [Fact]
    public void Own_commitments_and_those_of_a_colleague_who_is_away_are_one_card()
    {
        Member[] members = [_amina with { PausedUntil = Given.Today }, Given.Member("bo")];
        Commitment[] commitments = [Given.Commitment("c2", member: "bo"), Given.Commitment("c1")];

        var invitation = Assert.Single(RoundRules.Invitations(
            Given.Week, Given.Today, members, [Given.Partner() with { DeputyMemberId = new MemberId("bo") }], [], commitments));

        Assert.Equal(["c1", "c2"], invitation.CommitmentIds.Select(id => id.Value));
    }

    [Fact]
    public void What_a_colleague_has_said_is_kept_where_the_next_one_says_nothing()
    {
        var commitment = Given.Commitment();
        var said = new CommitmentUpdate
        {
            Id = "u1",
            CommitmentId = commitment.Id,
            PartnerId = commitment.PartnerId,
            MemberId = new MemberId("bo"),
            Week = Given.Week,
            StatusBefore = CommitmentStatus.OnTrack,
            ReportedStatus = CommitmentStatus.Challenged,
            WhatHappened = "Bo har talt med kommunen",
            Obstacle = "Vi mangler et lokale",
            Visibility = Visibility.Alliance,
            SubmittedAt = Given.Tuesday,
            Revision = 1,
        };
        var sheet = new CheckInSheet
        {
            Week = Given.Week,
            Round = Given.Round(),
            Member = _amina,
            Commitments = [commitment],
            Updates = new Dictionary<CommitmentId, CommitmentUpdate> { [commitment.Id] = said },
        };
        var input = new CheckInInput
        {
            Sections = new Dictionary<CommitmentId, SectionInput> { [commitment.Id] = new(CommitmentStatus.OnTrack, "Lokalet er fundet", null, null) },
            ActivityId = "a1",
        };

        var answer = Assert.IsType<AnswerDecision.Accepted>(AnswerRules.Answer(sheet, input, Given.Tuesday.AddHours(1)));

        var update = Assert.Single(answer.Updates);
        Assert.Equal(("Lokalet er fundet", "Vi mangler et lokale"), (update.WhatHappened, update.Obstacle));
    }
}
