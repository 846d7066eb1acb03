using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>
/// What makes a token one of the Bot Connector's
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot).
/// </summary>
internal sealed class ConnectorTokenRules(IOptions<TeamsOptions> teams, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
{
    public const string Scheme = "BotConnector";
    private const string Issuer = "https://api.botframework.com";

    public void Configure(JwtBearerOptions options) => Configure(Scheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != Scheme)
        {
            return;
        }

        options.MetadataAddress = teams.Value.OpenIdMetadata;
        options.RequireHttpsMetadata = new Uri(teams.Value.OpenIdMetadata).Scheme == Uri.UriSchemeHttps;
        // Teams waits some ten seconds for an answer; keys that come later help the next activity.
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        // A key seen for the first time fails once, so new keys are to be known before they are used.
        options.AutomaticRefreshInterval = TimeSpan.FromHours(1);
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.TokenValidationParameters = Parameters();
        options.Events = new JwtBearerEvents { OnMessageReceived = PassOverWithoutAppId, OnTokenValidated = KeepProofAsync };
    }

    private TokenValidationParameters Parameters() => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidAudience = teams.Value.MicrosoftAppId,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        // The default rule would also take the issuer that the metadata names.
        IssuerValidator = (issuer, _, _) => issuer == Issuer ? issuer : throw new SecurityTokenInvalidIssuerException("Not the Bot Connector."),
        LifetimeValidator = (from, to, _, _) => TokenLifetime.Covers(from, to, clock.GetUtcNow()),
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
    };

    private Task PassOverWithoutAppId(MessageReceivedContext context)
    {
        if (teams.Value.MicrosoftAppId is null)
        {
            context.NoResult();
        }

        return Task.CompletedTask;
    }

    private static async Task KeepProofAsync(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;
        var metadata = (OpenIdConnectConfiguration)await context.Options.ConfigurationManager!
            .GetConfigurationAsync(context.HttpContext.RequestAborted);
        var serviceUrl = token.Claims.FirstOrDefault(claim => claim.Type.Equals("serviceurl", StringComparison.OrdinalIgnoreCase))?.Value;
        context.HttpContext.Features.Set(new CallerProof(serviceUrl, Endorsements(metadata, token.Kid)));
    }

    // The security key that validated the token has lost what the key set says beside it, so the key is looked up again.
    private static string[] Endorsements(OpenIdConnectConfiguration metadata, string kid) =>
        metadata.JsonWebKeySet.Keys.FirstOrDefault(key => key.Kid == kid) is { } found
        && found.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
