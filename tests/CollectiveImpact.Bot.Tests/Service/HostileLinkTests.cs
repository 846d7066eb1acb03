using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>Links that were never given out: one answer for all, and never a fault.</summary>
public sealed class HostileLinkTests(QuietBot quiet) : IClassFixture<QuietBot>
{
    [Theory]
    [InlineData("ung-i-havnebyen/guess")]
    [InlineData("@alliance/x")]
    [InlineData("%40member/x")]
    [InlineData("a%7Fb/x")]
    [InlineData("a%0Ab/x")]
    [InlineData("a%23b%3F/x")]
    [InlineData("a%5Cb/x")]
    [InlineData("a%2Fb/x")]
    [InlineData("%C3%A6%F0%9F%98%80/x")]
    [InlineData("%20/%20")]
    [InlineData("ung-i-havnebyen/%0D%0A%7C")]
    [InlineData("LONG/x")]
    [InlineData("ung-i-havnebyen/LONG")]
    public async Task Link_that_was_never_given_out_is_not_found(string link) => Assert.Equal(
        404, await quiet.Driver.StatusOfAsync("downloads/" + link.Replace("LONG", new string('x', 3_000), StringComparison.Ordinal), TestContext.Current.CancellationToken));
}
