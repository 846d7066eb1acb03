using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

public sealed class ExportConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_sent_back_changes_nothing_and_makes_the_same_in_an_empty_draft()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var (status, csv) = await ListSender.FetchAsync(ListSender.Link((await host.Driver.SaysAsync("m01", "eksport", Ct)).Card!), Ct);
        Assert.Equal(200, status);

        var same = (await host.Driver.SaysAsync("m01", csv, Ct)).Shown();
        Assert.Contains("0 nye · 0 ændres · 70 som før · 0 afvist", same, StringComparison.Ordinal);

        await using var empty = await BotHost.StartAsync(Ct, ListSender.Draft);
        var preview = (await empty.Driver.SaysAsync("m01", csv, Ct)).Card!;
        Assert.Contains("0 afvist", preview.ToJsonString(), StringComparison.Ordinal);
        await empty.Driver.ClicksAsync("m01", preview, "Gem", Ct);
        var (before, after) = (await host.StateAsync(Ct), await empty.StateAsync(Ct));
        Assert.Equal((12, 30, 20, 4), (after.Partners.Count, after.Members.Count, after.Commitments.Count, after.Goals.Count));
        Assert.Equal(before.Roles.Count, after.Roles.Count);
        Assert.Equal(before.Commitments.Select(c => (c.Title, c.Status, c.DueOn)).Order(), after.Commitments.Select(c => (c.Title, c.Status, c.DueOn)).Order());
    }

    [Fact]
    public async Task Contact_person_gets_their_own_partner_only()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var contact = (await host.StateAsync(Ct)).Roles.First(role => role.Role == CollectiveImpact.Alliance.People.AllianceRole.PartnerContact).MemberId;
        var own = (await host.StateAsync(Ct)).Members.Single(member => member.Id == contact).OrganisationId;
        var (status, csv) = await ListSender.FetchAsync(ListSender.Link((await host.Driver.SaysAsync(contact.Value, "export", Ct)).Card!), Ct);

        Assert.Equal(200, status);
        foreach (var partner in (await host.StateAsync(Ct)).Members.Where(member => member.WorkMail is not null))
        {
            Assert.Equal(partner.OrganisationId == own, csv.Contains(partner.WorkMail!, StringComparison.Ordinal));
        }

        var exported = Assert.Single(await host.EventsAsync(Ct), happened => happened.Action == AuditAction.Exported);
        Assert.Equal((AuditEntity.Partner, own.Value, contact), (exported.Entity, exported.EntityId, exported.Actor));
    }

    [Theory]
    [InlineData("m02")]
    public async Task Who_may_not_export_is_told_who_may(string member)
    {
        await using var host = await BotHost.StartAsync(Ct);

        Assert.Contains("Rikke Ankerlund", (await host.Driver.SaysAsync(member, "eksport", Ct)).Text, StringComparison.Ordinal);
    }
}
