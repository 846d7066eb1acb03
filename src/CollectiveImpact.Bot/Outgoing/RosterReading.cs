using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Reads the team's roster and brings the members up to date, in as many transactions as it takes. Cut off half-way it is done
/// again from the beginning: what stands already is passed over.
/// </summary>
internal sealed partial class RosterReading(
    ConnectorClient connector, SendTerms terms, IAllianceDirectory directory, IAllianceStore alliances, IPeopleStore people,
    IOutbox outbox, LeadSuccession succession, IUnitOfWork unit, ILogger<RosterReading> logger)
{
    /// <summary>A new member takes a row, one for the address, and one for the welcome.</summary>
    private const int MembersInOneTransaction = 33;

    private static readonly TimeSpan _welcomeIsUseful = TimeSpan.FromDays(30);

    /// <summary>Null when it is done; else what became of it.</summary>
    public async Task<SendOutcome?> ReadAsync(string teamId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team || team.TeamId != teamId)
        {
            return null;
        }

        var answer = await connector.GetMembersAsync(terms.Route(team.ServiceUrl, team.TenantId), team.TeamId, cancellationToken);
        if (answer is not ConnectorResult<IReadOnlyList<TeamsMember>>.Done roster)
        {
            return Outcomes.Of(answer);
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        var changes = RosterRules.Merge(
            profile.Id,
            await people.MembersAsync(cancellationToken),
            await people.AddressesAsync(cancellationToken),
            [.. roster.Value.Select(Person).OfType<RosterPerson>()],
            new TeamsAddress { MemberId = default, ServiceUrl = team.ServiceUrl, TenantId = team.TenantId, BotId = team.BotId },
            profile.Language,
            now,
            profile.Clock.DateOf(now));

        // Who somebody is must be known before they can be met: an entry without a member behind it is passed over.
        await directory.AddPeopleAsync(profile.Id, [.. changes.Entries.Select(entry => (entry.Member.AadObjectId!, entry.Member.Id))], cancellationToken);
        var isStored = await StoreAsync(changes, profile.Status == AllianceStatus.Active, now, cancellationToken) && await LedAsync(profile, cancellationToken);
        Log.Read(logger, roster.Value.Count, changes.Entries.Count, changes.Gone.Count);
        return isStored ? null : new SendOutcome.Later("Conflict", null);
    }

    /// <summary>People are those with an Entra object id: others cannot be told apart when they write.</summary>
    private static RosterPerson? Person(TeamsMember member) => member is { AadObjectId: { Length: > 0 } objectId, UserRole: not "anonymous" }
        ? new RosterPerson(
            member.Id,
            objectId,
            string.IsNullOrWhiteSpace(member.Name) ? member.Email ?? member.UserPrincipalName ?? objectId : member.Name.Trim(),
            member.GivenName,
            Filled(member.Email) ?? Filled(member.UserPrincipalName),
            member.UserRole == "guest")
        : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<bool> StoreAsync(RosterChanges changes, bool welcomes, DateTimeOffset now, CancellationToken cancellationToken) =>
        await InChunksAsync(changes.Entries, StageAsync, cancellationToken)
        && await InChunksAsync(changes.Gone, member => StageGoneAsync(member, cancellationToken), cancellationToken)
        && (!welcomes || await WelcomeAsync(now, cancellationToken));

    /// <summary>False when a transaction met a row that somebody else had changed.</summary>
    private Task<bool> InChunksAsync<T>(IEnumerable<T> all, Func<T, Task> stageAsync, CancellationToken cancellationToken) =>
        unit.InChunksAsync(all, MembersInOneTransaction, stageAsync, cancellationToken);

    private Task StageAsync(RosterEntry entry)
    {
        people.Save(entry.Address);
        people.Save(entry.Member);
        return Task.CompletedTask;
    }

    private async Task StageGoneAsync(Member member, CancellationToken cancellationToken)
    {
        people.Save(member);
        if (await people.AddressAsync(member.Id, cancellationToken) is { } address)
        {
            people.Forget(address);
        }
    }

    private async Task<bool> LedAsync(AllianceProfile profile, CancellationToken cancellationToken)
    {
        await succession.StageAsync(profile, [], cancellationToken);
        return await unit.CommitAsync(cancellationToken);
    }

    /// <summary>Everybody in the team who is new to the alliance is welcomed once.</summary>
    private async Task<bool> WelcomeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var members = await people.MembersAsync(cancellationToken);
        var domains = new MailDomains(members, await people.PartnersAsync(cancellationToken));
        return await InChunksAsync(
            members.Where(member => member is { Status: MemberStatus.Invited, InTeamSince: not null, WelcomedAt: null }),
            member =>
            {
                people.Save(member with { WelcomedAt = now, Status = MemberStatus.Active, SuggestedOrganisationId = domains.Suggest(member.WorkMail) });
                outbox.Add(new OutboxMessage.Welcome(member.Id), now, now + _welcomeIsUseful);
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(335, LogLevel.Information, "Read a roster of {People}: {Changed} new or changed, {Gone} gone")]
        public static partial void Read(ILogger logger, int people, int changed, int gone);
    }
}
