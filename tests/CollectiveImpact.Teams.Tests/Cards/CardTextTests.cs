using System.Text.RegularExpressions;
using CollectiveImpact.Teams.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Teams.Tests.Cards;

public sealed partial class CardTextTests
{
    [Theory]
    [InlineData("Vi nåede 3 af 4 i dag, æøå!", "Vi nåede 3 af 4 i dag, æøå!")]
    [InlineData("**fed** og _skrå_", @"\*\*fed\*\* og \_skrå\_")]
    [InlineData("[gratis](https://evil.example)", @"\[gratis\]\(https://evil.example\)")]
    [InlineData("![billede](x)", @"!\[billede\]\(x\)")]
    [InlineData("<at>Borgmesteren</at>", @"\<at\>Borgmesteren\</at\>")]
    [InlineData("&lt;at&gt;Bo&lt;/at&gt;", @"\&lt;at\&gt;Bo\&lt;/at\&gt;")]
    [InlineData("&#60;at&#x3E;", @"\&\#60;at\&\#x3E;")]
    [InlineData("Vi & jer", "Vi & jer")]
    [InlineData("R&D", "R&D")]
    [InlineData("<https://evil.example>", @"\<https://evil.example\>")]
    [InlineData("`kode` ~~slet~~", @"\`kode\` \~\~slet\~\~")]
    [InlineData("# Overskrift", @"\# Overskrift")]
    [InlineData("> citat", @"\> citat")]
    [InlineData("- punkt", @"\- punkt")]
    [InlineData("+ punkt", @"\+ punkt")]
    [InlineData("a - b + c", "a - b + c")]
    [InlineData("---", @"\---")]
    [InlineData("titel\n===", "titel\n\\===")]
    [InlineData("1. først\n22. så", "1\\. først\n22\\. så")]
    [InlineData("1) først", @"1\) først")]
    [InlineData("Kl. 12. og 3.5", "Kl. 12. og 3.5")]
    [InlineData("    kode", "kode")]
    [InlineData("\t- punkt", @"\- punkt")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\0b\u001bc", "a b c")]
    [InlineData(@"\*", @"\\\*")]
    [InlineData("{{DATE(2026-11-20T00:00:00Z,SHORT)}}", @"{{DATE\(2026-11-20T00:00:00Z,SHORT\)}}")]
    [InlineData("", "")]
    public void Words_stand_as_they_were_written(string written, string escaped) => Assert.Equal(escaped, CardText.Escape(written));

    [Fact]
    public void Taking_the_backslashes_off_gives_the_words_back_whatever_they_were() => Check.QuickThrowOnFailure(
        Prop.ForAll(Words(), words => Backslash().Replace(CardText.Escape(words), "$1") == Normal(words)));

    [Fact]
    public void No_mark_is_ever_left_bare() => Check.QuickThrowOnFailure(
        Prop.ForAll(Words(), words => !BareMark().IsMatch(Backslash().Replace(CardText.Escape(words), " "))));

    private static Arbitrary<string> Words() => Gen.Elements([.. "ab æ1.-+=*_[]()<>#`~&;!\\\n\r\t"]).ArrayOf().Select(chars => new string(chars)).ToArbitrary();

    private static string Normal(string words) =>
        string.Join('\n', words.ReplaceLineEndings("\n").Split('\n').Select(line => line.Replace('\t', ' ').TrimStart()));

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Backslash();

    [GeneratedRegex(@"[*_\[\]()`#<>~\\]|^[-+=]|^[0-9]+\.|&#?[A-Za-z0-9]+;", RegexOptions.Multiline)]
    private static partial Regex BareMark();
}
