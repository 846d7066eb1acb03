using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Spreadsheet;

public sealed class SheetReadingTests
{
    [Theory]
    [InlineData("Navn", SheetColumn.Name)]
    [InlineData("  NAVN ", SheetColumn.Name)]
    [InlineData("\uFEFFNavn", SheetColumn.Name)]
    [InlineData("kort  navn", SheetColumn.ShortName)]
    [InlineData("Kontaktperson (mail)", SheetColumn.Contact)]
    [InlineData("Stedfortræder", SheetColumn.Deputy)]
    [InlineData("stedfortraeder (mail)", SheetColumn.Deputy)]
    [InlineData("Stedfortrader", SheetColumn.Deputy)]
    [InlineData("Mål", SheetColumn.Goal)]
    [InlineData("maal", SheetColumn.Goal)]
    [InlineData("MAL", SheetColumn.Goal)]
    [InlineData("E-mail", SheetColumn.Mail)]
    [InlineData("Medpartnere", SheetColumn.CoPartners)]
    [InlineData("Frist", SheetColumn.Due)]
    [InlineData("Due date", SheetColumn.Due)]
    [InlineData("Responsible", SheetColumn.Responsible)]
    [InlineData("First name", SheetColumn.FirstName)]
    [InlineData("Job title", SheetColumn.JobTitle)]
    [InlineData("\"Navn\"", SheetColumn.Name)]
    [InlineData("Skostørrelse", null)]
    [InlineData("", null)]
    public void Heading_means_this_column(string heading, SheetColumn? column) => Assert.Equal(column, SheetHeadings.Find(heading));

    [Theory]
    [InlineData("Navn;Kort navn;Sektor", SheetKind.Partner)]
    [InlineData("Navn;Kontaktperson;Status", SheetKind.Partner)]
    [InlineData("Partner", SheetKind.Partner)]
    [InlineData("Navn;Mail;Partner;Titel;Roller", SheetKind.Person)]
    [InlineData("Navn;Partner", SheetKind.Person)]
    [InlineData("Name;Email;Organisation", SheetKind.Person)]
    [InlineData("Titel;Partner;Ansvarlig;Frist", SheetKind.Commitment)]
    [InlineData("Aftale;Partner;Mål", SheetKind.Commitment)]
    [InlineData("Titel;Partner;Mål", SheetKind.Commitment)]
    [InlineData("Gruppe;Mandat", SheetKind.Group)]
    [InlineData("Mål;Nr.", SheetKind.Goal)]
    [InlineData("Mål", SheetKind.Goal)]
    public void File_without_types_is_known_by_its_columns(string headings, SheetKind kind) => Assert.Equal(kind, Lists.Sheet($"{headings}\nx;y;z").Kind);

    [Theory]
    [InlineData("", SheetFault.NoHeadings)]
    [InlineData("hej\nmed dig", SheetFault.NoHeadings)]
    [InlineData("Havnens Idrætsforening;HIF;forening\nSkolen;S;skole", SheetFault.NoHeadings)]
    [InlineData("Navn;Mail", SheetFault.NoRows)]
    [InlineData("Navn;Mail\n;\n ;", SheetFault.NoRows)]
    [InlineData("Navn;Status\nx;y", SheetFault.UnknownKind)]
    public void File_is_refused_as_a_whole_when_nothing_can_be_read(string text, SheetFault fault) => Assert.Equal(fault, Lists.Read(text).Fault);

    [Fact]
    public void File_may_have_two_thousand_rows_and_not_one_more()
    {
        string Rows(int count) => "Navn;Mail\n" + string.Join('\n', Enumerable.Range(1, count).Select(n => $"Person {n};p{n}@x.example"));

        Assert.Equal(2000, Lists.Sheet(Rows(2000)).Rows.Count);
        Assert.Equal(SheetFault.TooManyRows, Lists.Read(Rows(2001)).Fault);
    }

    [Fact]
    public void Lines_above_the_headings_and_empty_ones_are_passed_over_and_counted()
    {
        var sheet = Lists.Sheet("Vores partnere 2026\n\nNavn;Sektor;Farve\n\nKlubben;forening;blå");

        Assert.Equal(["Farve"], sheet.Ignored);
        Assert.Equal((5, "Klubben"), (sheet.Rows.Single().Line, sheet.Rows.Single().Cells[SheetColumn.Name]));
    }

    [Theory]
    [InlineData("Anna;010190-1234")]
    [InlineData("Anna 0101901234;anna@x.example")]
    [InlineData("Anna;a@x.example;010190 1234")]
    public void Row_with_what_looks_like_a_CPR_number_keeps_nothing_of_itself(string row)
    {
        var read = Lists.Sheet($"Navn;Mail;CPR\n{row}").Rows.Single();

        Assert.True(read.HasCpr);
        Assert.Empty(read.Cells);
    }

    [Theory]
    [InlineData("Navn;Mail\nAnna;anna@x.example", true)]
    [InlineData("navn, mail, partner\nAnna, anna@x.example, Klubben", true)]
    [InlineData("Aftale\tPartner\tAnsvarlig\r\nJob\tKlubben\tAnna", true)]
    [InlineData("Navn;Mail", false)]
    [InlineData("ønske Et lokale, gerne i morgen\nog lidt kaffe", false)]
    [InlineData("Hej, det går godt\nStatus, på vej", false)]
    [InlineData("sejr Vi fik navn, mål og et nyt sted, og så var der kage til alle, som kom\nTak", false)]
    public void Text_is_a_table_when_it_begins_with_headings(string text, bool isTable) => Assert.Equal(isTable, SheetHeadings.Begin(text));

    [Theory]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("24-12-2026", "2026-12-24")]
    [InlineData("24.12.2026", "2026-12-24")]
    [InlineData("24/12/2026", "2026-12-24")]
    [InlineData("24/12 26", "2026-12-24")]
    [InlineData("24-12-26", "2026-12-24")]
    [InlineData("4/5/2026", "2026-05-04")]
    [InlineData(" 24. 12. 2026 ", "2026-12-24")]
    [InlineData("2026/12/24", "2026-12-24")]
    [InlineData("24-12-2026 00:00", "2026-12-24")]
    [InlineData("2026-12-24 00:00:00", "2026-12-24")]
    [InlineData("29-02-2028", "2028-02-29")]
    [InlineData("29-02-2027", "")]
    [InlineData("31-04-2027", "")]
    [InlineData("12/24/2026", "")]
    [InlineData("46380", "")]
    [InlineData("24-12-1926", "")]
    [InlineData("i morgen", "")]
    [InlineData("24-12", "")]
    public void Date_is_read_as_people_write_it(string text, string date) => Assert.Equal(date, SheetDates.Write(SheetDates.Read(text)));
}
