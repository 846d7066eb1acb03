using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class SidelineContentTests
{
    [Fact]
    public void Overview_tells_the_news_since_the_last_one_newest_first()
    {
        Digest[] recent = [Weekly(-5, "Gammel"), Weekly(-4, "Fortalt"), Weekly(-4, "x") with { Kind = DigestKind.Sideline }, Weekly(-1, "Forrige"), Weekly(0, "Nyest")];

        Assert.Equal(["Nyest", "Forrige"], SidelineRules.Compose(Given.Week, recent).Wins.Items.Select(win => win.Title));
    }

    [Fact]
    public void First_overview_looks_back_a_month_and_leaves_out_what_is_not_out()
    {
        Digest[] recent = [Weekly(-5, "For gammel"), Weekly(-3, "Med"), Weekly(-2, "Holdt") with { State = DigestState.Held }, Weekly(1, "Kommer")];

        Assert.Equal(["Med"], SidelineRules.Compose(Given.Week, recent).Wins.Items.Select(win => win.Title));
    }

    [Fact]
    public void What_is_difficult_and_who_needs_a_hand_is_not_told_and_commitments_are_counted_once_where_they_ended()
    {
        Digest[] recent =
        [
            Weekly(-1, "En", Sources.Update("c1", CommitmentStatus.Challenged), Sources.Update("c2", CommitmentStatus.Challenged), Sources.Update("c3")),
            Weekly(0, "To", Sources.Update("c1"), Sources.Update("c3")),
        ];

        var content = SidelineRules.Compose(Given.Week, recent);
        Assert.Equal((0, 1), (content.Challenged.Items.Count, content.Challenged.Total));
        Assert.Equal((0, 2), (content.OnTrack.Items.Count, content.OnTrack.Total));
        Assert.Equal(0, content.Asks.Total);
    }

    [Fact]
    public void Month_in_which_nothing_was_told_is_empty() => Assert.True(SidelineRules.Compose(Given.Week, []).IsEmpty);

    private static Digest Weekly(int weeks, string win, params CollectiveImpact.Alliance.Features.CheckIns.CommitmentUpdate[] updates)
    {
        var week = Given.Week.AddWeeks(weeks);
        return new Digest
        {
            Week = week,
            State = DigestState.Posted,
            Content = DigestRules.Compose(Sources.Of(
                [.. updates], [Sources.Win(win)], [Given.Ask()], commitments: [.. updates.Select(update => Given.Commitment(update.CommitmentId.Value))])) with
            { Week = week },
        };
    }
}
