using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Reads what the cards of people show.</summary>
internal sealed class PeopleReader(IPeopleStore people, IWorkingGroupStore groups, ICommitmentStore commitments, ICheckInStore checkIns, IOutbox outbox)
{
    /// <summary>How far back the last round may lie: holidays make gaps.</summary>
    private const int WeeksBack = 6;

    /// <summary>Everybody who fits the search, those who need something first; a handful of ranges however many they are.</summary>
    public async Task<PeopleView> ListAsync(Turn turn, string search, string? page, CancellationToken cancellationToken)
    {
        var partners = (await people.PartnersAsync(cancellationToken)).ToDictionary(partner => partner.Id, partner => partner.Name);
        partners[turn.Profile.Backbone.Id] = turn.Profile.Backbone.Name;
        var addresses = (await people.AddressesAsync(cancellationToken)).ToDictionary(address => address.MemberId);
        var failedCards = await FailedCardsAsync(turn, cancellationToken);
        var failedWelcomes = (await outbox.DeliveredWelcomesAsync(cancellationToken))
            .Where(row => row.Outcome == OutboxOutcome.Undeliverable)
            .Select(row => ((OutboxMessage.Welcome)row.Message).Member)
            .ToHashSet();
        var found = MemberRules.InOrder((await people.MembersAsync(cancellationToken)).Where(member =>
                member.Status != MemberStatus.Anonymised && MemberRules.Matches(member, partners.GetValueOrDefault(member.OrganisationId), search)))
            .Select(member => (Member: member, Group: MemberRules.GroupOf(
                member, addresses.GetValueOrDefault(member.Id), failedCards.Contains(member.Id), failedWelcomes.Contains(member.Id))))
            .OrderBy(one => one.Group)
            .ToList();
        var shown = Paging.Of(found, page, PeopleCard.PageSize);
        List<PersonRow> rows = [];
        foreach (var (member, group) in shown.Items)
        {
            var roles = (await people.RolesOfAsync(member.Id, cancellationToken)).Where(role => RoleRules.GoesOn(role, turn.Today));
            rows.Add(new PersonRow(member, group, partners.GetValueOrDefault(member.OrganisationId), [.. roles.OrderBy(role => role.Role)]));
        }

        var names = (await groups.GroupsAsync(cancellationToken)).ToDictionary(group => group.Id.Value, group => group.Name);
        return new PeopleView(turn.Profile, new Page<PersonRow>(rows, shown.Number, shown.Pages, shown.Count), names, search, turn.Language, turn.Today);
    }

    /// <summary>Null for an id under which nobody is, or nobody any more.</summary>
    public async Task<PersonView?> ReadAsync(Turn turn, string? id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id) || await people.MemberAsync(new MemberId(id), cancellationToken) is not { } member || member.Status == MemberStatus.Anonymised)
        {
            return null;
        }

        var roles = (await people.RolesOfAsync(member.Id, cancellationToken)).OrderBy(role => !RoleRules.GoesOn(role, turn.Today)).ThenBy(role => role.Role).ThenBy(role => role.From);
        var live = (await commitments.OfMemberAsync(member.Id, cancellationToken)).Where(commitment => commitment.IsOpen || commitment.Status == CommitmentStatus.Paused);
        return (await BlankAsync(turn, member.Id.Value, member, cancellationToken)) with { Roles = [.. roles], Responsible = [.. live] };
    }

    /// <summary>A form for somebody new.</summary>
    public Task<PersonView> NewAsync(Turn turn, string nonce, CancellationToken cancellationToken) => BlankAsync(turn, nonce, null, cancellationToken);

    /// <summary>With those who could take over what the person is responsible for.</summary>
    public async Task<PersonView> WithTakersAsync(PersonView view, CancellationToken cancellationToken) => view with
    {
        Takers = MemberRules.InOrder((await people.MembersAsync(cancellationToken)).Where(member =>
            member.OrganisationId == view.Stored!.OrganisationId && member.Id != view.Stored.Id && !member.IsGone)),
    };

    private async Task<PersonView> BlankAsync(Turn turn, string id, Member? member, CancellationToken cancellationToken)
    {
        var partners = (await people.PartnersAsync(cancellationToken)).Where(partner => partner.Status != PartnerStatus.Left || partner.Id == member?.OrganisationId);
        return new PersonView(
            turn.Profile,
            turn.Language,
            turn.Today,
            id,
            member,
            [],
            PartnerRules.InOrder(partners),
            WorkingGroupRules.InOrder(await groups.GroupsAsync(cancellationToken)));
    }

    /// <summary>Whose card of the last round could not be delivered.</summary>
    private async Task<HashSet<MemberId>> FailedCardsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var rounds = await checkIns.RoundsAsync(turn.ThisWeek.AddWeeks(-WeeksBack), turn.ThisWeek.AddWeeks(1), cancellationToken);
        foreach (var round in rounds.Where(round => round.State is not (RoundState.Planned or RoundState.Skipped)).Reverse())
        {
            var invitations = await checkIns.InvitationsAsync(round.Week, cancellationToken);
            if (invitations.Count > 0)
            {
                return [.. invitations.Where(invitation => invitation.Result == CheckInResult.Undeliverable).Select(invitation => invitation.MemberId)];
            }
        }

        return [];
    }
}
