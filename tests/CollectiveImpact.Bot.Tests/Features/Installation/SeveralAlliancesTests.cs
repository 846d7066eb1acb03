using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.Installation;

/// <summary>Mads works in the sample alliance, and in another one beside it.</summary>
public sealed class SeveralAlliancesTests
{
    private static readonly AllianceId _other = new("groenne-fjordholm");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_asks_which_one_and_answers_there()
    {
        await using var host = await WithTwoAsync();
        var which = (await host.Driver.SaysAsync("m06", "overblik", Ct)).Card!;
        Assert.Contains("Hvilken alliance gælder det?", which.AllText(), StringComparison.Ordinal);

        Assert.Contains("Gadeteam på havnen", (await host.Driver.ClicksAsync("m06", which, "Ung i Havnebyen", Ct)).Shown(), StringComparison.Ordinal);
        var there = (await host.Driver.ClicksAsync("m06", which, "Grønne Fjordholm", Ct)).Shown();
        Assert.Contains("Der er ingen aftaler endnu", there, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bot_does_not_ask_where_it_makes_no_difference_or_is_plain()
    {
        await using var host = await WithTwoAsync();
        await host.Driver.InstallsInTeamAsync("m01", Ct);

        Assert.Contains("hjælpe med", (await host.Driver.SaysAsync("m06", "hjælp", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Gadeteam på havnen", (await host.Driver.MentionsAsync("m06", BotDriver.Channel, "overblik", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_is_changed_in_all_of_them()
    {
        await using var host = await WithTwoAsync();
        await host.Driver.SaysAsync("m06", "sprog", Ct);
        var which = (await host.Driver.SaysAsync("m06", "status", Ct)).Card!;

        Assert.Contains("Which alliance", which.AllText(), StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(_other);
        Assert.Equal("en", (await scope.ServiceProvider.GetRequiredService<IPeopleStore>().MemberAsync(new MemberId("mads"), Ct))!.Language);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("")]
    [InlineData("start runde")]
    [InlineData("sejr 010250-5003 blev hjulpet")]
    public async Task Button_says_nothing_that_the_person_could_not_say(string text)
    {
        await using var host = await WithTwoAsync();
        var answer = await host.Driver.InvokesAsync("m06", "command.run", new JsonObject { ["alliance"] = "en-tredje", ["text"] = text }, Ct);

        Assert.DoesNotContain("Runden for", answer.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain("5003", answer.Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AllianceStatus.Draft)]
    [InlineData(AllianceStatus.Closed)]
    public async Task Alliance_that_is_not_at_work_is_no_choice(AllianceStatus status)
    {
        await using var host = await WithTwoAsync(status);

        Assert.Contains("Gadeteam på havnen", (await host.Driver.SaysAsync("m06", "overblik", Ct)).Shown(), StringComparison.Ordinal);
    }

    private static async Task<BotHost> WithTwoAsync(AllianceStatus status = AllianceStatus.Active)
    {
        var host = await BotHost.StartAsync(Ct);
        var partner = new Partner { Id = new PartnerId("have"), Name = "Havekredsen", ShortName = "Haven" };
        await host.Services.GetRequiredService<IAllianceImport>().ImportAsync(
            new AllianceSnapshot
            {
                Profile = new AllianceProfile
                {
                    Id = _other,
                    Name = "Grønne Fjordholm",
                    ShortName = "Grønne Fjordholm",
                    Status = status,
                    Backbone = new BackboneOrganisation { Id = new PartnerId("backbone"), Name = "Sekretariatet" },
                },
                Partners = [partner],
                Members =
                [
                    new Member
                    {
                        Id = new MemberId("mads"),
                        OrganisationId = partner.Id,
                        DisplayName = "Mads",
                        FirstName = "Mads",
                        AadObjectId = host.Driver.People["m06"].AadObjectId,
                    },
                ],
            },
            Ct);
        return host;
    }
}
