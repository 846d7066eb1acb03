using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class HidingRulesTests
{
    private static readonly MemberId _by = new("rikke");
    private static readonly Digest _draft = new() { Week = Given.Week, State = DigestState.Drafted };
    private static readonly DigestSource _source = Sources.Of(
        [Sources.Update("c1"), Sources.Update("c2")], [Sources.Win()], [Given.Ask()], commitments: [Given.Commitment("c1"), Given.Commitment("c2")]);

    [Fact]
    public void Hidden_item_is_in_no_block_and_is_set_aside_when_the_rest_is_taken()
    {
        var hidden = _source with { Hidden = [new("news-c1", "For tidligt", _by, Given.Tuesday)] };

        Assert.Equal("Aftale c2", Assert.Single(DigestRules.Compose(hidden).OnTrack.Items).Commitment);
        Assert.Equal([("c1", PublicationState.Held), ("c2", PublicationState.Published)], hidden.Claim().Updates.Select(update => (update.CommitmentId.Value, update.State)));
        Assert.All(hidden.Claim().Updates, update => Assert.Equal(Given.Week, update.DigestWeek));

        // In the next week's source it is neither waiting nor anybody else's to take.
        var next = _source with { Week = Given.Week.AddWeeks(1), Updates = hidden.Claim().Updates };
        Assert.Empty(next.OfThisDigest().Updates);
    }

    [Fact]
    public void Everything_that_would_be_told_can_be_hidden_and_what_few_may_read_is_not_offered()
    {
        var secret = Sources.Of(wins: [Sources.Win() with { Visibility = Visibility.BackboneOnly }], asks: [Given.Ask() with { Visibility = Visibility.SteeringAndBackbone }]);

        Assert.Equal(["win", "news", "news", "ask"], HidingRules.Items(_source).Select(item => item.Key.Split('-')[0]));
        Assert.Empty(HidingRules.Items(secret));
    }

    [Theory]
    [InlineData("news-c1", "Byrådet først", "Done")]
    [InlineData("news-c1", "", "NoReason")]
    [InlineData("news-c1", "   ", "NoReason")]
    [InlineData("news-c1", null, "NoReason")]
    [InlineData("news-c9", "Byrådet først", "NoSuchItem")]
    [InlineData("", "Byrådet først", "NoSuchItem")]
    public void Item_is_hidden_with_a_reason(string key, string? reason, string decision) =>
        Assert.Equal(decision, HidingRules.Hide(_draft, _source, key, reason, _by, Given.Tuesday).GetType().Name);

    [Theory]
    [InlineData(300, "Done")]
    [InlineData(301, "ReasonTooLong")]
    public void Reason_has_a_length(int length, string decision) =>
        Assert.Equal(decision, HidingRules.Hide(_draft, _source, "news-c1", new string('x', length), _by, Given.Tuesday).GetType().Name);

    [Fact]
    public void Hidden_twice_is_hidden_once_and_shown_again_is_as_before()
    {
        var done = Assert.IsType<HidingDecision.Done>(HidingRules.Hide(_draft, _source, "news-c1", " Byrådet først ", _by, Given.Tuesday));

        Assert.Equal(new HiddenItem("news-c1", "Byrådet først", _by, Given.Tuesday), Assert.Single(done.Digest.Hidden));
        Assert.Empty(done.Changed.Updates);
        Assert.IsType<HidingDecision.Already>(HidingRules.Hide(done.Digest, _source, "news-c1", "Igen", _by, Given.Tuesday));
        Assert.Empty(Assert.IsType<HidingDecision.Done>(HidingRules.Show(done.Digest, _source, "news-c1")).Digest.Hidden);
        Assert.IsType<HidingDecision.Already>(HidingRules.Show(_draft, _source, "news-c1"));
    }

    [Fact]
    public void What_the_digest_has_taken_is_set_aside_and_told_again()
    {
        var taken = _source with { Updates = _source.Claim().Updates };
        var hidden = Assert.IsType<HidingDecision.Done>(HidingRules.Hide(_draft, taken, "news-c1", "Byrådet først", _by, Given.Tuesday));
        Assert.Equal(PublicationState.Held, Assert.Single(hidden.Changed.Updates).State);

        var after = taken.With(hidden.Changed) with { Hidden = hidden.Digest.Hidden };
        Assert.Contains(HidingRules.Items(after), item => item.Key == "news-c1");
        var shown = Assert.IsType<HidingDecision.Done>(HidingRules.Show(hidden.Digest, after, "news-c1"));
        Assert.Equal(taken.Updates, after.With(shown.Changed).Updates);
    }

    [Fact]
    public void Who_was_heard_from_is_the_same_however_much_is_hidden_or_taken_back()
    {
        var invited = _source with { Invitations = [Sources.Invitation("amina", CheckInResult.Answered)], Members = [Given.Member()] };
        var before = DigestRules.Compose(invited);
        var hidden = DigestRules.Compose(invited with { Hidden = [.. HidingRules.Items(invited).Select(item => new HiddenItem(item.Key, "x", _by, Given.Tuesday))] });

        Assert.True(hidden.IsEmpty);
        Assert.Equal((before.Quiet, before.HeardPartners), (hidden.Quiet, hidden.HeardPartners));
        Assert.Equal(before.Quiet, DigestRules.Recompose(before, invited with { Updates = [], Wins = [], Asks = [] }).Quiet);
    }
}
