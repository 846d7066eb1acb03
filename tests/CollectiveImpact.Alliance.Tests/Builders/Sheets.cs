using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>Check-in sheets, and what becomes of one when a decision about it is stored.</summary>
internal static class Sheets
{
    /// <summary>Amina's sheet in the open round: asked, nothing said yet.</summary>
    public static CheckInSheet Asked(params Commitment[] commitments) => new()
    {
        Week = Given.Week,
        Round = Given.Round(),
        Member = Given.Member(),
        Invitation = new CheckInInvitation
        {
            Week = Given.Week,
            MemberId = Given.Member().Id,
            CommitmentIds = [.. commitments.Select(commitment => commitment.Id)],
            Result = CheckInResult.Sent,
        },
        Commitments = commitments,
        Updates = new Dictionary<CommitmentId, CommitmentUpdate>(),
    };

    /// <summary>The sheet as a store gives it after the decision; anything but an accepted answer changes nothing.</summary>
    public static CheckInSheet After(this CheckInSheet sheet, AnswerDecision decision)
    {
        if (decision is not AnswerDecision.Accepted accepted)
        {
            return sheet;
        }

        var updates = sheet.Updates.ToDictionary();
        accepted.Updates.ToList().ForEach(update => updates[update.CommitmentId] = update);
        var asks = sheet.Asks.ToDictionary();
        accepted.Asks.ToList().ForEach(ask => asks[ask.CommitmentId!.Value] = ask);
        accepted.RemovedAsks.ToList().ForEach(ask => asks.Remove(ask.CommitmentId!.Value));
        return sheet with
        {
            Invitation = accepted.Invitation,
            Commitments = [.. sheet.Commitments.Select(c => accepted.Commitments.FirstOrDefault(changed => changed.Id == c.Id) ?? c)],
            Updates = updates,
            Win = accepted.Win ?? (accepted.RemovedWin is null ? sheet.Win : null),
            Asks = asks,
        };
    }

    public static CheckInSheet After(this CheckInSheet sheet, CheckInInput input) => sheet.After(AnswerRules.Answer(sheet, input, Given.Tuesday));

    public static CommitmentUpdate Update(this CheckInSheet sheet, string commitment = "c1") => sheet.Updates[new CommitmentId(commitment)];

    public static Commitment Commitment(this CheckInSheet sheet, string commitment = "c1") => sheet.Commitments.Single(c => c.Id.Value == commitment);
}
