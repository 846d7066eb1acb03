using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.Setup;

/// <summary>A bot with a Draft alliance that has its people and nothing else. Rikke (m01) leads the secretariat, Jonas (m02) works in it.</summary>
internal sealed class DraftBot : IAsyncDisposable
{
    private DraftBot(BotHost host) => Host = host;

    public BotHost Host { get; }

    public BotDriver Driver => Host.Driver;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="isInTeam">Whether the app is installed in the team, without a channel having been chosen.</param>
    /// <param name="change">What else is in the alliance's file.</param>
    public static async Task<DraftBot> StartAsync(bool isInTeam = true, Action<JsonObject>? change = null)
    {
        var bot = new DraftBot(await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            alliance["alliance"]!["status"] = "Draft";
            alliance["alliance"]!["vision"] = "";
            alliance["commonAgenda"]!["goals"] = new JsonArray();
            foreach (var list in new[] { "commitments", "commitmentUpdates", "checkInRounds", "smallWins", "helpRequests" })
            {
                alliance[list] = new JsonArray();
            }

            change?.Invoke(alliance);
        })));
        if (isInTeam)
        {
            await bot.Driver.PostAsync(bot.Driver.Write.TeamMemberAdded(bot.Driver.People["m01"], BotDriver.Team), Ct);
        }

        return bot;
    }

    /// <summary>What the leader sees first.</summary>
    public async Task<JsonObject> OpensAsync(string word = "opsæt") => (await Driver.SaysAsync("m01", word, Ct)).Card!;

    public async Task<JsonObject> ClicksAsync(JsonObject card, string button, params (string Id, string? Value)[] typed) =>
        (await Driver.ClicksAsync("m01", card, button, Ct, typed)).Card;

    /// <summary>Everything filled in, with the usual rhythm and meetings; ends at the check-list.</summary>
    public async Task<JsonObject> FillsInAsync()
    {
        var card = await OpensAsync();
        card = await ClicksAsync(card, "Gem og videre", ("name", "Ren Fjord"));
        card = await ClicksAsync(card, "Gem og videre", ("goals", "Mindre affald\nFlere fisk"));
        card = await ClicksAsync(card, "Gem og videre");
        card = await ClicksAsync(card, "Gem og videre", ("channelDigest", BotDriver.Channel));
        card = await ClicksAsync(card, "Gem og videre");
        card = await ClicksAsync(card, "Gem og videre");
        return await ClicksAsync(card, "Gem og videre", ("controller", "Fjordholm Kommune"), ("privacyContact", "persondata@fjordholm.example"));
    }

    public Task ImportsAsync(AllianceSnapshot other) => Host.Services.GetRequiredService<IAllianceImport>().ImportAsync(other, Ct);

    public Task<AllianceProfile> ProfileAsync(string alliance = "ung-i-havnebyen") =>
        ReadAsync(services => services.GetRequiredService<IAllianceStore>().ProfileAsync(Ct), alliance);

    public Task<AllianceTeam?> TeamAsync() => ReadAsync(services => services.GetRequiredService<IAllianceStore>().TeamAsync(Ct));

    public Task<IReadOnlyList<Goal>> GoalsAsync() => ReadAsync(services => services.GetRequiredService<IAllianceStore>().GoalsAsync(Ct));

    public Task<WorkingGroup?> GroupAsync(string id) => ReadAsync(services => services.GetRequiredService<IWorkingGroupStore>().GroupAsync(new WorkingGroupId(id), Ct));

    /// <summary>What was done, oldest first: <c>m01 Changed Alliance Identity</c>.</summary>
    public async Task<IReadOnlyList<string>> AuditAsync() =>
        [.. (await ReadAsync(services => services.GetRequiredService<IAuditLog>().EventsAsync(Ct))).Reverse().Select(e => $"{e.Actor} {e.Action} {e.Entity} {e.Outcome}")];

    public Task ChangesAsync(Func<IAllianceStore, Task> change) => ReadAsync(async services =>
    {
        await change(services.GetRequiredService<IAllianceStore>());
        return await services.GetRequiredService<IUnitOfWork>().CommitAsync(Ct);
    });

    public Task AddsGroupAsync(string id, string name) => ReadAsync(async services =>
    {
        services.GetRequiredService<IWorkingGroupStore>().Save(new WorkingGroup { Id = new WorkingGroupId(id), Name = name });
        return await services.GetRequiredService<IUnitOfWork>().CommitAsync(Ct);
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read, string alliance = "ung-i-havnebyen")
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(new AllianceId(alliance));
        return await read(scope.ServiceProvider);
    }
}
