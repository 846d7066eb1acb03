using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using CollectiveImpact.Storage.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CollectiveImpact.Storage.Tests.Azure;

public sealed class EntraTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_for_storage_is_sent_and_asked_for_once()
    {
        var sent = new List<string>();
        using var certificate = Certificate();
        await using var service = await StandIn.StartAsync(
            context =>
            {
                sent.Add(context.Request.Headers.Authorization.ToString());
                return context.Response.WriteAsync("""{"value":[]}""", Ct);
            },
            certificate);
        var credential = new Credential(request => request.Scopes.Single());
        var table = Open(service, credential);
        await table.PingAsync(Ct);
        await table.PingAsync(Ct);
        Assert.Equal(["Bearer https://storage.azure.com/.default", "Bearer https://storage.azure.com/.default"], sent);
        Assert.Equal(1, credential.Asked);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_message_says_why()
    {
        using var certificate = Certificate();
        await using var service = await StandIn.StartAsync(_ => Task.CompletedTask, certificate);
        var table = Open(service, new Credential(_ => throw new AuthenticationFailedException("no identity here")));
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.PingAsync(Ct));
        Assert.Equal(StoreFailure.Unreachable, failure.Failure);
        Assert.Contains("token", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, service.Requests);
    }

    [Fact]
    public async Task A_missing_role_is_named_as_authorisation()
    {
        using var certificate = Certificate();
        await using var service = await StandIn.StartAsync(
            context =>
            {
                context.Response.StatusCode = 403;
                context.Response.Headers["x-ms-error-code"] = "AuthorizationPermissionMismatch";
                return Task.CompletedTask;
            },
            certificate);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open(service, new Credential(_ => "token")).PingAsync(Ct));
        Assert.Contains("AuthorizationPermissionMismatch", failure.Message, StringComparison.Ordinal);
    }

    private static AzureTable Open(StandIn service, TokenCredential credential)
    {
        var transport = new HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });
        return new AzureTable(TableService.WithCredential(service.Address, credential, transport), NullLogger<AzureTable>.Instance);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Credential(Func<TokenRequestContext, string> token) : TokenCredential
    {
        public int Asked { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked++;
            return new AccessToken(token(requestContext), TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
