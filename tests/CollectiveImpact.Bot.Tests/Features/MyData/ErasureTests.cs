using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Commitments;
using CollectiveImpact.Bot.Outgoing;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.MyData;

/// <summary>An erasure that is cut off goes on where it was.</summary>
public sealed class ErasureTests
{
    private const string Name = "Emil Perlebæk";
    private static readonly AllianceId _alliance = new("ung-i-havnebyen");
    private static readonly MemberId _emil = new("m22");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erasure_goes_on_where_it_was_when_it_is_cut_off_after_every_transaction()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => alliance.Row("commitments", "c16")["title"] = $"Annonce ved {Name}"));
        await AskAsync(host);
        var cuts = 0;
        while (!await RunAsync(host, commits: cuts))
        {
            Assert.InRange(++cuts, 1, 50);
        }

        Assert.InRange(cuts, 3, 50);
        Assert.Empty(await WithAsync(host, Name));
        Assert.Equal(1, await CountAsync(host, "\"action\":\"Erased\""));
        Assert.True(await RunAsync(host, commits: 0));
    }

    private static async Task AskAsync(BotHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IUnitOfWork>().Begin(_alliance);
        var people = services.GetRequiredService<IPeopleStore>();
        people.Save((await people.MemberAsync(_emil, Ct))! with { Status = MemberStatus.Anonymised });
        services.GetRequiredService<IOwnDataStore>().Save(DataSubjectRequest.Erase(_emil, BotHost.Tuesday));
        Assert.True(await services.GetRequiredService<IUnitOfWork>().CommitAsync(Ct));
    }

    /// <summary>True when it came to its end before it was cut off.</summary>
    private static async Task<bool> RunAsync(BotHost host, int commits)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
        var unit = new CutOff(Get<IUnitOfWork>(), commits);
        unit.Begin(_alliance);
        var handover = new Handover(Get<IPeopleStore>(), Get<ICommitmentStore>(), Get<CommitmentNews>(), Get<IOutbox>(), unit);
        var erasure = new Erasure(
            Get<IAllianceStore>(), Get<IPeopleStore>(), Get<IOwnDataStore>(), Get<IDigestStore>(), Get<IOutbox>(), Get<IAuditLog>(), Get<IAllianceDirectory>(), handover, unit);
        try
        {
            return await erasure.EraseAsync(_emil, BotHost.Tuesday, Ct);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<string>> WithAsync(BotHost host, string word)
    {
        List<string> found = [];
        await foreach (var row in host.Services.GetRequiredService<ITable>().RangeAsync(_alliance.Value, " ", "~", Ct))
        {
            if (string.Join(' ', row.Properties.Values).Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(row.RowKey);
            }
        }

        return found;
    }

    private static async Task<int> CountAsync(BotHost host, string word) => (await WithAsync(host, word)).Count;

    /// <summary>A unit of work that dies after so many transactions.</summary>
    private sealed class CutOff(IUnitOfWork inner, int commits) : IUnitOfWork
    {
        private int _left = commits;

        public void Begin(AllianceId alliance, IReadAhead? ahead = null) => inner.Begin(alliance, ahead);

        public void Refresh() => inner.Refresh();

        public Task<bool> CommitAsync(CancellationToken cancellationToken) =>
            _left-- > 0 ? inner.CommitAsync(cancellationToken) : throw new StoreUnavailableException(StoreFailure.Unreachable, null, null);
    }
}
