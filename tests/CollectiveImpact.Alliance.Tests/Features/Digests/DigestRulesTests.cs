using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class DigestRulesTests
{
    [Fact]
    public void Every_piece_of_news_is_in_its_block()
    {
        CommitmentStatus[] statuses = [CommitmentStatus.Agreed, CommitmentStatus.OnTrack, CommitmentStatus.Challenged, CommitmentStatus.Completed];

        var content = DigestRules.Compose(Sources.Of(
            [.. statuses.Select(status => Sources.Update($"{status}", status))], [Sources.Win()], [Given.Ask()],
            commitments: [.. statuses.Select(status => Given.Commitment($"{status}"))]));

        Assert.Equal(["Aftale Agreed", "Aftale OnTrack"], content.OnTrack.Items.Select(news => news.Commitment));
        Assert.Equal("Aftale Challenged", Assert.Single(content.Challenged.Items).Commitment);
        Assert.Equal("Aftale Completed", Assert.Single(content.Completed.Items).Commitment);
        Assert.Equal("En sejr", Assert.Single(content.Wins.Items).Title);
        Assert.Equal(("a1", Given.Week, "Partner klubben", "Et lokale om torsdagen"), content.Asks.Items.Select(a => (a.Id, a.Week, a.Partner, a.Text)).Single());
        Assert.False(content.IsEmpty);
    }

    [Fact]
    public void Week_in_which_nothing_was_told_is_empty()
    {
        var content = DigestRules.Compose(Sources.Of());

        Assert.True(content.IsEmpty);
        Assert.Equal([0, 0, 0, 0, 0], [content.Wins.Total, content.Completed.Total, content.Challenged.Total, content.Asks.Total, content.OnTrack.Total]);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(1000, 40)]
    public void Block_keeps_more_than_a_card_shows_and_counts_all(int count, int kept)
    {
        var content = DigestRules.Compose(Sources.Of(wins: [.. Enumerable.Range(0, count).Select(i => Sources.Win($"Sejr {i}"))]));

        Assert.Equal((kept, count), (content.Wins.Items.Count, content.Wins.Total));
    }

    [Theory]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    [InlineData(2000, 500)]
    public void Content_keeps_the_beginning_of_a_long_text_so_that_it_fits_in_one_row(int written, int kept)
    {
        var text = new string('æ', written);

        var content = DigestRules.Compose(Sources.Of(
            [Sources.Update(happened: text)], [Sources.Win() with { Story = text }], [Given.Ask() with { Text = text }]));

        Assert.Equal(
            [kept, kept, kept],
            [content.OnTrack.Items[0].Text!.Length, content.Wins.Items[0].Story!.Length, content.Asks.Items[0].Text.Length]);
    }

    [Fact]
    public void Content_cuts_no_character_of_two_units_in_half()
    {
        var content = DigestRules.Compose(Sources.Of([Sources.Update(happened: new string('x', 499) + "🎉🎉")]));

        Assert.Equal(new string('x', 499), content.OnTrack.Items[0].Text);
    }

    [Theory]
    [InlineData(CommitmentStatus.OnTrack, "Skete", "Driller", "Skete")]
    [InlineData(CommitmentStatus.OnTrack, null, "Driller", "Driller")]
    [InlineData(CommitmentStatus.Challenged, "Skete", "Driller", "Driller")]
    [InlineData(CommitmentStatus.Challenged, "Skete", null, "Skete")]
    [InlineData(CommitmentStatus.Completed, null, null, null)]
    public void News_tells_the_difficulty_of_what_is_difficult_and_else_what_happened(CommitmentStatus status, string? happened, string? obstacle, string? text)
    {
        var content = DigestRules.Compose(Sources.Of([Sources.Update(status: status, happened: happened, obstacle: obstacle)]));

        Assert.Equal(text, new[] { content.OnTrack, content.Challenged, content.Completed }.SelectMany(block => block.Items).Single().Text);
    }

    [Fact]
    public void News_of_a_commitment_told_in_two_weeks_goes_from_where_the_first_found_it_to_where_the_last_left_it()
    {
        var first = Sources.Update(status: CommitmentStatus.Challenged) with { StatusBefore = CommitmentStatus.Agreed, Week = Given.Week.AddWeeks(-1), SubmittedAt = Given.Tuesday.AddDays(-7) };
        var last = Sources.Update(status: CommitmentStatus.Completed, happened: "Færdig") with { StatusBefore = CommitmentStatus.Challenged };

        var news = Assert.Single(DigestRules.Compose(Sources.Of([last, first])).Completed.Items);

        Assert.Equal((CommitmentStatus.Agreed, CommitmentStatus.Completed, "Færdig"), (news.Before, news.Status, news.Text));
    }

    [Theory]
    [InlineData(Visibility.SteeringAndBackbone)]
    [InlineData(Visibility.BackboneOnly)]
    public void Status_is_told_without_the_words_that_were_kept_to_fewer(Visibility visibility)
    {
        var news = Assert.Single(DigestRules.Compose(
            Sources.Of([Sources.Update(status: CommitmentStatus.Challenged, obstacle: "Fortroligt") with { Visibility = visibility }])).Challenged.Items);

        Assert.Equal((CommitmentStatus.OnTrack, CommitmentStatus.Challenged, null), (news.Before, news.Status, news.Text));
    }

    [Fact]
    public void What_a_removed_partner_told_is_told_and_news_of_a_removed_commitment_is_not()
    {
        var content = DigestRules.Compose(Sources.Of([Sources.Update("væk")], [Sources.Win()], partners: []));

        Assert.Equal("klubben", Assert.Single(Assert.Single(content.Wins.Items).Partners));
        Assert.Equal(0, content.OnTrack.Total);
    }
}
