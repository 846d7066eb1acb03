using CollectiveImpact.Bot.Tests.Features.People;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

/// <summary>Somebody shows a list and is no longer lead when they save it.</summary>
public sealed class FormerLeadImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_is_not_saved_by_somebody_who_no_longer_leads()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => Samples.AddRole(alliance, "m02", "BackboneLead", "2026-01-01", null)));
        var preview = (await host.Driver.SaysAsync("m02", "Type;Navn;Sektor\npartner;Kaj;forening", Ct)).Card!;
        var person = await PeopleConversationTests.ShowAsync(host, "m02", "m01");
        var end = (await host.Driver.ClicksAsync("m01", person, "Afslut en rolle", Ct)).Card;
        await host.Driver.ClicksAsync("m01", end, "Gem", Ct, ("role", "r-m02-BackboneLead-2026-01-01"), ("to", "2026-11-30"));

        var refused = await host.Driver.ClicksAsync("m02", preview, "Gem", Ct);

        Assert.Contains("Rikke", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await host.PartnersAsync(Ct), partner => partner.Name == "Kaj");
    }
}
