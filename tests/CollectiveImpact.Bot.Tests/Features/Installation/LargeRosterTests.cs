using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.Installation;

/// <summary>A whole municipality is in the team.</summary>
[Collection(Alone.Name)]
public sealed class LargeRosterTests
{
    private const string Team = "19:hele-kommunen@thread.tacv2";
    private const int People = 5_000;
    private static readonly TimeSpan _promised = TimeSpan.FromSeconds(30);
    private static readonly BotPerson _installer = new("p0", Id(0), "29:p0", "Person 0");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_thousand_people_are_read_page_by_page_and_stored_in_half_a_minute()
    {
        await using var host = await BotHost.StartAsync(Ct);
        host.Teams.WithTeam(new FakeTeam(Team, "Hele kommunen", [new(Team, null)]), [.. Enumerable.Range(0, People).Select(Member)]);
        var began = TimeProvider.System.GetTimestamp();
        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(_installer, Team, Team), Ct);
        await DoneAsync(host);
        var took = TimeProvider.System.GetElapsedTime(began);

        await using var scope = Begun(host);
        var members = await scope.ServiceProvider.GetRequiredService<IPeopleStore>().MembersAsync(Ct);
        Assert.Equal(People, members.Count);
        Assert.All(members, member => Assert.NotNull(member.InTeamSince));
        Assert.InRange(took, TimeSpan.Zero, _promised);

        // Ten pages; read once more when somebody wrote one of the rows in between, as the greeting of the one who installs may.
        Assert.Contains(host.Teams.Calls.Count(call => call.Segments.Contains("pagedmembers")), new[] { 10, 20 });
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{People} people read and stored in {took.TotalSeconds:F1} s"));
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"66666666-0000-4000-8000-{number:D12}");

    private static FakeMember Member(int number) =>
        new($"29:p{number}", Id(number), $"Person {number}") { Email = $"p{number}@kommunen.example", UserRole = number % 50 == 1 ? "guest" : "user" };

    private static async Task DoneAsync(BotHost host)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(BotDriver.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (true)
        {
            await using var scope = Begun(host);
            if (await scope.ServiceProvider.GetRequiredService<IOutbox>().DeliveredAsync(new OutboxMessage.RosterReading(Team), limit.Token) is not null)
            {
                return;
            }

            await look.WaitForNextTickAsync(limit.Token);
        }
    }

    private static AsyncServiceScope Begun(BotHost host)
    {
        var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(DraftRules.IdOf(Team));
        return scope;
    }
}
