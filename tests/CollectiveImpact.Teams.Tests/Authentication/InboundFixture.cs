using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Teams.Tests.Authentication;

/// <summary>A host that asks for tokens, and the authority that it believes. Development only so that the metadata may come by http.</summary>
public sealed class InboundFixture : IAsyncLifetime
{
    internal TestAuthority Authority { get; private set; } = null!;

    internal TeamsHost Host { get; private set; } = null!;

    internal AuthorityKey Unendorsed { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Authority = await TestAuthority.StartAsync(TestContext.Current.CancellationToken);
        Unendorsed = Authority.Publish(new("key-of-another-channel", "webchat"));
        Authority.Publish(new("key-without-endorsements", endorsements: null));
        Host = await TeamsHost.StartAsync(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = Samples.AppId,
            ["MicrosoftAppTenantId"] = Samples.Tenant,
            ["Teams:OpenIdMetadata"] = Authority.MetadataAddress,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Authority.DisposeAsync();
    }

    internal string Bearer(Action<TokenDraft>? tamper = null, string serviceUrl = Samples.ServiceUrl) =>
        "Bearer " + Authority.Token(Samples.AppId, serviceUrl, Host.Clock.GetUtcNow(), tamper);

    internal static string Message(Action<JsonObject>? change = null)
    {
        var activity = Samples.Json("personal-message");
        change?.Invoke(activity);
        return activity.ToJsonString();
    }
}
