using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Finds out who an activity is from, by the Entra object id that Teams vouches for and by nothing else.</summary>
internal sealed class TurnReader(
    IAllianceDirectory directory, IAllianceStore alliances, IPeopleStore people, IUnitOfWork unit, IRecentReads recent, RecentPeople known, TimeProvider time)
{
    /// <param name="activity">What came in.</param>
    /// <param name="wanted">The alliance a card is about; taken only if the person is in it.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The turn, with the unit of work begun on its alliance; null for somebody who is in no alliance.</returns>
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
        foreach (var (alliance, memberId) in memberships.OrderByDescending(m => m.Alliance.Value == wanted).ThenByDescending(m => m.Alliance == team))
        {
            unit.Begin(alliance, aheadOf(alliance));
            if (await people.MemberAsync(memberId, cancellationToken) is { IsGone: false } member)
            {
                return await TurnAsync(activity, member, cancellationToken);
            }
        }

        return null;
    }

    private async Task<Turn> TurnAsync(Activity activity, Member member, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var organisation = await people.PartnerAsync(member.OrganisationId, cancellationToken);
        var roles = await people.RolesOfAsync(member.Id, cancellationToken);
        var now = time.GetUtcNow();
        return new Turn
        {
            Profile = profile,
            Member = member,
            Organisation = organisation,
            Standing = Standing.Of(member, organisation, roles, profile.Clock.DateOf(now)),
            ActivityId = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("N") : activity.Id,
            Now = now,
        };
    }
}
