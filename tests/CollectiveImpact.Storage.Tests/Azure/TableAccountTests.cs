using CollectiveImpact.Storage.Azure;

namespace CollectiveImpact.Storage.Tests.Azure;

public sealed class TableAccountTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("usedevelopmentstorage=TRUE;", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("AccountName=havn;AccountKey=a2V5", "https://havn.table.core.windows.net/", "havn")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=havn;AccountKey=a2V5;EndpointSuffix=core.example", "http://havn.table.core.example/", "havn")]
    [InlineData(" AccountName = havn ; AccountKey = a2V5 ; TableEndpoint = https://havn.example/t ; BlobEndpoint=https://x.example", "https://havn.example/t", "havn")]
    public void A_connection_string_gives_the_account(string text, string endpoint, string name)
    {
        var (account, fault) = TableAccount.Parse(text);
        Assert.Null(fault);
        Assert.Equal((endpoint, name), (account!.Endpoint.AbsoluteUri, account.Name));
    }

    [Theory]
    [InlineData("", "AccountName")]
    [InlineData("c2VjcmV0", "Name=Value")]
    [InlineData("AccountKey=c2VjcmV0", "AccountName")]
    [InlineData("AccountName=havn", "AccountKey")]
    [InlineData("AccountName=havn;AccountKey=c2VjcmV0!", "base64")]
    [InlineData("AccountName=havn;AccountKey=", "AccountKey")]
    [InlineData("AccountName=havn;SharedAccessSignature=sv=2019&sig=c2VjcmV0", "SharedAccessSignature")]
    [InlineData("AccountName=havn;AccountKey=c2VjcmV0;TableEndpoint=c2VjcmV0", "TableEndpoint")]
    [InlineData("AccountName=havn;AccountKey=c2VjcmV0;DefaultEndpointsProtocol=ftp", "DefaultEndpointsProtocol")]
    [InlineData("UseDevelopmentStorage=false", "AccountName")]
    public void A_wrong_connection_string_says_what_is_wrong_and_shows_nothing(string text, string says)
    {
        var (account, fault) = TableAccount.Parse(text);
        Assert.Null(account);
        Assert.Contains(says, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", fault, StringComparison.Ordinal);
    }
}
