using CollectiveImpact.Alliance.Features.Commitments;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Who steps in when somebody goes away after their card was sent.</summary>
public static class TakeOverRules
{
    /// <summary>
    /// The invitations of those who step in when the silent are reminded, as they are to be stored: of one who has none, a new one; of one
    /// who is reminded now, theirs with what they take over. Nobody else is asked anew: nobody gets two cards of one round.
    /// </summary>
    /// <param name="all">All invitations of the round.</param>
    /// <param name="reminded">Those that are reminded now.</param>
    /// <param name="commitments">The alliance's commitments.</param>
    /// <param name="people">The people of today.</param>
    public static IReadOnlyList<CheckInInvitation> AtReminder(
        IReadOnlyList<CheckInInvitation> all, IReadOnlyList<CheckInInvitation> reminded, IEnumerable<Commitment> commitments, AskedPeople people)
    {
        var left = all.Where(invitation => IsLeft(invitation, people)).SelectMany(invitation => invitation.CommitmentIds).ToHashSet();
        left.ExceptWith(all.Where(invitation => !IsLeft(invitation, people)).SelectMany(invitation => invitation.CommitmentIds));
        if (left.Count == 0)
        {
            return [];
        }

        var standIns = new StandIns(people);
        return
        [
            .. commitments.Where(commitment => commitment.IsOpen && left.Contains(commitment.Id))
                .Select(commitment => (commitment.Id, To: standIns.AskedFor(commitment)))
                .Where(taken => taken.To is not null)
                .GroupBy(taken => taken.To!.Value, taken => taken.Id)
                .OrderBy(taken => taken.Key.Value, StringComparer.Ordinal)
                .Select(taken => TakeOver(taken.Key, [.. taken], all, reminded))
                .OfType<CheckInInvitation>(),
        ];
    }

    private static bool IsLeft(CheckInInvitation invitation, AskedPeople people) =>
        invitation is { HasAnswer: false, Result: not CheckInResult.Delegated } && !people.CanBeAsked(invitation.MemberId);

    private static CheckInInvitation? TakeOver(
        MemberId to, IReadOnlyList<CommitmentId> taken, IReadOnlyList<CheckInInvitation> all, IReadOnlyList<CheckInInvitation> reminded) =>
        all.Any(invitation => invitation.MemberId == to)
            ? reminded.FirstOrDefault(invitation => invitation.MemberId == to) is { } theirs ? theirs with { CommitmentIds = Sorted(theirs.CommitmentIds.Union(taken)) } : null
            : new CheckInInvitation { Week = all[0].Week, MemberId = to, CommitmentIds = Sorted(taken) };

    private static IReadOnlyList<CommitmentId> Sorted(IEnumerable<CommitmentId> ids) => [.. ids.OrderBy(id => id.Value, StringComparer.Ordinal)];
}
