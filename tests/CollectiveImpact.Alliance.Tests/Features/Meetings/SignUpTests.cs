using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class SignUpTests
{
    private static readonly Standing _partner = Standing.Of(Given.Member(), Given.Partner(), [], Given.Today);
    private static readonly Meeting _conference = Gathering.Meeting(kind: MeetingKind.Conference) with { Seats = 2 };

    [Fact]
    public void Seats_go_to_the_first_and_the_rest_wait_in_order()
    {
        var (list, told) = SignedUp("a", "b", "c", "d", "a");

        Assert.Equal(["Seat", "Seat", "1", "2", "Seat"], told);
        Assert.Equal("a+ b+ c- d-", Shown(list));
    }

    [Fact]
    public void Who_has_waited_longest_moves_up_when_somebody_withdraws()
    {
        var list = SignedUp("a", "b", "c", "d").List;

        var first = SignUpRules.Withdraw(list, _conference, new MemberId("a"), Given.Tuesday);
        var waiting = SignUpRules.Withdraw(list, _conference, new MemberId("c"), Given.Tuesday);
        var stranger = SignUpRules.Withdraw(list, _conference, new MemberId("x"), Given.Tuesday);

        Assert.Equal(("b+ c+ d-", "c"), (Shown(first.List), string.Join(' ', first.MovedUp)));
        Assert.Equal(("a+ b+ d-", ""), (Shown(waiting.List), string.Join(' ', waiting.MovedUp)));
        Assert.Equal("a+ b+ c- d-", Shown(stranger.List));
    }

    [Fact]
    public void Nobody_loses_a_seat_when_there_are_to_be_fewer_and_more_seats_are_filled()
    {
        var list = SignedUp("a", "b", "c", "d").List;

        Assert.Equal("a+ b+ c- d-", Shown(SignUpRules.Seated(list, 1, Given.Tuesday).List));
        Assert.Equal("a+ b+ c+ d-", Shown(SignUpRules.Seated(list, 3, Given.Tuesday).List));
        Assert.Equal("a+ b+ c+ d+", Shown(SignUpRules.Seated(list, null, Given.Tuesday).List));
    }

    [Fact]
    public void Whatever_people_do_no_seat_is_given_twice_and_none_is_empty_while_somebody_waits()
    {
        var steps = from who in Gen.Choose(0, 7) from leaves in Gen.Choose(0, 2) select (Who: new MemberId($"m{who}"), Leaves: leaves == 0);

        steps.ArrayOf().AllHold(all =>
        {
            var list = new SignUpList { MeetingId = _conference.Id };
            foreach (var (who, leaves) in all)
            {
                list = leaves ? SignUpRules.Withdraw(list, _conference, who, Given.Tuesday).List : After(SignUp(list, who.Value));
            }

            var seated = list.Entries.Count(entry => entry.SeatAt is not null);
            return seated == Math.Min(2, list.Entries.Count) && list.Entries.Select(entry => entry.MemberId).Distinct().Count() == list.Entries.Count
                && list.Entries.Take(seated).All(entry => entry.SeatAt is not null);
        });
    }

    [Fact]
    public void Meeting_takes_sign_ups_when_it_is_open_and_still_to_come()
    {
        var list = new SignUpList { MeetingId = _conference.Id };

        Assert.IsType<SignUpDecision.NotOpen>(SignUpRules.SignUp(list, Gathering.Meeting(), Given.Member(), _partner, Given.Tuesday));
        Assert.IsType<SignUpDecision.TooLate>(SignUpRules.SignUp(list, _conference, Given.Member(), _partner, _conference.StartsAt));
        Assert.IsType<SignUpDecision.TooLate>(SignUpRules.SignUp(list, _conference with { State = MeetingState.Cancelled }, Given.Member(), _partner, Given.Tuesday));
        Assert.IsType<SignUpDecision.NotOpen>(SignUpRules.SignUp(list, _conference, Given.Member() with { Status = MemberStatus.Left }, _partner, Given.Tuesday));
    }

    private static (SignUpList List, IReadOnlyList<string> Told) SignedUp(params string[] people)
    {
        var list = new SignUpList { MeetingId = _conference.Id };
        List<string> told = [];
        foreach (var decision in people.Select(person => SignUp(list, person)))
        {
            told.Add(decision is SignUpDecision.Waiting waiting ? $"{waiting.Place}" : decision.GetType().Name);
            list = After(decision);
        }

        return (list, told);
    }

    private static SignUpDecision SignUp(SignUpList list, string person) => SignUpRules.SignUp(list, _conference, Given.Member(person), _partner, Given.Tuesday);

    private static SignUpList After(SignUpDecision decision) => decision switch
    {
        SignUpDecision.Seat seat => seat.List,
        SignUpDecision.Waiting waiting => waiting.List,
        _ => throw new ArgumentException("Not signed up.", nameof(decision)),
    };

    private static string Shown(SignUpList list) => string.Join(' ', list.Entries.Select(entry => $"{entry.MemberId}{(entry.SeatAt is null ? '-' : '+')}"));
}
