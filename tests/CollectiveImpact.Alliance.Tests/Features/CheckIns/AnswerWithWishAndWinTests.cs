using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

/// <summary>The wishes for a hand and the small win that come with a card.</summary>
public sealed class AnswerWithWishAndWinTests
{
    private static readonly CheckInSheet _asked = Sheets.Asked(Given.Commitment());

    [Fact]
    public void Wish_is_made_changed_and_taken_back_with_the_field_it_is_written_in()
    {
        var made = _asked.After(Cards.Card(Cards.Section(help: "Et lokale")));
        var changed = made.After(Cards.Card(Cards.Section(help: "Et større lokale"), revision: 1, visibility: Visibility.SteeringAndBackbone));
        var emptied = changed.Accepted(Cards.Card(Cards.Section(happened: "Fundet"), revision: 2));

        var (first, second) = (Assert.Single(made.Asks.Values), Assert.Single(changed.Asks.Values));
        Assert.Equal(("Et lokale", Visibility.Alliance, Given.Week, "klubben"), (first.Text, first.Visibility, first.Week, first.PartnerId.Value));
        Assert.Equal(first with { Text = "Et større lokale", Visibility = Visibility.SteeringAndBackbone }, second);
        Assert.Empty(emptied.Asks);
        Assert.Equal([second], emptied.RemovedAsks);
    }

    [Fact]
    public void Wishes_about_two_commitments_are_two()
    {
        var sheet = Sheets.Asked(Given.Commitment("c1"), Given.Commitment("c2"))
            .After(Cards.Card([("c1", Cards.Section(help: "Et lokale")), ("c2", Cards.Section(help: "En træner"))]));

        var accepted = sheet.Accepted(Cards.Card([("c1", Cards.Section()), ("c2", Cards.Section(help: "En træner"))], revision: 1));

        Assert.Equal(2, sheet.Asks.Values.Select(ask => ask.Id).Distinct().Count());
        Assert.Equal("En træner", Assert.Single(accepted.Asks).Text);
        Assert.Equal("Et lokale", Assert.Single(accepted.RemovedAsks).Text);
    }

    [Fact]
    public void Win_is_made_changed_and_taken_back_with_the_field_it_is_written_in()
    {
        var made = _asked.After(Cards.Card(win: "14 unge kom"));
        var changed = made.After(Cards.Card(win: "15 unge kom", revision: 1));
        var emptied = changed.Accepted(Cards.Card(revision: 2));

        Assert.Equal(("14 unge kom", "job", "c1", "klubben"), (made.Win!.Title, made.Win.GoalId?.Value, made.Win.CommitmentId?.Value, Assert.Single(made.Win.PartnerIds).Value));
        Assert.Equal((made.Win.Id, made.Win.Week, "15 unge kom"), (changed.Win!.Id, changed.Win.Week, changed.Win.Title));
        Assert.Equal((null, changed.Win), (emptied.Win, emptied.RemovedWin));
    }

    [Fact]
    public void Win_alone_is_an_answer_and_changes_no_commitment()
    {
        var accepted = _asked.Accepted(Cards.Card(win: "14 unge kom"));

        Assert.Empty(accepted.Updates);
        Assert.Empty(accepted.Commitments);
        Assert.Equal(CheckInResult.Answered, accepted.Invitation.Result);
    }

    [Theory]
    [InlineData(new[] { "c2" }, "c2")]
    [InlineData(new[] { "c1", "c2" }, null)]
    [InlineData(new string[0], null)]
    public void Win_is_about_the_one_commitment_that_is_answered_and_of_several_about_none(string[] answered, string? about)
    {
        var sheet = Sheets.Asked(Given.Commitment("c1"), Given.Commitment("c2", goal: "fritid"));

        var win = sheet.Accepted(Cards.Card([.. answered.Select(c => (c, Cards.Section(happened: "Nyt")))], "En sejr")).Win!;

        Assert.Equal((about, about is null ? null : "fritid"), (win.CommitmentId?.Value, win.GoalId?.Value));
    }

    [Fact]
    public void Long_win_keeps_all_its_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("lykkedes", 100));

        var win = _asked.Accepted(Cards.Card(win: text)).Win!;

        Assert.Equal(text, win.Story);
        Assert.True(win.Title.Length <= 120);
    }
}
