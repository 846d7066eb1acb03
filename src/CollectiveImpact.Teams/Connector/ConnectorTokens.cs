using Azure.Core;

namespace CollectiveImpact.Teams.Connector;

/// <summary>The bot's own token, kept until shortly before it ends. The credential is made when a token is first needed, and anew after a drop.</summary>
internal sealed class ConnectorTokens(Func<TokenCredential> credentials, TimeProvider clock) : IDisposable
{
    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim one = new(1);
    private TokenCredential? credential;
    private AccessToken? token;

    public async Task<string> GetAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (token is not { } kept || IsStale(kept))
            {
                credential ??= credentials();
                token = await credential.GetTokenAsync(Scope, ct);
            }

            return token.Value.Token;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Forgets a token that was turned away. Another one, fetched in the meantime, stays.</summary>
    public async Task DropAsync(string refused, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        if (token?.Token == refused)
        {
            // The credential has a cache of its own and would give the same token again.
            (credential, token) = (null, null);
        }

        one.Release();
    }

    public void Dispose() => one.Dispose();

    private bool IsStale(AccessToken kept)
    {
        var now = clock.GetUtcNow();
        return now >= kept.ExpiresOn - Ahead || now >= kept.RefreshOn;
    }
}
