using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Spreadsheet;

public sealed class CellGuardTests
{
    private const string Alphabet = "=+-@\t\r\n '\"»«\uFF1D\uFF0B\uFF0D\uFF20\u200B\u00A0ab1()å;";
    private const string FormulaStarts = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    [Fact]
    public void Cell_comes_back_as_it_went_out() =>
        Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(letters => new string([.. letters])).AllHold(text => CellGuard.Read(CellGuard.Write(text)) == text);

    [Fact]
    public void Cell_never_begins_a_formula_once_written() =>
        Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(letters => new string([.. letters])).AllHold(text =>
        {
            var written = CellGuard.Write(text);
            var first = written.TrimStart(' ', '"', '\u00A0', '\u200B');
            return first.Length == 0 || !FormulaStarts.Contains(first[0]);
        });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\"@SUM(A1)", "'\"@SUM(A1)")]
    [InlineData("\uFF1Dcmd", "'\uFF1Dcmd")]
    [InlineData("'=x", "''=x")]
    [InlineData("-", "'-")]
    [InlineData("Nanna's hus", "Nanna's hus")]
    [InlineData("'ungdom'", "'ungdom'")]
    [InlineData("", "")]
    public void Cell_is_written_with_a_guard_only_when_it_needs_one(string text, string written) => Assert.Equal(written, CellGuard.Write(text));
}
