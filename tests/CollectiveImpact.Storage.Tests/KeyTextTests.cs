using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Storage.Tests;

public sealed class KeyTextTests
{
    private static readonly Arbitrary<string> AnyText =
        Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xFF), Gen.Choose(0, 0xFFFF)).Select(c => (char)c).ArrayOf().Select(c => new string(c)).ToArbitrary();

    private static readonly Arbitrary<string> PlainText =
        Gen.Elements("abzABZ019._:@=-,".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void Any_text_comes_back() => Prop.ForAll(AnyText, text => KeyText.Decode(KeyText.Encode(text)) == text).Check(Much);

    [Fact]
    public void No_key_has_a_forbidden_character() =>
        Prop.ForAll(AnyText, text => KeyText.Encode(text).All(c => char.IsAscii(c) && !char.IsControl(c) && !"/\\#?|%' ".Contains(c))).Check(Much);

    [Fact]
    public void Plain_texts_keep_their_order() => Prop.ForAll(
        PlainText, PlainText, (a, b) => Math.Sign(string.CompareOrdinal(KeyText.Encode(a), KeyText.Encode(b))) == Math.Sign(string.CompareOrdinal(a, b))).Check(Much);

    [Fact]
    public void What_decodes_is_the_one_key_of_its_text() =>
        Prop.ForAll(Gen.Elements("~~0123456789ABCDEFaz|".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary(), OneSpelling).Check(Much);

    [Theory]
    [InlineData("", "")]
    [InlineData("19:abc_-=@thread.tacv2", "19:abc_-=@thread.tacv2")]
    [InlineData("29:1bSn/x+y", "29:1bSn~2Fx~2By")]
    [InlineData("Søren & co", "S~F8ren~20~26~20co")]
    [InlineData("~|%'", "~7E~7C~25~27")]
    [InlineData("\0\u009F€😀", "~00~9F~~20AC~~D83D~~DE00")]
    public void An_id_stays_readable(string text, string key) => Assert.Equal((key, text), (KeyText.Encode(text), KeyText.Decode(key)));

    [Theory]
    [InlineData("a b")]
    [InlineData("~")]
    [InlineData("~2")]
    [InlineData("~2f")]
    [InlineData("~41")]
    [InlineData("~~00E6")]
    [InlineData("~~20A")]
    [InlineData("~G0")]
    [InlineData("æ")]
    public void What_Encode_never_gives_is_refused(string key) => Assert.Throws<FormatException>(() => KeyText.Decode(key));

    private static Config Much => Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static bool OneSpelling(string key)
    {
        try
        {
            return KeyText.Encode(KeyText.Decode(key)) == key;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
