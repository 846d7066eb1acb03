using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.MyData;

/// <summary>Counts what somebody has told, and reads who they are here.</summary>
internal sealed class MyDataReader(IPeopleStore people, ICheckInStore checkIns, IWinStore wins, IAskStore asks)
{
    /// <summary>Before the first alliance.</summary>
    private static readonly IsoWeek _first = new(2000, 1);

    public async Task<MyDataView> ViewAsync(Turn turn, Member member, CancellationToken cancellationToken)
    {
        var told = await ToldAsync(turn, cancellationToken);
        return new MyDataView(
            turn.Profile,
            member,
            turn.Organisation?.Name ?? (member.OrganisationId == turn.Profile.Backbone.Id ? turn.Profile.Backbone.Name : "–"),
            [.. turn.Standing.Roles],
            turn.Today)
        {
            Answers = told.Count,
            Since = told.Count == 0 ? null : turn.Clock.DateOf(told.Min()),
        };
    }

    /// <summary>Whether nobody else leads the secretariat.</summary>
    public async Task<bool> IsLastLeadAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Standing.Roles.Contains(AllianceRole.BackboneLead))
        {
            return false;
        }

        foreach (var role in await people.RolesAsync(cancellationToken))
        {
            if (role.Role == AllianceRole.BackboneLead && role.MemberId != turn.Member.Id && role.HoldsOn(turn.Today)
                && await people.MemberAsync(role.MemberId, cancellationToken) is { IsGone: false })
            {
                return false;
            }
        }

        return true;
    }

    private async Task<List<DateTimeOffset>> ToldAsync(Turn turn, CancellationToken cancellationToken)
    {
        // What is told after a round's close belongs to the next week.
        var last = turn.ThisWeek.AddWeeks(2);
        return
        [
            .. (await checkIns.UpdatesAsync(_first, last, cancellationToken)).Where(update => update.MemberId == turn.Member.Id).Select(update => update.SubmittedAt),
            .. (await wins.WinsAsync(_first, last, cancellationToken)).Where(win => win.MemberId == turn.Member.Id).Select(win => win.SubmittedAt),
            .. (await asks.AsksAsync(_first, last, cancellationToken)).Where(ask => ask.MemberId == turn.Member.Id).Select(ask => ask.CreatedAt),
        ];
    }
}
