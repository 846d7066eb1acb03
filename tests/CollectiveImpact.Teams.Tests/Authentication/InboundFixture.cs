using System.Text.Json.Nodes;
using CollectiveImpact.Teams.Authentication;
using CollectiveImpact.Testing.Teams;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Teams.Tests.Authentication;

/// <summary>A host that asks for tokens, and the authority that it believes. Development only so that the metadata may come by http.</summary>
public sealed class InboundFixture : IAsyncLifetime
{
    public const string KeyOfAnotherChannel = "key-of-another-channel";
    public const string KeyWithoutEndorsements = "key-without-endorsements";

    internal TestAuthority Authority { get; private set; } = null!;

    internal TeamsHost Host { get; private set; } = null!;

    internal Dictionary<string, AuthorityKey> Keys { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Authority = await TestAuthority.StartAsync(TestContext.Current.CancellationToken);
        Keys[KeyOfAnotherChannel] = Authority.Publish(new(KeyOfAnotherChannel, "webchat"));
        Keys[KeyWithoutEndorsements] = Authority.Publish(new(KeyWithoutEndorsements, endorsements: null));
        Host = await TeamsHost.StartAsync(
            new Dictionary<string, string?>
            {
                ["MicrosoftAppId"] = Samples.AppId,
                ["MicrosoftAppTenantId"] = Samples.Tenant,
                ["Teams:OpenIdMetadata"] = Authority.MetadataAddress,
            },
            // A machine that is busy with other tests is slow, and slow keys are not what these tests are about.
            more: services => services.Configure<JwtBearerOptions>(
                ConnectorTokenRules.Scheme, options => options.BackchannelTimeout = TimeSpan.FromMinutes(1)));
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
