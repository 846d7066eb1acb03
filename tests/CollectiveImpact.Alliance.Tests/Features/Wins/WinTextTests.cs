using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Wins;

public sealed class WinTextTests
{
    private const string More = " Bagefter spiste alle sammen, og de ældste hjalp de yngste med at rydde op, så ingen skulle blive længe.";

    private static readonly Gen<string> _texts = Gen.OneOf(
            Gen.Elements(" ", " ", "\n", "\r\n", ". ", "! ", "kl. 19", "👩‍👩‍👧", "🎉", "𝟘", "æ", "Å"),
            Gen.Choose(1, 130).Select(length => new string('x', length)),
            Gen.Choose(1, 70).Select(length => string.Concat(Enumerable.Repeat("🎉", length))))
        .ListOf().Select(string.Concat);

    [Fact]
    public void Nothing_that_was_written_is_lost() =>
        _texts.AllHold(text => WinText.Split(text) is var (title, story) && (story ?? title) == text.Trim());

    [Fact]
    public void Title_is_one_line_that_fits_and_holds_whole_characters_only() =>
        _texts.AllHold(text => WinText.Split(text).Title is var title && title.Length <= WinText.LongestTitle
            && !title.Contains('\n') && !title.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar));

    [Fact]
    public void Title_begins_the_text_and_is_empty_only_with_it() =>
        _texts.AllHold(text => WinText.Split(text).Title is var title
            && text.Trim().StartsWith(title.TrimEnd('…'), StringComparison.Ordinal) && (title.Length == 0) == (text.Trim().Length == 0));

    [Theory]
    [InlineData("14 unge kom.", "14 unge kom.")]
    [InlineData("Kort. Og to sætninger.", "Kort. Og to sætninger.")]
    [InlineData("14 unge kom den første aften." + More, "14 unge kom den første aften.")]
    [InlineData("Den 4. maj holdt vi første aften." + More, "Den 4. maj holdt vi første aften.")]
    [InlineData("Ca. 40 unge mødte op kl. 19 i klubben." + More, "Ca. 40 unge mødte op kl. 19 i klubben.")]
    [InlineData("Sankt Hans gik over al forventning! Alle blev." + More, "Sankt Hans gik over al forventning!")]
    [InlineData("Vi gjorde det. Og vi gør det igen." + More, "Vi gjorde det.")]
    [InlineData("Tak. Mange flere unge end ventet kom." + More, "Tak. Mange flere unge end ventet kom.")]
    [InlineData("Første linje\nAnden linje", "Første linje")]
    [InlineData("Første linje  \r\nAnden linje", "Første linje")]
    public void Title_is_the_whole_text_or_its_first_sentence_or_line(string text, string title) =>
        Assert.Equal(title, WinText.Split(text).Title);

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void One_line_is_its_own_title_up_to_the_longest(int length, bool hasStory)
    {
        var (title, story) = WinText.Split(new string('x', length));

        Assert.Equal((120, hasStory), (title.Length, story is not null));
    }

    [Fact]
    public void Cut_comes_between_words_when_a_space_is_near()
    {
        var (title, _) = WinText.Split(string.Join(' ', Enumerable.Repeat("ordentligt", 30)));

        Assert.EndsWith("ordentligt…", title, StringComparison.Ordinal);
    }
}
