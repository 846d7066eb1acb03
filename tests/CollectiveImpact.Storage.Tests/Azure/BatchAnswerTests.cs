using CollectiveImpact.Storage.Azure;

namespace CollectiveImpact.Storage.Tests.Azure;

/// <summary>Answers in the form that Microsoft documents, where Azurite's differ (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).</summary>
public sealed class BatchAnswerTests
{
    private static readonly RowChange[] Changes = [new InsertRow("a", new Dictionary<string, string>()), new DeleteRow("b", null)];

    [Fact]
    public void Every_part_of_a_success_gives_its_tag()
    {
        const string Body = """
            --batchresponse_4c637ba4
            Content-Type: multipart/mixed; boundary=changesetresponse_03da9ae5

            --changesetresponse_03da9ae5
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 204 No Content
            Content-ID: 1
            DataServiceId: https://havn.table.core.windows.net/Alliance(PartitionKey='p',RowKey='a')
            ETag: W/"datetime'2026-11-20T09%3A00%3A00.1234567Z'"


            --changesetresponse_03da9ae5
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 204 No Content
            DataServiceVersion: 1.0;


            --changesetresponse_03da9ae5--
            --batchresponse_4c637ba4--

            """;
        var committed = Assert.IsType<Committed>(Read(Body).ToResult(Changes));
        Assert.Equal(["W/\"datetime'2026-11-20T09%3A00%3A00.1234567Z'\"", null], committed.ETags);
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", "0:The specified entity already exists.\\n\\nRequestId:1", typeof(Conflict), "a")]
    [InlineData(412, "UpdateConditionNotSatisfied", "1:The update condition was not satisfied.", typeof(Conflict), "b")]
    [InlineData(404, "ResourceNotFound", "1:The specified resource does not exist.", typeof(Missing), "b")]
    public void One_refused_operation_is_named_by_its_index(int status, string code, string message, Type kind, string row)
    {
        var result = Read(Refusal(status, code, message)).ToResult(Changes);
        Assert.Equal((kind, row), (result.GetType(), result is Conflict conflict ? conflict.RowKey : ((Missing)result).RowKey));
    }

    [Fact]
    public void A_batch_of_one_needs_no_index() =>
        Assert.Equal(new Conflict("a"), Read(Refusal(409, "EntityAlreadyExists", "It exists.")).ToResult(Changes[..1]));

    [Theory]
    [InlineData("It exists.")]
    [InlineData("2:It exists.")]
    public void An_index_that_cannot_be_is_no_outcome(string message) =>
        Assert.Throws<InvalidOperationException>(() => Read(Refusal(409, "EntityAlreadyExists", message)).ToResult(Changes));

    [Fact]
    public void A_busy_part_is_an_outage()
    {
        var failure = Assert.Throws<StoreUnavailableException>(() => Read(Refusal(503, "ServerBusy", "0:Busy.")).ToResult(Changes));
        Assert.Equal(StoreFailure.Throttled, failure.Failure);
    }

    [Fact]
    public void A_missing_table_is_seen() => Assert.True(Read(Refusal(404, "TableNotFound", "0:The table specified does not exist.")).IsTableMissing);

    private static string Refusal(int status, string code, string message) =>
        "--batchresponse_1\nContent-Type: multipart/mixed; boundary=changesetresponse_1\n\n--changesetresponse_1\nContent-Type: application/http\n\n"
        + $"HTTP/1.1 {status} Refused\nContent-Type: application/json\n\n"
        + $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}"}}}"""
        + "\n--changesetresponse_1--\n--batchresponse_1--\n";

    private static BatchAnswer Read(string body) => BatchAnswer.Read(body.ReplaceLineEndings("\r\n"));
}
