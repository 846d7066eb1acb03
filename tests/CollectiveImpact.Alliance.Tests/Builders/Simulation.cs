using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>An alliance whose clock is asked now and then what is due, and which does it at once.</summary>
internal sealed class Simulation(AllianceProfile profile)
{
    public DueState State { get; private set; } = new() { Profile = profile };

    public List<(DateTimeOffset At, Due Done)> Log { get; } = [];

    /// <summary>Asks at every step from one instant to before another, unless the process is down.</summary>
    public Simulation Run(DateTimeOffset from, DateTimeOffset to, TimeSpan step, Func<DateTimeOffset, bool>? isDown = null)
    {
        for (var now = from; now < to; now += step)
        {
            if (isDown?.Invoke(now) != true)
            {
                Tick(now);
            }
        }

        return this;
    }

    public void Tick(DateTimeOffset now)
    {
        var thisWeek = State.Profile.Clock.WeekOf(now);
        State = State with
        {
            Rounds = [.. State.Rounds.Where(round => round.Week >= thisWeek.AddWeeks(-RoundCalendar.WeeksBack))],
            Digests = [.. State.Digests.Where(digest => digest.Week >= thisWeek.AddWeeks(-RoundCalendar.WeeksBack))],
        };
        foreach (var due in DueRules.At(State, now))
        {
            Log.Add((now, due));
            Do(due, now);
        }
    }

    public void Change(Func<DueState, DueState> change) => State = change(State);

    private void Do(Due due, DateTimeOffset now)
    {
        switch (due)
        {
            case Due.OpenRound open:
                State = State with { Rounds = [.. State.Rounds, CheckInRound.Open(open.Week, open.Times)] };
                break;
            case Due.SkipWeek skip:
                State = State with { Rounds = [.. State.Rounds, CheckInRound.Skipped(skip.Week, skip.Reason, skip.Notice?.Until, now)] };
                break;
            case Due.CloseRound close:
                Round(close.Week, round => round with { State = RoundState.Closed });
                break;
            case Due.Remind remind:
                Round(remind.Week, round => round with { RemindedAt = now });
                break;
            case Due.LastCall lastCall:
                Round(lastCall.Week, round => round with { LastCalledAt = now });
                break;
            case Due.QuietPartners quiet:
                Round(quiet.Week, round => round with { QuietPartnersAt = now });
                break;
            case Due.DraftDigest draft:
                Digest(new Digest { Week = draft.Week, State = DigestState.Drafted, DraftedAt = now });
                break;
            case Due.PostDigest post:
                Digest(State.WeeklyOf(post.Week)! with { State = DigestState.Posted, PostedAt = now });
                Round(post.Week, round => round with { State = RoundState.Digested });
                break;
            case Due.SidelineDigest sideline:
                Digest(new Digest { Week = sideline.Week, Kind = DigestKind.Sideline, State = DigestState.Posted, PostedAt = now });
                break;
            default:
                throw new InvalidOperationException($"{due} is not simulated.");
        }
    }

    private void Round(IsoWeek week, Func<CheckInRound, CheckInRound> change) =>
        State = State with { Rounds = [.. State.Rounds.Select(round => round.Week == week ? change(round) : round)] };

    private void Digest(Digest digest) =>
        State = State with { Digests = [.. State.Digests.Where(other => (other.Week, other.Kind) != (digest.Week, digest.Kind)), digest] };
}
