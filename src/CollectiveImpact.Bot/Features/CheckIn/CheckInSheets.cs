using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Reads one member's part of a week, and stages what an answer changes.</summary>
internal sealed class CheckInSheets(ICheckInStore checkIns, ICommitmentStore commitments, IWinStore wins, IAskStore asks)
{
    public async Task<CheckInSheet> ReadAsync(IsoWeek week, Member member, CancellationToken cancellationToken)
    {
        var updates = new Dictionary<CommitmentId, CommitmentUpdate>();
        var requests = new Dictionary<CommitmentId, HelpRequest>();
        var invitation = await checkIns.InvitationAsync(week, member.Id, cancellationToken);
        List<Commitment> mine = [];
        foreach (var commitment in await CommitmentsAsync(member, invitation, cancellationToken))
        {
            var update = await checkIns.UpdateAsync(week, commitment.Id, cancellationToken);
            if (update is not null && !MayRead(member, update))
            {
                continue;
            }

            if (update is not null)
            {
                updates[commitment.Id] = update;
            }

            if (commitment.IsOpen || update is not null)
            {
                mine.Add(commitment);
            }

            if (await asks.AskAsync(week, AnswerRules.AskIdOf(commitment.Id), cancellationToken) is { } ask)
            {
                requests[commitment.Id] = ask;
            }
        }

        return new CheckInSheet
        {
            Week = week,
            Round = await checkIns.RoundAsync(week, cancellationToken),
            Member = member,
            Invitation = invitation,
            Commitments = mine,
            Updates = updates,
            Win = await wins.WinAsync(week, AnswerRules.WinIdOf(member.Id), cancellationToken),
            Asks = requests,
        };
    }

    /// <summary>What the member is responsible for, and what they were asked about instead of a colleague of the same partner.</summary>
    private async Task<IReadOnlyList<Commitment>> CommitmentsAsync(Member member, CheckInInvitation? invitation, CancellationToken cancellationToken)
    {
        List<Commitment> found = [.. await commitments.OfMemberAsync(member.Id, cancellationToken)];
        foreach (var id in invitation?.CommitmentIds.Except(found.Select(own => own.Id)).ToList() ?? [])
        {
            if (await commitments.CommitmentAsync(id, cancellationToken) is { } commitment && commitment.PartnerId == member.OrganisationId)
            {
                found.Add(commitment);
            }
        }

        return found;
    }

    /// <summary>What a colleague told the secretariat alone is neither shown to nor replaced by another: they have no section about it.</summary>
    private static bool MayRead(Member member, CommitmentUpdate update) =>
        update.MemberId == member.Id || update.Visibility != Visibility.BackboneOnly;

    public void Stage(AnswerDecision.Accepted answer)
    {
        checkIns.Save(answer.Invitation);
        foreach (var update in answer.Updates)
        {
            checkIns.Save(update);
        }

        foreach (var commitment in answer.Commitments)
        {
            commitments.Save(commitment);
        }

        foreach (var change in answer.Changes)
        {
            commitments.Add(change);
        }

        foreach (var ask in answer.Asks)
        {
            asks.Save(ask);
        }

        foreach (var ask in answer.RemovedAsks)
        {
            asks.Delete(ask);
        }

        if (answer.Win is not null)
        {
            wins.Save(answer.Win);
        }

        if (answer.RemovedWin is not null)
        {
            wins.Delete(answer.RemovedWin);
        }
    }
}
