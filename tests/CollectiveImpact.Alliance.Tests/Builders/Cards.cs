using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>Cards as they are sent. Every card is an activity of its own unless said otherwise.</summary>
internal static class Cards
{
    public static SectionInput Section(
        CommitmentStatus? status = CommitmentStatus.OnTrack, string? happened = null, string? obstacle = null, string? help = null) =>
        new(status, happened, obstacle, help);

    public static CheckInInput Card(
        SectionInput? section = null, string? win = null, int revision = 0, Visibility visibility = Visibility.Alliance, string? activity = null) =>
        Card([("c1", section ?? Section())], win, revision, visibility, activity);

    public static CheckInInput Card(
        (string Commitment, SectionInput Section)[] sections, string? win = null, int revision = 0,
        Visibility visibility = Visibility.Alliance, string? activity = null) => new()
        {
            Sections = sections.ToDictionary(s => new CommitmentId(s.Commitment), s => s.Section),
            Win = win,
            Visibility = visibility,
            BasedOnRevision = revision,
            ActivityId = activity ?? Guid.NewGuid().ToString("N"),
        };

    public static AnswerDecision.Accepted Accepted(this CheckInSheet sheet, CheckInInput input) =>
        Assert.IsType<AnswerDecision.Accepted>(AnswerRules.Answer(sheet, input, Given.Tuesday));
}
