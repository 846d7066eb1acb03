using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests;

/// <summary>One test for each rule that must always hold, as far as the rules alone can show it.</summary>
public sealed class InvariantTests
{
    private static readonly PublicationState[] _untold = [PublicationState.Held, PublicationState.Rejected, PublicationState.Withdrawn];
    private static readonly Visibility[] _restricted = [Visibility.SteeringAndBackbone, Visibility.BackboneOnly];

    [Fact]
    public void Invariant_01_nothing_an_alliance_holds_refers_to_another_alliance()
    {
        var kept = typeof(AllianceSnapshot).GetProperties()
            .Select(property => property.PropertyType is { IsGenericType: true } list ? list.GenericTypeArguments[0] : property.PropertyType)
            .Append(typeof(Digest)).Append(typeof(AllianceTeam)).Append(typeof(TeamsAddress));

        Assert.Equal(
            [$"{nameof(AllianceProfile)}.{nameof(AllianceProfile.Id)}"],
            kept.SelectMany(type => type.GetProperties()).Where(p => p.PropertyType == typeof(AllianceId) || p.PropertyType == typeof(AllianceId?))
                .Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
        Assert.IsType<AnswerDecision.NotYours>(AnswerRules.Answer(
            Sheets.Asked(Given.Commitment("c1")), Cards.Card([("commitment-of-another-alliance", Cards.Section(happened: "Nyt"))]), Given.Tuesday));
    }

    [Theory]
    [InlineData("klubben", CommitmentFault.None)]
    [InlineData("kommunen", CommitmentFault.ResponsibleIsOfAnotherPartner)]
    public void Invariant_02_a_commitment_has_one_owner_one_goal_and_a_responsible_person_of_the_owner(string responsiblesPartner, CommitmentFault fault)
    {
        var responsible = Given.Member(partner: responsiblesPartner);

        Assert.Equal(fault, CommitmentRules.Check(
            Given.Commitment(),
            new HashSet<PartnerId> { new("klubben"), new("kommunen") },
            new HashSet<GoalId> { new("job") },
            new Dictionary<MemberId, Member> { [responsible.Id] = responsible }));
    }

    [Fact]
    public void Invariant_04_sideline_partners_and_observers_never_get_a_check_in()
    {
        var involvements = Enum.GetValues<PartnerInvolvement>();
        var roles = Enum.GetValues<AllianceRole>();
        var cases = involvements.SelectMany(involvement => roles.Select(role => (involvement, role))).ToList();

        var asked = RoundRules.Invitations(
            Given.Week, Given.Today,
            cases.Select(c => Given.Member($"{c.involvement}-{c.role}", $"{c.involvement}")),
            involvements.Select(involvement => Given.Partner($"{involvement}", involvement)),
            cases.Select(c => Given.Role(c.role, $"{c.involvement}-{c.role}")),
            cases.Select(c => Given.Commitment($"c-{c.involvement}-{c.role}", partner: $"{c.involvement}", member: $"{c.involvement}-{c.role}")));

        Assert.Equal(
            cases.Where(c => c.involvement != PartnerInvolvement.Sideline && c.role != AllianceRole.Observer).Select(c => $"{c.involvement}-{c.role}").Order(StringComparer.Ordinal),
            asked.Select(invitation => invitation.MemberId.Value));
    }

    [Fact]
    public void Invariant_06_at_most_one_round_is_open_and_late_answers_go_to_the_next()
    {
        var rounds = new Dictionary<IsoWeek, CheckInRound>();
        for (var now = Given.At(DayOfWeek.Monday, 8); now < Given.At(DayOfWeek.Monday, 8).AddDays(60); now = now.AddHours(5))
        {
            if (RoundRules.OpenByHand(Given.Profile(), [.. rounds.Values], now) is OpenRoundDecision.Opened opened)
            {
                opened.Closed.Append(opened.Round).ToList().ForEach(round => rounds[round.Week] = round);
            }

            Assert.InRange(rounds.Values.Count(round => round.TakesAnswersAt(now)), 0, 1);
            Assert.InRange(rounds.Values.Count(round => round.State == RoundState.Open), 0, 1);
            var answerWeek = RoundCalendar.AnswerWeek([.. rounds.Values], Given.Copenhagen.WeekOf(now), now);
            Assert.True(!rounds.TryGetValue(answerWeek, out var taking) || taking.TakesAnswersAt(now));
        }

        Assert.Equal(9, rounds.Count);
    }

    [Fact]
    public void Invariant_07_a_withdrawn_held_or_rejected_update_never_appears_in_a_digest() =>
        Assert.All(_untold, state => Assert.True(DigestRules.Compose(Sources.Of(
            [Sources.Update() with { State = state, DigestWeek = Given.Week }],
            [Sources.Win() with { State = state, DigestWeek = Given.Week }],
            [Given.Ask() with { Publication = state, DigestWeek = Given.Week }])).IsEmpty));

    [Fact]
    public void Invariant_08_restricted_text_never_appears_in_a_digest_and_the_status_does() =>
        Assert.All(_restricted, visibility =>
        {
            var content = DigestRules.Compose(Sources.Of(
                [Sources.Update(status: CommitmentStatus.Challenged, obstacle: "Fortroligt") with { Visibility = visibility }],
                [Sources.Win() with { Visibility = visibility }],
                [Given.Ask() with { Visibility = visibility }]));

            Assert.Equal((CommitmentStatus.Challenged, null), content.Challenged.Items.Select(news => (news.Status, news.Text)).Single());
            Assert.Equal((0, 0), (content.Wins.Total, content.Asks.Total));
        });

    [Theory]
    [InlineData(RoundState.Open)]
    [InlineData(RoundState.Closed)]
    public void Invariant_10_text_with_a_cpr_number_is_refused_before_anything_is_stored_or_said(RoundState state)
    {
        var sheet = Sheets.Asked(Given.Commitment("c1"), Given.Commitment("c2")) with { Round = Given.Round(state) };

        Assert.Equal(
            new AnswerDecision.ContainsCpr(),
            AnswerRules.Answer(sheet, Cards.Card([("c1", Cards.Section(happened: "Nyt")), ("c2", Cards.Section(help: "Til 010150-5678"))], "En sejr"), Given.Tuesday));
    }

    [Fact]
    public void Invariant_11_silent_partners_are_never_named()
    {
        var content = DigestRules.Compose(Sources.Of(
            [Sources.Update()],
            partners: [Given.Partner(), Given.Partner("tavs", name: "Den Tavse Forening")],
            commitments: [Given.Commitment(), Given.Commitment("c2", partner: "tavs", member: "ole")],
            members: [Given.Member(), Given.Member("ole", "tavs")],
            invitations: [Sources.Invitation("amina", CheckInResult.Answered), Sources.Invitation("ole", CheckInResult.NoAnswer)]));

        var told = System.Text.Json.JsonSerializer.Serialize(content);
        Assert.Contains("Partner klubben", told, StringComparison.Ordinal);
        Assert.DoesNotContain("tavs", told, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(QuietLine.AlmostAll, content.Quiet);
    }

    [Fact]
    public void Invariant_12_partners_are_listed_by_goal_and_then_in_danish_order()
    {
        string[] names = ["Zonen", "Aakanden", "Østerbo", "Avisen", "Ærlighed", "Ånden"];
        var content = DigestRules.Compose(Sources.Of(
            wins: [Sources.Win("Andet mål", "fritid", "Avisen"), .. names.Select(name => Sources.Win("Sejr", "job", name))],
            partners: [.. names.Select(name => Given.Partner(name, name: name))],
            goals: [Given.Goal("job", 1), Given.Goal("fritid", 2)]));

        Assert.Equal(
            ["Avisen", "Zonen", "Ærlighed", "Østerbo", "Aakanden", "Ånden", "Avisen"],
            content.Wins.Items.Select(win => Assert.Single(win.Partners)));
    }

    [Fact]
    public void Invariant_16_nothing_that_writes_to_people_is_due_outside_working_hours()
    {
        var waiting = new DueState
        {
            Profile = Given.Profile(),
            Rounds = [Given.Round(week: Given.Week.AddWeeks(-1)), Given.Round() with { LastCallAt = Given.At(DayOfWeek.Thursday, 9) }],
            Digests = [new Digest { Week = Given.Week.AddWeeks(-1), State = DigestState.Drafted, DraftedAt = Given.At(DayOfWeek.Thursday, 12, 30).AddDays(-7) }],
        };
        var seen = new HashSet<Type>();
        for (var now = Given.At(DayOfWeek.Monday, 0); now < Given.At(DayOfWeek.Monday, 0).AddDays(14); now = now.AddMinutes(10))
        {
            var due = DueRules.At(waiting, now);
            seen.UnionWith(due.Select(one => one.GetType()));
            var local = Given.Copenhagen.ToLocal(now);
            Assert.True(
                (local.Hour is >= 8 and < 16 && local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) || due.All(one => one is Due.CloseRound), $"{now:O}");
        }

        Type[] expected = [typeof(Due.CloseRound), typeof(Due.Remind), typeof(Due.LastCall), typeof(Due.DraftDigest), typeof(Due.PostDigest), typeof(Due.OpenRound)];
        Assert.Superset(expected.ToHashSet(), seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public void Invariant_17_nobody_gets_more_than_one_check_in_per_round_however_many_commitments(int count)
    {
        var commitments = Enumerable.Range(0, count).Select(i => Given.Commitment($"c{i:D2}")).ToList();

        var invitation = Assert.Single(RoundRules.Invitations(Given.Week, Given.Today, [Given.Member()], [Given.Partner()], [], commitments));

        Assert.Equal(commitments.Select(commitment => commitment.Id), invitation.CommitmentIds);
    }

    [Fact]
    public void Invariant_17_nobody_is_reminded_or_called_twice_in_a_round_however_often_it_is_asked_for()
    {
        var (round, people) = (Given.Round(), new AskedPeople([Given.Member()], [Given.Partner()], [], Given.Today));
        var invitation = Sources.Invitation("amina", CheckInResult.Sent) with { SentAt = round.OpensAt };
        var (reminded, called) = (0, 0);
        for (var now = round.OpensAt; now < round.ClosesAt; now = now.AddHours(1))
        {
            var byHand = ReminderRules.RemindByHand(round, [invitation], people, Given.Copenhagen, HolidayProfile.Default, now) as RemindDecision.Reminded;
            var byItself = ReminderRules.Remind(round, [byHand?.Invitations[0] ?? invitation], people, Given.Copenhagen, now);
            var lastCall = ReminderRules.LastCall(round, [byItself.SingleOrDefault() ?? byHand?.Invitations[0] ?? invitation], people, Given.Copenhagen, now);
            (reminded, called) = (reminded + (byHand?.Invitations.Count ?? 0) + byItself.Count, called + lastCall.Count);
            (round, invitation) = (byHand?.Round ?? round, lastCall.SingleOrDefault() ?? byItself.SingleOrDefault() ?? byHand?.Invitations[0] ?? invitation);
        }

        Assert.Equal((1, 1), (reminded, called));
    }

    [Fact]
    public void Invariant_18_who_is_paused_gets_nothing_and_the_partners_contact_person_the_check_in_instead()
    {
        Member[] members = [Given.Member() with { PausedUntil = Given.Today.AddDays(7) }, Given.Member("carla")];
        RoleAssignment[] roles = [Given.Role(AllianceRole.PartnerContact, "carla")];

        var invitation = Assert.Single(RoundRules.Invitations(Given.Week, Given.Today, members, [Given.Partner()], roles, [Given.Commitment()]));

        Assert.Equal("carla", invitation.MemberId.Value);
        Assert.Empty(ReminderRules.Remind(
            Given.Round(), [Sources.Invitation("amina", CheckInResult.Sent) with { SentAt = Given.Round().OpensAt }],
            new AskedPeople(members, [Given.Partner()], roles, Given.Today), Given.Copenhagen, Given.Round().RemindsAt));
        Assert.Empty(SidelineRules.Recipients(members.Take(1), [Given.Partner(involvement: PartnerInvolvement.Sideline)], Given.Today));
    }
}
