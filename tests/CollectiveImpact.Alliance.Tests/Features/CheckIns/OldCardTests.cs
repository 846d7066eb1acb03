using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

/// <summary>A card left open on another device is older than the last answer. It neither takes back nor lets out what it does not know of.</summary>
public sealed class OldCardTests
{
    private static readonly CheckInSheet _answered = Sheets.Asked(Given.Commitment("c1"), Given.Commitment("c2"))
        .After(Cards.Card([("c1", Cards.Section(CommitmentStatus.Challenged, "Skete", "Driller", "Et lokale"))], "En sejr", visibility: Visibility.BackboneOnly));

    [Theory]
    [InlineData("Nyt", null, null)]
    [InlineData(null, "Nyt", null)]
    [InlineData(null, null, "Nyt")]
    [InlineData(null, null, null)]
    public void Old_card_keeps_what_it_leaves_empty(string? happened, string? obstacle, string? help)
    {
        var after = _answered.After(Cards.Card(Cards.Section(CommitmentStatus.Challenged, happened, obstacle, help)));

        Assert.Equal((happened ?? "Skete", obstacle ?? "Driller", help ?? "Et lokale"), (after.Update().WhatHappened, after.Update().Obstacle, after.Update().HelpWanted));
        Assert.Equal(help ?? "Et lokale", Assert.Single(after.Asks.Values).Text);
        Assert.Equal("En sejr", after.Win?.Title);
        Assert.Equal(2, after.Update().Revision);
    }

    [Theory]
    [InlineData(Visibility.Alliance)]
    [InlineData(Visibility.SteeringAndBackbone)]
    public void Old_card_lets_nobody_more_read_what_was_kept_to_fewer(Visibility onOldCard)
    {
        var after = _answered.After(Cards.Card(Cards.Section(CommitmentStatus.Challenged, "Nyt"), visibility: onOldCard));

        Assert.Equal(
            [Visibility.BackboneOnly, Visibility.BackboneOnly, Visibility.BackboneOnly],
            [after.Update().Visibility, after.Win!.Visibility, Assert.Single(after.Asks.Values).Visibility]);
        Assert.Null(after.Commitment().LastText);
    }

    [Fact]
    public void Old_card_may_keep_to_fewer_what_more_could_read()
    {
        var open = Sheets.Asked(Given.Commitment()).After(Cards.Card(Cards.Section(happened: "Skete")));

        var after = open.After(Cards.Card(Cards.Section(obstacle: "Driller"), visibility: Visibility.BackboneOnly));

        Assert.Equal(("Skete", Visibility.BackboneOnly), (after.Update().WhatHappened, after.Update().Visibility));
    }

    [Fact]
    public void Newest_card_may_let_more_read() =>
        Assert.Equal(
            Visibility.Alliance,
            _answered.After(Cards.Card(Cards.Section(CommitmentStatus.Challenged, "Skete"), revision: 1)).Update().Visibility);

    [Fact]
    public void Old_card_about_one_commitment_leaves_the_status_of_the_other_as_it_was_reported()
    {
        var after = _answered.After(Cards.Card([("c1", Cards.Section(CommitmentStatus.OnTrack)), ("c2", Cards.Section(happened: "Om to"))]));

        Assert.Equal((CommitmentStatus.Challenged, CommitmentStatus.Challenged), (after.Commitment("c1").Status, after.Update("c1").ReportedStatus));
        Assert.Equal("Om to", after.Update("c2").WhatHappened);
    }

    [Theory]
    [InlineData(CommitmentStatus.Completed, null)]
    [InlineData(CommitmentStatus.OnTrack, "Det løste sig")]
    public void Last_word_counts_when_an_old_card_says_something_with_its_status(CommitmentStatus status, string? happened) =>
        Assert.Equal(status, _answered.After(Cards.Card(Cards.Section(status, happened))).Commitment().Status);

    [Fact]
    public void Old_card_leaves_a_win_that_it_does_not_know_with_its_commitment()
    {
        var after = _answered.After(Cards.Card([("c2", Cards.Section(happened: "Om to"))]));

        Assert.Equal(_answered.Win, after.Win);
        Assert.Equal("c1", after.Win!.CommitmentId?.Value);
    }

    [Fact]
    public void Newest_card_empties_what_it_leaves_empty()
    {
        var accepted = _answered.Accepted(Cards.Card(Cards.Section(CommitmentStatus.OnTrack), revision: 1));

        var update = Assert.Single(accepted.Updates);
        Assert.Equal((null, null, null), (update.WhatHappened, update.Obstacle, update.HelpWanted));
        Assert.Equal((null, _answered.Win), (accepted.Win, accepted.RemovedWin));
        Assert.Equal(_answered.Asks.Values, accepted.RemovedAsks);
        Assert.Empty(accepted.Asks);
    }

    [Fact]
    public void Nothing_new_from_an_old_card_erases_nothing() =>
        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.NothingNew(_answered, "another", Given.Tuesday));
}
