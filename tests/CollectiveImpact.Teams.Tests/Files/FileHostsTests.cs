using CollectiveImpact.Teams.Authentication;
using CollectiveImpact.Teams.Files;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Tests.Files;

public sealed class FileHostsTests
{
    [Theory]
    [InlineData("https://fjordholm.sharepoint.com/personal/x/liste.csv?tempauth=1", true)]
    [InlineData("https://fjordholm-my.sharepoint.com/personal/x", true)]
    [InlineData("https://FJORDHOLM.SharePoint.com/x", true)]
    [InlineData("https://smba.trafficmanager.net/emea/v3/attachments/1/views/original?x=1", true)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://sharepoint.com/x", false)]
    [InlineData("https://.sharepoint.com/x", false)]
    [InlineData("https://fjordholm.sharepoint.com.evil.example/x", false)]
    [InlineData("https://evil.example/fjordholm.sharepoint.com", false)]
    [InlineData("https://evil.example#.sharepoint.com", false)]
    [InlineData("https://evil.example\\.sharepoint.com/x", false)]
    [InlineData("https://user@fjordholm.sharepoint.com/x", false)]
    [InlineData("https://fjordholm.sharepoint.com:8443/x", false)]
    [InlineData("http://fjordholm.sharepoint.com/x", false)]
    [InlineData("http://smba.trafficmanager.net/x", false)]
    [InlineData("https://other.trafficmanager.net/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("ftp://fjordholm.sharepoint.com/x", false)]
    public void Host_is_asked_only_when_it_keeps_files_of_Teams(string url, bool isAllowed) => Assert.Equal(isAllowed, Allows(url, development: false, Samples.AppId));

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, Samples.AppId, false)]
    [InlineData(false, Samples.AppId, false)]
    [InlineData(false, null, false)]
    public void This_machine_is_asked_only_in_local_mode(bool development, string? appId, bool isAllowed) =>
        Assert.Equal(isAllowed, Allows("http://127.0.0.1:5000/x", development, appId));

    private static bool Allows(string url, bool development, string? appId)
    {
        var options = Options.Create(new TeamsOptions { MicrosoftAppId = appId });
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && new FileHosts(new ServiceUrlGuard(options, development), options).Allows(uri);
    }
}
