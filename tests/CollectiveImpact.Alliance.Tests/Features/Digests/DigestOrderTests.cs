using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class DigestOrderTests
{
    /// <summary>Partners by goal and then in Danish order: æ, ø, å last, aa as å, capitals without weight.</summary>
    private static readonly (string Goal, string Partner)[] _inOrder =
    [
        ("job", "Boldklubben"), ("job", "kommunen"), ("job", "Ungdomsskolen"), ("job", "Værestedet"), ("job", "Zonen"),
        ("job", "Æblehaven"), ("job", "Østerbo"), ("job", "Ånden"), ("job", "Aarhusgade"),
        ("fritid", "Avisen"), ("fritid", "Aakanden"),
    ];

    [Fact]
    public void News_wins_and_requests_are_by_goal_and_then_by_partner_in_danish_order_however_they_came_in()
    {
        var shuffled = _inOrder.OrderBy(item => item.Partner[^1]).ThenByDescending(item => item.Partner.Length).ToArray();

        var content = DigestRules.Compose(Sources.Of(
            [.. shuffled.Select(item => Sources.Update(item.Partner, partner: item.Partner))],
            [.. shuffled.Select(item => Sources.Win($"Sejr {item.Partner[^1]}", item.Goal, item.Partner))],
            [.. shuffled.Select(item => Given.Ask(item.Partner, item.Partner) with { CommitmentId = new CommitmentId(item.Partner) })],
            [.. shuffled.Select(item => Given.Partner(item.Partner, name: item.Partner))],
            [.. shuffled.Select(item => Given.Commitment(item.Partner, partner: item.Partner, goal: item.Goal))],
            [Given.Goal("fritid", 2), Given.Goal("job", 1)]));

        var partners = _inOrder.Select(item => item.Partner).ToList();
        Assert.Equal(partners, content.OnTrack.Items.Select(news => news.Partner));
        Assert.Equal(partners, content.Wins.Items.Select(win => Assert.Single(win.Partners)));
        Assert.Equal(partners, content.Asks.Items.Select(ask => ask.Partner));
    }

    [Fact]
    public void Partner_with_the_most_news_does_not_come_first()
    {
        var content = DigestRules.Compose(Sources.Of(
            wins: [.. Enumerable.Range(0, 5).Select(i => Sources.Win($"Sejr {i}", "job", "zonen")), Sources.Win("En", "job", "avisen")],
            partners: [Given.Partner("zonen", name: "Zonen"), Given.Partner("avisen", name: "Avisen")]));

        Assert.Equal("Avisen", Assert.Single(content.Wins.Items[0].Partners));
    }

    [Fact]
    public void Partners_of_a_shared_win_are_in_danish_order_and_what_has_no_goal_comes_last()
    {
        var content = DigestRules.Compose(Sources.Of(
            wins: [Sources.Win("Uden mål", null, "avisen"), Sources.Win("Delt", "job", "aaen", "zonen", "avisen")],
            partners: [Given.Partner("zonen", name: "Zonen"), Given.Partner("avisen", name: "Avisen"), Given.Partner("aaen", name: "Aaen")]));

        Assert.Equal(["Delt", "Uden mål"], content.Wins.Items.Select(win => win.Title));
        Assert.Equal(["Avisen", "Zonen", "Aaen"], content.Wins.Items[0].Partners);
    }
}
