using System.Globalization;

namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    [Fact]
    public async Task Twenty_writers_of_one_counter_lose_no_update()
    {
        await InsertAsync("counter", "0");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(CountAsync, Ct)));
        Assert.Equal("100", (await GetAsync("counter"))!.Properties["Text"]);
    }

    [Fact]
    public async Task Of_twenty_inserts_of_one_key_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(
            () => CommitAsync(new InsertRow("lease", Text($"{n}")), new InsertRow($"work|{n:D2}", Text("mine"))), Ct)));
        var winner = Assert.Single(Enumerable.Range(0, 20), n => results[n] is Committed);
        Assert.Equal($"{winner}", (await GetAsync("lease"))!.Properties["Text"]);
        Assert.Equal([$"work|{winner:D2}"], (await RangeAsync("work|", "work}")).Select(row => row.RowKey));
        Assert.All(results.Where(result => result is not Committed), result => Assert.Equal(new Conflict("lease"), result));
    }

    private async Task CountAsync()
    {
        for (var counted = 0; counted < 5;)
        {
            var row = (await GetAsync("counter"))!;
            var next = (int.Parse(row.Properties["Text"], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            counted += await CommitAsync(new ReplaceRow("counter", Text(next), row.ETag)) is Committed ? 1 : 0;
        }
    }
}
