using System.Globalization;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Text;

/// <summary>Every number here is of 2050 or 2052 (seventh digit 5 to 8), so nobody has it.</summary>
public sealed class CprDetectorTests
{
    private static readonly string[] _inDates = ["", " ", ".", "-", "/"];
    private static readonly string[] _beforeSerial = ["", " ", "-", ".", "/", " -", "- ", " - ", " / ", " . ", "  "];

    [Fact]
    public void Every_date_of_a_leap_year_is_found_in_every_separator_and_as_a_replacement_number()
    {
        for (var day = new DateOnly(2052, 1, 1); day.Year == 2052; day = day.AddDays(1))
        {
            foreach (var number in new[] { 0, 60 }.SelectMany(shift => Spellings(day, shift)))
            {
                Assert.True(CprDetector.IsIn(number), number);
                Assert.True(CprDetector.IsIn($"Ring til 12 ({number})."), number);
            }
        }
    }

    [Theory]
    [InlineData("cpr0101505678")]
    [InlineData("0101505678x")]
    [InlineData("ÆØÅ010150-5678æøå")]
    [InlineData("1 010150-5678")]
    [InlineData("99 99 010150-5678")]
    [InlineData("11 11 11 010150 5678")]
    [InlineData("310250 010150-5678")]
    [InlineData("31 04 01 0150 5678")]
    [InlineData("010150\u00A05678")]
    [InlineData("010150\u202F5678")]
    [InlineData("01\u200701\u300050\u20095678")]
    [InlineData("010150\t5678")]
    [InlineData("０１０１５０-５６７８")]
    [InlineData("０１０１５０－５６７８")]
    [InlineData("٠١٠١٥٠-٥٦٧٨")]
    [InlineData("۰۱۰۱۵۰۵۶۷۸")]
    [InlineData("०१०१५०-५६७८")]
    [InlineData("𝟘𝟙𝟘𝟙𝟝𝟘-𝟝𝟞𝟟𝟠")]
    [InlineData("⁰¹⁰¹⁵⁰⁻⁵⁶⁷⁸")]
    [InlineData("₀₁₀₁₅₀₋₅₆₇₈")]
    [InlineData("⓪①⓪①⑤⓪⑤⑥⑦⑧")]
    [InlineData("0️⃣1️⃣0️⃣1️⃣5️⃣0️⃣5️⃣6️⃣7️⃣8️⃣")]
    [InlineData("0\u20DD1\u20DD0\u20DD1\u20DD5\u20DD0\u20DD5\u20DD6\u20DD7\u20DD8")]
    [InlineData("0\u03361\u03360\u03361\u03365\u03360\u03365\u03366\u03367\u03368\u0336")]
    [InlineData("010150\u20445678")]
    [InlineData("010150\u22155678")]
    public void Number_is_found_however_it_is_spelt(string text) => Assert.True(CprDetector.IsIn(text));

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDC00)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    [InlineData(0x0000)]
    public void Number_is_found_beside_what_is_no_character(int code)
    {
        const string number = "⁰¹⁰¹⁵⁰⁻⁵⁶⁷⁸";

        Assert.True(CprDetector.IsIn($"{number} {(char)code}"));
        Assert.True(CprDetector.IsIn($"{(char)code} {number}"));
    }

    [Theory]
    [InlineData('\u00AD', "soft hyphen")]
    [InlineData('\u034F', "combining grapheme joiner")]
    [InlineData('\u061C', "Arabic letter mark")]
    [InlineData('\u180E', "Mongolian vowel separator")]
    [InlineData('\u200B', "zero-width space")]
    [InlineData('\u200C', "zero-width non-joiner")]
    [InlineData('\u200D', "zero-width joiner")]
    [InlineData('\u200E', "left-to-right mark")]
    [InlineData('\u202E', "right-to-left override")]
    [InlineData('\u2060', "word joiner")]
    [InlineData('\u2063', "invisible separator")]
    [InlineData('\u2066', "left-to-right isolate")]
    [InlineData('\uFE0F', "variation selector")]
    [InlineData('\uFEFF', "byte order mark")]
    public void Number_is_found_when_something_invisible_stands_between_its_digits(char invisible, string name) =>
        Assert.True(CprDetector.IsIn(string.Join(invisible, "010150-5678".ToCharArray())), name);

    [Fact]
    public void Number_is_found_with_every_dash_of_Unicode()
    {
        int[] withAnotherCategory = [0x2053, 0x207B, 0x208B, 0x2212, 0x2043, 0x02D7];
        var dashes = Enumerable.Range(0, 0x10FFFF)
            .Where(code => Rune(code) is { } rune && System.Text.Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation)
            .Concat(withAnotherCategory)
            .Select(char.ConvertFromUtf32)
            .ToList();

        Assert.True(dashes.Count > 25);
        Assert.All(dashes, dash => Assert.True(CprDetector.IsIn($"010150{dash}5678") && CprDetector.IsIn($"01{dash}01{dash}50 {dash} 5678"), $"U+{char.ConvertToUtf32(dash, 0):X4}"));
    }

    [Fact]
    public void Number_is_found_with_every_space_of_Unicode()
    {
        var spaces = Enumerable.Range(0, 0xFFFF).Where(code => char.GetUnicodeCategory((char)code) == UnicodeCategory.SpaceSeparator).ToList();

        Assert.True(spaces.Count > 15);
        Assert.All(spaces, space => Assert.True(CprDetector.IsIn($"010150{(char)space}5678"), $"U+{space:X4}"));
    }

    private static System.Text.Rune? Rune(int code) => System.Text.Rune.TryCreate(code, out var rune) ? rune : null;

    private static IEnumerable<string> Spellings(DateOnly day, int shift) =>
        from inDate in _inDates
        from serial in _beforeSerial
        select string.Create(CultureInfo.InvariantCulture, $"{day.Day + shift:D2}{inDate}{day.Month:D2}{inDate}{day.Year % 100:D2}{serial}5678");
}
