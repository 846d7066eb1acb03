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
    public static CheckInSheet After(this CheckInSheet sheet, AnswerDecision decision) =>
        decision is AnswerDecision.Accepted accepted ? sheet.After(accepted) : sheet;

    public static CheckInSheet After(this CheckInSheet sheet, CheckInInput input) => sheet.After(AnswerRules.Answer(sheet, input, Given.Tuesday));

    public static CommitmentUpdate Update(this CheckInSheet sheet, string commitment = "c1") => sheet.Updates[new CommitmentId(commitment)];

    public static Commitment Commitment(this CheckInSheet sheet, string commitment = "c1") => sheet.Commitments.Single(c => c.Id.Value == commitment);
}
