using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>What comes of "Bed en kollega svare".</summary>
public abstract record DelegateDecision
{
    private DelegateDecision()
    {
    }

    /// <summary>Both invitations as they are to be stored; the colleague is to get a card with all of theirs.</summary>
    public sealed record HandedOn(CheckInInvitation Mine, CheckInInvitation Colleagues) : DelegateDecision;

    /// <summary>The colleague has been asked already.</summary>
    public sealed record Unchanged : DelegateDecision;

    public sealed record RoundOver : DelegateDecision;

    public sealed record Answered : DelegateDecision;

    /// <summary>Somebody of another partner, the person themselves, or nobody.</summary>
    public sealed record NotAColleague : DelegateDecision;

    /// <summary>The colleague is away, is gone or wants to be asked nothing.</summary>
    public sealed record CannotBeAsked : DelegateDecision;

    /// <summary>What has been handed on is not handed on again, nor to somebody who has handed on their own.</summary>
    public sealed record HandedOnBefore : DelegateDecision;
}

/// <summary>How somebody has a colleague of the same partner answer. Both cards stay; the first answer counts.</summary>
public static class DelegateRules
{
    /// <summary>Who can be asked instead, by name.</summary>
    public static IReadOnlyList<Member> Colleagues(MemberId id, AskedPeople people) => people.Members.GetValueOrDefault(id) is { IsPlaced: true } me
        ? [.. people.Members.Values.Where(other => IsColleague(me, other) && people.CanBeAsked(other.Id)).OrderBy(other => other.DisplayName, DanishOrder.Comparer)]
        : [];

    /// <param name="round">The round.</param>
    /// <param name="mine">The invitation that is handed on.</param>
    /// <param name="to">The colleague.</param>
    /// <param name="theirs">The colleague's own invitation of the same round, if there is one.</param>
    /// <param name="people">The people of today.</param>
    /// <param name="now">The moment.</param>
    public static DelegateDecision HandOn(
        CheckInRound round, CheckInInvitation mine, MemberId to, CheckInInvitation? theirs, AskedPeople people, DateTimeOffset now) => mine switch
        {
            _ when !round.TakesAnswersAt(now) => new DelegateDecision.RoundOver(),
            { HasAnswer: true } => new DelegateDecision.Answered(),
            { Result: CheckInResult.Delegated } when mine.DelegatedTo == to => new DelegateDecision.Unchanged(),
            { DelegatedTo: not null } or { DelegatedFrom.Count: > 0 } => new DelegateDecision.HandedOnBefore(),
            _ when !AreColleagues(mine.MemberId, to, people) => new DelegateDecision.NotAColleague(),
            _ when !people.CanBeAsked(to) => new DelegateDecision.CannotBeAsked(),
            _ when theirs?.DelegatedTo is not null => new DelegateDecision.HandedOnBefore(),
            _ => new DelegateDecision.HandedOn(
                mine with { Result = CheckInResult.Delegated, DelegatedTo = to, SnoozedUntil = null },
                TakeOver(theirs ?? new CheckInInvitation { Week = mine.Week, MemberId = to, CommitmentIds = [] }, mine)),
        };

    /// <summary>Who has answered what this card asks, so that it says so and takes nothing more; none while nobody has.</summary>
    public static MemberId? AnsweredBy(CheckInInvitation mine, IEnumerable<CheckInInvitation> all) => mine.HasAnswer ? null : all
        .Where(other => other.HasAnswer && (other.MemberId == mine.DelegatedTo || mine.DelegatedFrom.Contains(other.MemberId)))
        .Where(other => other.MemberId == mine.DelegatedTo || mine.CommitmentIds.All(other.CommitmentIds.Contains))
        .Select(other => (MemberId?)other.MemberId)
        .FirstOrDefault();

    /// <summary>
    /// The colleague's invitation when the one who handed on has answered after all: without what is answered; with nothing left, it
    /// is as if they had handed it back, and nobody reminds them. None when there is nothing to store.
    /// </summary>
    public static CheckInInvitation? TakenBack(CheckInInvitation answered, CheckInInvitation? colleagues)
    {
        if (colleagues is null || colleagues.HasAnswer || !colleagues.DelegatedFrom.Contains(answered.MemberId))
        {
            return null;
        }

        var left = colleagues.CommitmentIds.Except(answered.CommitmentIds).ToList();
        return left.Count > 0
            ? colleagues with { CommitmentIds = left, DelegatedFrom = [.. colleagues.DelegatedFrom.Where(from => from != answered.MemberId)] }
            : colleagues with { Result = CheckInResult.Delegated, DelegatedTo = answered.MemberId };
    }

    /// <summary>
    /// The colleague's card is sent, or sent again, with everything on it: also to one who has answered their own. Their reminder, if
    /// they have had it, was theirs.
    /// </summary>
    private static CheckInInvitation TakeOver(CheckInInvitation theirs, CheckInInvitation mine) => theirs with
    {
        CommitmentIds = [.. theirs.CommitmentIds.Union(mine.CommitmentIds).OrderBy(id => id.Value, StringComparer.Ordinal)],
        DelegatedFrom = [.. theirs.DelegatedFrom.Append(mine.MemberId)],
        Result = CheckInResult.Pending,
    };

    private static bool AreColleagues(MemberId a, MemberId b, AskedPeople people) =>
        people.Members.TryGetValue(a, out var me) && people.Members.TryGetValue(b, out var other) && me.IsPlaced && IsColleague(me, other);

    private static bool IsColleague(Member me, Member other) => me.Id != other.Id && me.OrganisationId == other.OrganisationId;
}
