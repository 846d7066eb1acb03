using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Finds out who an activity is from, by the Entra object id that Teams vouches for and by nothing else.</summary>
internal sealed class TurnReader(
    IAllianceDirectory directory, IAllianceStore alliances, IPeopleStore people, IUnitOfWork unit, IRecentReads recent, RecentPeople known, AllianceTime time)
{
    /// <param name="activity">What came in.</param>
    /// <param name="wanted">The alliance a card is about; taken only if the person is in it.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>
    /// The turn, with the unit of work begun on its alliance; null for somebody who is in no alliance. Of several alliances it is the
    /// wanted one, else that of the team it was said in, else one that is at work; the others are named in it when nothing
    /// said which one is meant.
    /// </returns>
    public Task<Turn?> ReadAsync(Activity activity, string? wanted, CancellationToken cancellationToken) =>
        ReadAsync(activity, wanted, id => directory.OfPersonAsync(id, cancellationToken), _ => null, cancellationToken);

    /// <summary>The same for a press on a card, from what is known of the last seconds: it is one of hundreds in a minute.</summary>
    public Task<Turn?> ReadPressAsync(Activity activity, string? wanted, CancellationToken cancellationToken) =>
        ReadAsync(activity, wanted, id => known.OfPersonAsync(id, cancellationToken), recent.For, cancellationToken);

    private async Task<Turn?> ReadAsync(
        Activity activity, string? wanted, Func<string, Task<IReadOnlyList<(AllianceId Alliance, MemberId Member)>>> membershipsOf,
        Func<AllianceId, IReadAhead?> aheadOf, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(activity.From?.AadObjectId))
        {
            return null;
        }

        var memberships = await membershipsOf(activity.From.AadObjectId);
        var team = activity.ChannelData?.Team?.Id is { Length: > 0 } id ? await directory.OfTeamAsync(id, cancellationToken) : null;
        var meant = memberships.Where(m => m.Alliance.Value == wanted).Concat(memberships.Where(m => m.Alliance == team)).Take(1).ToList();
        if (meant is [var (alliance, member)] && await FindAsync(activity, alliance, member, aheadOf, cancellationToken) is { } turn)
        {
            return turn;
        }

        List<Turn> turns = [];
        foreach (var (other, otherMember) in memberships.Except(meant))
        {
            if (await FindAsync(activity, other, otherMember, aheadOf, cancellationToken) is { } found)
            {
                turns.Add(found);
            }
        }

        return Chosen(turns, aheadOf);
    }

    /// <summary>The turn of a member of the alliance that the unit of work has begun on; null for one who has left.</summary>
    public async Task<Turn?> OfMemberAsync(MemberId id, CancellationToken cancellationToken) =>
        await people.MemberAsync(id, cancellationToken) is { IsGone: false } member ? await TurnAsync(null, member, cancellationToken) : null;

    /// <summary>Alliances that are at work come first; one that is closed, or that others are still setting up, is no choice beside them.</summary>
    private Turn? Chosen(List<Turn> turns, Func<AllianceId, IReadAhead?> aheadOf)
    {
        var open = turns.Where(turn => turn.Profile.Status != AllianceStatus.Closed && (turn.Profile.Status != AllianceStatus.Draft || turn.Standing.IsBackbone)).ToList();
        if ((open.Count == 0 ? turns : open) is not [var first, .. var others])
        {
            return null;
        }

        unit.Begin(first.Profile.Id, aheadOf(first.Profile.Id));
        return first with { Others = [.. others.Select(other => (other.Profile, other.Member.Id))] };
    }

    private async Task<Turn?> FindAsync(
        Activity activity, AllianceId alliance, MemberId id, Func<AllianceId, IReadAhead?> aheadOf, CancellationToken cancellationToken)
    {
        unit.Begin(alliance, aheadOf(alliance));
        return await people.MemberAsync(id, cancellationToken) is { IsGone: false } member ? await TurnAsync(activity.Id, member, cancellationToken) : null;
    }

    private async Task<Turn> TurnAsync(string? activityId, Member member, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var organisation = await people.PartnerAsync(member.OrganisationId, cancellationToken);
        var roles = await people.RolesOfAsync(member.Id, cancellationToken);
        var now = time.Now;
        return new Turn
        {
            Profile = profile,
            Member = member,
            Organisation = organisation,
            Standing = Standing.Of(member, organisation, roles, profile.Clock.DateOf(now)),
            ActivityId = string.IsNullOrEmpty(activityId) ? Guid.NewGuid().ToString("N") : activityId,
            Now = now,
        };
    }
}
