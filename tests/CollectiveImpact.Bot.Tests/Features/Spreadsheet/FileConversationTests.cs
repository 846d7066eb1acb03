using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using Microsoft.AspNetCore.Http;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

public sealed class FileConversationTests
{
    private const string List = "Partner;Sektor\r\nRingen på Ærø;erhvervsliv\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public async Task File_in_the_personal_chat_is_taken_in_whatever_its_text(string encoding)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var writer = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding))!;
        await using var files = await FilePlace.WithAsync([.. writer.GetPreamble(), .. writer.GetBytes(List)], Ct);

        var preview = (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", $"{files.Address}/liste.csv?key=1", text: "status"), Ct)).Card!;
        Assert.Contains("Ringen på Ærø", preview.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        await host.Driver.ClicksAsync("m01", preview, "Gem", Ct);

        Assert.Contains((await host.StateAsync(Ct)).Partners, partner => partner.Name == "Ringen på Ærø");
        Assert.Null(files.Authorization);
    }

    [Fact]
    public async Task Attachment_of_type_csv_is_taken_too()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await using var files = await FilePlace.WithAsync(Encoding.UTF8.GetBytes(List), Ct);
        var message = host.Driver.Write.Message(host.Driver.People["m01"], "");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/csv; charset=utf-8", ["contentUrl"] = files.Address + "/a", ["name"] = "a.csv" });

        Assert.Contains("Ringen på Ærø", (await host.Driver.SendsAsync("m01", message, Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_is_answered_with_how_to_save_it_as_CSV_and_is_not_fetched()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await using var files = await FilePlace.WithAsync([0x50, 0x4B, 0x03, 0x04, 0, 0], Ct);

        Assert.Contains("»Gem som«", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address, "xlsx"), Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(0, files.Asked);
        Assert.Contains("»Gem som«", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address), Ct)).Text, StringComparison.Ordinal);
        Assert.Contains("kan jeg ikke læse", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address, "png"), Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_too_large_or_cannot_be_fetched_is_told_kindly()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await using var large = await FilePlace.StartAsync(
            async context =>
            {
                var line = Encoding.UTF8.GetBytes(new string('x', 1023) + "\n");
                for (var kilobytes = 0; kilobytes < 1100; kilobytes++)
                {
                    await context.Response.Body.WriteAsync(line, context.RequestAborted);
                }
            },
            Ct);
        await using var gone = await FilePlace.StartAsync(context => Task.FromResult(context.Response.StatusCode = 404), Ct);

        Assert.Contains("1 MB", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", large.Address), Ct)).Text, StringComparison.Ordinal);
        Assert.Contains("ikke hente filen", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", gone.Address), Ct)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evilsharepoint.com/liste.csv")]
    [InlineData("http://fjordholm.sharepoint.com/liste.csv")]
    [InlineData("https://fjordholm.sharepoint.com.evil.example/liste.csv")]
    [InlineData("https://rikke:x@fjordholm.sharepoint.com/liste.csv")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Address_of_nobody_we_know_is_not_asked(string url)
    {
        await using var host = await BotHost.StartAsync(Ct);

        Assert.Contains("ikke hente filen", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", url), Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_is_followed_on_the_same_host_and_to_no_other()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await using var other = await FilePlace.WithAsync(Encoding.UTF8.GetBytes(List), Ct);
        await using var files = await FilePlace.StartAsync(
            async context =>
            {
                switch (context.Request.Path.Value)
                {
                    case "/away":
                        context.Response.Redirect(other.Address);
                        break;
                    case "/round":
                        context.Response.Redirect("/round");
                        break;
                    case "/moved":
                        context.Response.Redirect("/here");
                        break;
                    default:
                        await context.Response.WriteAsync(List, Ct);
                        break;
                }
            },
            Ct);

        Assert.Contains("Ringen på Ærø", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address + "/moved"), Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("ikke hente filen", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address + "/away"), Ct)).Text, StringComparison.Ordinal);
        Assert.Contains("ikke hente filen", (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address + "/round"), Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(0, other.Asked);
    }

    [Fact]
    public async Task File_of_somebody_who_may_not_is_not_even_fetched()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await using var files = await FilePlace.WithAsync(Encoding.UTF8.GetBytes(List), Ct);

        Assert.Contains("Rikke Ankerlund", (await host.Driver.SendsAsync("m06", host.Driver.FileMessage("m06", files.Address), Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(0, files.Asked);
    }

    [Fact]
    public async Task Table_copied_from_Excel_is_taken_as_the_table_it_was()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var message = host.Driver.Write.Message(host.Driver.People["m01"], "Partner Sektor Ringen & Co erhvervsliv");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = "<div><table style=\"x\"><tbody><tr><td><p>Partner</p></td><td>Sektor</td></tr>\n<tr><td>Ringen &amp; Co&nbsp;</td><td>erhvervsliv</td></tr></tbody></table></div>",
        });

        Assert.Contains("Ringen & Co", (await host.Driver.SendsAsync("m01", message, Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains(
            "Ringen & Co", (await host.Driver.SaysAsync("m01", "Partner\tSektor\r\nRingen & Co\terhvervsliv", Ct)).Shown(), StringComparison.Ordinal);
    }
}
