using CollectiveImpact.Storage.Azure;
using CollectiveImpact.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Storage.Tests;

public sealed class StorageOptionsTests
{
    private const string Account = "AccountName=havn;AccountKey=c2VjcmV0";

    [Theory]
    [InlineData(typeof(SqliteTable))]
    [InlineData(typeof(SqliteTable), "SqlitePath", "elsewhere/alliance.db")]
    [InlineData(typeof(SqliteTable), "ConnectionString", "", "ServiceUri", " ")]
    [InlineData(typeof(AzureTable), "ConnectionString", Account)]
    [InlineData(typeof(AzureTable), "connectionstring", "UseDevelopmentStorage=true")]
    [InlineData(typeof(AzureTable), "ServiceUri", "https://havn.table.core.windows.net")]
    public void The_table_is_the_one_that_is_set(Type table, params string[] settings)
    {
        using var provider = Provider(settings);
        Assert.IsType(table, provider.GetRequiredService<ITable>());
    }

    [Fact]
    public void The_file_is_data_alliance_db_when_nothing_is_set()
    {
        using var provider = Provider();
        Assert.Equal("data/alliance.db", provider.GetRequiredService<IOptions<StorageOptions>>().Value.SqlitePath);
    }

    [Theory]
    [InlineData("Storage:ServiceUri: must be an https address, was 'x'.", "ServiceUri", "x")]
    [InlineData("Storage:ServiceUri: must be an https address, was 'http://havn.example'.", "ServiceUri", "http://havn.example")]
    [InlineData("Storage:ServiceUri: must be an https address, was 'https://havn.example/'.", "ServiceUri", "https://havn.example/?sig=c2VjcmV0")]
    [InlineData("Storage:Foo: unknown setting", "Foo", "1")]
    [InlineData("Storage:Foo: unknown setting", "Foo:Bar", "1")]
    [InlineData("Storage:ConnectionString: set either this or Storage:ServiceUri, not both.", "ConnectionString", Account, "ServiceUri", "https://havn.example")]
    [InlineData("Storage:ConnectionString: AccountKey is not base64.", "ConnectionString", Account + "!")]
    [InlineData("Storage:SqlitePath: must be the path of a file, was '/'.", "SqlitePath", "/")]
    [InlineData("Storage:SqlitePath: must be the path of a file, was ':memory:'.", "SqlitePath", ":memory:")]
    public void A_fault_is_one_line_that_names_its_key_and_no_secret(string line, params string[] settings)
    {
        using var provider = Provider(settings);
        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
        Assert.Equal([line], failure.Failures);
        Assert.DoesNotContain("c2VjcmV0", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        using var provider = Provider("ServiceUri", "x", "Foo", "1", "ConnectionString", "y");
        Assert.Equal(4, Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ITable>).Failures.Count());
    }

    private static ServiceProvider Provider(params string[] settings)
    {
        var pairs = settings.Chunk(2).ToDictionary(pair => $"Storage:{pair[0]}", pair => (string?)pair[1]);
        return new ServiceCollection().AddTable(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build()).BuildServiceProvider();
    }
}
