using System.Text;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Features.Spreadsheet;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

public sealed class SheetFileTests
{
    [Theory]
    [InlineData("Navn;Mail;Titel\r\nÆgir Å;a@x.example;\"Leder; drift\"")]
    [InlineData("Navn,Mail,Titel\nÆgir Å,a@x.example,\"Leder; drift\"")]
    [InlineData("Navn\tMail\tTitel\rÆgir Å\ta@x.example\tLeder; drift")]
    [InlineData("sep=;\r\nNavn;Mail;Titel\r\nÆgir Å;a@x.example;Leder; drift")]
    [InlineData("\"Navn\";\"Mail\";\"Titel\"\n\"Ægir Å\";\"a@x.example\";\"Leder; drift\"\n\n;;\n")]
    [InlineData("\nMedlemmer, opdateret i går\n\nNavn ; MAIL ; titel\n Ægir Å ; a@x.example ; Leder")]
    public void Separator_and_headings_are_found(string text)
    {
        var row = Read(text).Rows.Single();

        Assert.Equal(("Ægir Å", "a@x.example"), (row.Cells[SheetColumn.Name], row.Cells[SheetColumn.Mail]));
        Assert.StartsWith("Leder", row.Cells[SheetColumn.Title], StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_may_hold_lines_and_quotes_and_lines_are_counted_as_in_the_file()
    {
        var sheet = Read("Gruppe;Mandat\r\n\"Unge \"\"nu\"\"\";\"Første linje\r\nanden linje\"\r\nJob;Finde job\r\n");

        Assert.Equal([2, 4], sheet.Rows.Select(row => row.Line));
        Assert.Equal(("Unge \"nu\"", "Første linje\nanden linje"), (sheet.Rows[0].Cells[SheetColumn.Group], sheet.Rows[0].Cells[SheetColumn.Mandate]));
    }

    [Theory]
    [InlineData("504B030414000600", nameof(FileFault.Workbook))]
    [InlineData("D0CF11E0A1B11AE1", nameof(FileFault.Workbook))]
    [InlineData("89504E470D0A1A0A0000", nameof(FileFault.Unreadable))]
    [InlineData("", nameof(FileFault.NoHeadings))]
    [InlineData("68656A", nameof(FileFault.NoHeadings))]
    [InlineData("FFFE", nameof(FileFault.NoHeadings))]
    [InlineData("FFFE00D84E", nameof(FileFault.NoHeadings))]
    public void Bytes_that_are_no_list_are_told_from_one(string hex, string fault) =>
        Assert.Equal(fault, SheetFile.Read(new UploadContent.File(Convert.FromHexString(hex))).Fault.ToString());

    [Fact]
    public void File_that_is_written_is_what_Danish_Excel_opens_and_what_is_read_again()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["Gruppe", "Mandat"], ["Børn; \"unge\"", "To\nlinjer\n\"til\""]];
        var bytes = SheetRecords.Write(rows);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("Gruppe;Mandat\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var row = SheetFile.Read(new UploadContent.File(bytes)).Sheet!.Rows.Single();
        Assert.Equal(rows[1], [row.Cells[SheetColumn.Group], row.Cells[SheetColumn.Mandate]]);
    }

    [Theory]
    [InlineData("<table><tr><td>Navn</td><td>Mail</td></tr><tr><td>Anna<br>Holm</td><td>a@x.example</td></tr></table>", "Anna\nHolm")]
    [InlineData("x<TABLE border=1><tbody><TR><TH>Navn<TH>Mail<TR><TD>&lt;b&gt;A&amp;B<TD>b@x.example</table><p>efter</p>", "<b>A&B")]
    public void Table_is_read_from_HTML(string html, string name)
    {
        var records = HtmlTable.Records(html);

        Assert.Equal((2, name), (records.Count, records[1].Fields[0]));
    }

    [Fact]
    public void Broken_HTML_takes_no_longer_than_whole()
    {
        Assert.Empty(HtmlTable.Records("<table" + string.Concat(Enumerable.Repeat("<tr", 80_000))));
        Assert.Empty(HtmlTable.Records("<table><td>uden række"));
    }

    private static Sheet Read(string text) => SheetFile.Read(new UploadContent.File(Encoding.UTF8.GetBytes(text))).Sheet!;
}
