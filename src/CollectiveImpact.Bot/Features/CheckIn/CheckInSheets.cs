using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Reads one member's part of a week, and stages what an answer changes.</summary>
internal sealed class CheckInSheets(ICheckInStore checkIns, ICommitmentStore commitments, IWinStore wins, IAskStore asks)
{
    public async Task<CheckInSheet> ReadAsync(IsoWeek week, Member member, CancellationToken cancellationToken)
    {
        var updates = new Dictionary<CommitmentId, CommitmentUpdate>();
        var requests = new Dictionary<CommitmentId, HelpRequest>();
        List<Commitment> mine = [];
        foreach (var commitment in await commitments.OfMemberAsync(member.Id, cancellationToken))
        {
            if (await checkIns.UpdateAsync(week, commitment.Id, cancellationToken) is { } update && update.MemberId == member.Id)
            {
                updates[commitment.Id] = update;
            }

            if (commitment.IsOpen || updates.ContainsKey(commitment.Id))
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
            Invitation = await checkIns.InvitationAsync(week, member.Id, cancellationToken),
            Commitments = mine,
            Updates = updates,
            Win = await wins.WinAsync(week, AnswerRules.WinIdOf(member.Id), cancellationToken),
            Asks = requests,
        };
    }

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
