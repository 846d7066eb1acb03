using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CollectiveImpact.Testing.Teams;

/// <summary>
/// Plays the issuer of the Bot Connector's tokens on 127.0.0.1: the metadata, the key set with its endorsements, and tokens as right or as wrong as wanted.
/// </summary>
public sealed class TestAuthority : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly List<AuthorityKey> published = [];
    private WebApplication? app;

    private TestAuthority(AuthorityKey key)
    {
        Key = key;
        published.Add(key);
    }

    /// <summary>The key that signs when nothing else is said: published and endorsed for Teams.</summary>
    public AuthorityKey Key { get; }

    public string MetadataAddress => new Uri(app!.Address(), "v1/.well-known/openidconfiguration").AbsoluteUri;

    public static async Task<TestAuthority> StartAsync(CancellationToken ct)
    {
        var authority = new TestAuthority(new("key-1", "msteams", "webchat"));
        authority.app = await Loopback.StartAsync(authority.AnswerAsync, ct);
        return authority;
    }

    /// <summary>Adds a key to the key set. A bot that fetched it before does not know.</summary>
    public AuthorityKey Publish(AuthorityKey key)
    {
        published.Add(key);
        return key;
    }

    /// <summary>A valid token, but for what <paramref name="tamper"/> does to it before it is signed.</summary>
    public string Token(string audience, string? serviceUrl, DateTimeOffset now, Action<TokenDraft>? tamper = null)
    {
        var draft = new TokenDraft { Key = Key };
        draft.Header["alg"] = "RS256";
        draft.Header["typ"] = "JWT";
        draft.Header["kid"] = Key.Id;
        draft.Payload["iss"] = Issuer;
        draft.Payload["aud"] = audience;
        draft.Payload["nbf"] = now.ToUnixTimeSeconds();
        draft.Payload["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        draft.Payload["serviceurl"] = serviceUrl;
        tamper?.Invoke(draft);
        return draft.ToJwt();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        foreach (var key in published)
        {
            key.Dispose();
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        JsonObject body = context.Request.Path.Value!.EndsWith("/keys", StringComparison.Ordinal)
            ? new() { ["keys"] = new JsonArray([.. published.Select(key => key.ToJson())]) }
            : new()
            {
                ["issuer"] = Issuer,
                ["authorization_endpoint"] = "https://invalid.botframework.com",
                ["jwks_uri"] = new Uri(app!.Address(), "v1/.well-known/keys").AbsoluteUri,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
                ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
            };
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}

/// <summary>A token before it is signed. <c>alg</c> decides how: RS256, RS384, HS256 with the public key as secret, or none.</summary>
public sealed class TokenDraft
{
    public JsonObject Header { get; } = [];

    public JsonObject Payload { get; } = [];

    public required AuthorityKey Key { get; set; }

    /// <summary>Changes the payload after it was signed.</summary>
    public bool BreakSignature { get; set; }

    internal string ToJwt()
    {
        var signed = Encoded(Header) + "." + Encoded(Payload);
        var data = Encoding.ASCII.GetBytes(signed);
        var signature = (string?)Header["alg"] switch
        {
            "RS256" => Key.Sign(data, HashAlgorithmName.SHA256),
            "RS384" => Key.Sign(data, HashAlgorithmName.SHA384),
            "HS256" => HMACSHA256.HashData(Key.Modulus, data),
            _ => [],
        };
        if (BreakSignature)
        {
            Payload["broken"] = true;
            signed = Encoded(Header) + "." + Encoded(Payload);
        }

        return signed + "." + Base64Url.EncodeToString(signature);
    }

    private static string Encoded(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
