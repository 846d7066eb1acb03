using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.Peers;

public sealed class PlaygroundStartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Playground_says_why_when_its_configuration_is_wrong()
    {
        var wrong = PlaygroundConfiguration.Text.Replace("name: Ekkobot", "title: Ekkobot", StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Playground.StartAsync(wrong, new("http://127.0.0.1:9/"), Token));

        Assert.Contains("ConfigFileParseError", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Playground_is_gone_when_it_is_disposed()
    {
        Uri address;
        await using (var playground = await Playground.StartAsync(PlaygroundConfiguration.Text, new("http://127.0.0.1:9/"), Token))
        {
            address = playground.Address;
            Assert.StartsWith(address.ToString(), playground.ServiceUrl.ToString(), StringComparison.Ordinal);
        }

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, Token));
    }
}
