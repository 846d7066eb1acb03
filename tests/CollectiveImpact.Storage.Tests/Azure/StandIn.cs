using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Storage.Tests.Azure;

/// <summary>A server on loopback that answers as a test wants, where a real Table service would not on demand.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private StandIn(WebApplication app) => this.app = app;

    public int Requests => requests;

    public Uri Address => new(app.Urls.Single());

    public static async Task<StandIn> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => Secure(listen, certificate)));
        var standIn = new StandIn(builder.Build());
        standIn.app.Run(context =>
        {
            Interlocked.Increment(ref standIn.requests);
            return answer(context);
        });
        await standIn.app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is not null)
        {
            listen.UseHttps(certificate);
        }
    }
}
