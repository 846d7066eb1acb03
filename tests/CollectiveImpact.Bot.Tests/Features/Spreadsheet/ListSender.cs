using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Features.Spreadsheet;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;
using CollectiveImpact.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

/// <summary>Sends lists to a bot as people do, and looks at what is stored of them.</summary>
internal static class ListSender
{
    public static readonly AllianceId Alliance = new("ung-i-havnebyen");

    public static string SampleList => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "samples", "lister-til-import.csv"));

    /// <summary>The sample's alliance while it is being set up: nobody but its lead and one colleague.</summary>
    public static string Draft => Samples.With(alliance =>
    {
        alliance["alliance"]!["status"] = "Draft";
        alliance["commonAgenda"]!["goals"] = new JsonArray();
        foreach (var list in new[] { "partners", "commitments", "commitmentUpdates", "smallWins", "helpRequests", "checkInRounds" })
        {
            alliance[list] = new JsonArray();
        }

        Keep(alliance, "members", row => (string?)row["id"] is "m01" or "m02");
        Keep(alliance, "roleAssignments", row => (string?)row["memberId"] is "m01" or "m02");
    });

    public static JsonObject FileMessage(this BotDriver driver, string member, string url, string fileType = "csv", string text = "")
    {
        var activity = driver.Write.Message(driver.People[member], text);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://fjordholm.sharepoint.com/personal/rikke/Documents/liste.csv",
            ["name"] = $"liste.{fileType}",
            ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = fileType },
        });
        return activity;
    }

    /// <summary>Sends an activity; what is said back is the last thing in the person's chat.</summary>
    public static async Task<SentMessage> SendsAsync(this BotDriver driver, string member, JsonObject activity, CancellationToken ct)
    {
        var before = driver.Teams.MessagesTo(driver.People[member].UserId).Count;
        Assert.Equal(200, (await driver.PostAsync(activity, ct)).Status);
        var said = driver.Teams.MessagesTo(driver.People[member].UserId);
        Assert.True(said.Count > before, "Nothing was said back.");
        return said[^1];
    }

    /// <summary>Everything stored that a spreadsheet can hold.</summary>
    public static Task<ImportState> StateAsync(this BotHost host, CancellationToken ct) => host.InAsync<SheetStates, ImportState>(states => states.ReadAsync(ct));

    public static Task<IReadOnlyList<AuditEvent>> EventsAsync(this BotHost host, CancellationToken ct) =>
        host.InAsync<IAuditLog, IReadOnlyList<AuditEvent>>(log => log.EventsAsync(ct));

    public static async Task<T> InAsync<TService, T>(this BotHost host, Func<TService, Task<T>> read)
        where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(Alliance);
        return await read(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static bool Holds(this BotHost host, string text) =>
        host.StoreBytes().Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public static string Link(JsonObject card) => (string)card.Buttons().Single(button => (string?)button["type"] == "Action.OpenUrl")["url"]!;

    public static async Task<(int Status, string Text)> FetchAsync(string url, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(url), ct);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct));
    }

    private static void Keep(JsonObject alliance, string list, Func<JsonObject, bool> isKept) =>
        alliance[list] = new JsonArray([.. alliance[list]!.AsArray().Select(row => row!.AsObject()).Where(isKept).Select(row => row.DeepClone())]);
}

/// <summary>A place on this machine where files lie, as SharePoint is in the world.</summary>
internal sealed class FilePlace : IAsyncDisposable
{
    private readonly WebApplication app;

    private FilePlace(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public int Asked { get; private set; }

    public string? Authorization { get; private set; }

    public static async Task<FilePlace> StartAsync(Func<HttpContext, Task> answer, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var place = new FilePlace(builder.Build());
        place.app.Run(async context =>
        {
            place.Asked++;
            place.Authorization = context.Request.Headers.Authorization;
            await answer(context);
        });
        await place.app.StartAsync(ct);
        return place;
    }

    public static Task<FilePlace> WithAsync(byte[] bytes, CancellationToken ct) => StartAsync(context => context.Response.Body.WriteAsync(bytes, ct).AsTask(), ct);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
