using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>That somebody signed up, and since when they have a seat; null while they wait for one.</summary>
public sealed record SignUp(MemberId MemberId, DateTimeOffset At, DateTimeOffset? SeatAt);

/// <summary>Who has signed up for a meeting, in the order in which they did. One row, so that no seat is given twice.</summary>
public sealed record SignUpList
{
    public required MeetingId MeetingId { get; init; }

    public IReadOnlyList<SignUp> Entries { get; init; } = [];
}

internal abstract record SignUpDecision
{
    private SignUpDecision()
    {
    }

    public sealed record Seat(SignUpList List) : SignUpDecision;

    /// <param name="List">The list, to be stored.</param>
    /// <param name="Place">The place in the queue, from 1.</param>
    public sealed record Waiting(SignUpList List, int Place) : SignUpDecision;

    /// <summary>The meeting takes no sign-ups, or not from this person.</summary>
    public sealed record NotOpen : SignUpDecision;

    public sealed record TooLate : SignUpDecision;
}

/// <param name="List">The list, to be stored.</param>
/// <param name="MovedUp">Who have a seat now that they waited for.</param>
internal sealed record SeatChanges(SignUpList List, IReadOnlyList<MemberId> MovedUp);

/// <summary>Seats go to those who signed up first; who has one keeps it, also when there are to be fewer.</summary>
internal static class SignUpRules
{
    public static SignUpDecision SignUp(SignUpList list, Meeting meeting, Member member, Standing standing, DateTimeOffset now)
    {
        if (!AudienceRules.IsOpenTo(meeting, member, standing))
        {
            return new SignUpDecision.NotOpen();
        }

        if (!meeting.IsAhead || now >= meeting.StartsAt)
        {
            return new SignUpDecision.TooLate();
        }

        // Signing up twice is signing up once.
        var known = list.Entries.Any(entry => entry.MemberId == member.Id);
        var after = known ? list : Seated(list with { Entries = [.. list.Entries, new SignUp(member.Id, now, null)] }, meeting.Seats, now).List;
        return after.Entries.First(entry => entry.MemberId == member.Id).SeatAt is not null
            ? new SignUpDecision.Seat(after)
            : new SignUpDecision.Waiting(after, after.Entries.Where(entry => entry.SeatAt is null).TakeWhile(entry => entry.MemberId != member.Id).Count() + 1);
    }

    /// <summary>Somebody does not come after all; whoever has waited longest has the seat.</summary>
    public static SeatChanges Withdraw(SignUpList list, Meeting meeting, MemberId member, DateTimeOffset now) =>
        Seated(list with { Entries = [.. list.Entries.Where(entry => entry.MemberId != member)] }, meeting.Seats, now);

    /// <summary>Gives the seats that are free to those who wait.</summary>
    public static SeatChanges Seated(SignUpList list, int? seats, DateTimeOffset now)
    {
        var free = seats is { } limit ? Math.Max(0, limit - list.Entries.Count(entry => entry.SeatAt is not null)) : int.MaxValue;
        var movedUp = list.Entries.Where(entry => entry.SeatAt is null).Take(free).Select(entry => entry.MemberId).ToHashSet();
        return new SeatChanges(
            list with { Entries = [.. list.Entries.Select(entry => movedUp.Contains(entry.MemberId) ? entry with { SeatAt = now } : entry)] },
            [.. list.Entries.Where(entry => movedUp.Contains(entry.MemberId)).Select(entry => entry.MemberId)]);
    }
}
