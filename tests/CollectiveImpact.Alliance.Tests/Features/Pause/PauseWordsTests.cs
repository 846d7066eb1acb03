using CollectiveImpact.Alliance.Features.Pause;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Pause;

public sealed class PauseWordsTests
{
    private static readonly DateOnly _today = new(2026, 12, 1);

    [Theory]
    [InlineData("24-12-2026", "2026-12-24")]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("24/12", "2026-12-24")]
    [InlineData("24/12-2026", "2026-12-24")]
    [InlineData("24/12/26", "2026-12-24")]
    [InlineData("24.12.", "2026-12-24")]
    [InlineData("24.12.2026", "2026-12-24")]
    [InlineData("24. 12. 2026", "2026-12-24")]
    [InlineData("til 24. december", "2026-12-24")]
    [InlineData("til og med den 24. december 2026", "2026-12-24")]
    [InlineData("indtil d. 24. dec.", "2026-12-24")]
    [InlineData("until 24 december", "2026-12-24")]
    [InlineData("until the 24th of December", "2026-12-24")]
    [InlineData("until December 24, 2026", "2026-12-24")]
    [InlineData("24 DEC", "2026-12-24")]
    [InlineData("1/12", "2026-12-01")]
    [InlineData("3/1", "2027-01-03")]
    [InlineData("30. november", "2027-11-30")]
    [InlineData("1. maj", "2027-05-01")]
    [InlineData("1 may", "2027-05-01")]
    [InlineData("5. oktober", "2027-10-05")]
    [InlineData("5 October", "2027-10-05")]
    [InlineData("2 uger", "2026-12-15")]
    [InlineData("to uger", "2026-12-15")]
    [InlineData("i to uger", "2026-12-15")]
    [InlineData("i 3 dage", "2026-12-04")]
    [InlineData("en måned", "2027-01-01")]
    [InlineData("for two weeks", "2026-12-15")]
    [InlineData("a week", "2026-12-08")]
    [InlineData("i morgen", "2026-12-02")]
    [InlineData("tomorrow", "2026-12-02")]
    [InlineData("1. december 2027", "2027-12-01")]
    public void Day_is_read_as_people_write_it(string said, string day) =>
        Assert.Equal(new PauseWish.Until(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), PauseWords.Read(said, _today, Languages.Danish));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_is_a_question(string said) => Assert.IsType<PauseWish.Ask>(PauseWords.Read(said, _today, Languages.Danish));

    [Theory]
    [InlineData("slut")]
    [InlineData("Slut!")]
    [InlineData("end")]
    [InlineData("stop")]
    public void End_is_read_in_both_languages(string said) => Assert.IsType<PauseWish.End>(PauseWords.Read(said, _today, Languages.English));

    [Theory]
    [InlineData("24")]
    [InlineData("24/13")]
    [InlineData("31/11")]
    [InlineData("29/2")]
    [InlineData("0/12")]
    [InlineData("til jul")]
    [InlineData("24. december klokken 10")]
    [InlineData("99999999999999999999")]
    [InlineData("000 dage og lidt")]
    [InlineData("-5/12")]
    [InlineData("24/12/2026/1")]
    [InlineData("٢٤/١٢")]
    public void What_is_no_day_is_unclear(string said) => Assert.IsType<PauseWish.Unclear>(PauseWords.Read(said, _today, Languages.Danish));

    [Theory]
    [InlineData("3/4", Languages.English, typeof(PauseWish.Unclear))]
    [InlineData("3/4", Languages.Danish, typeof(PauseWish.Until))]
    [InlineData("4/4", Languages.English, typeof(PauseWish.Until))]
    [InlineData("24/12", Languages.English, typeof(PauseWish.Until))]
    public void Day_that_can_be_read_in_two_ways_is_unclear_in_the_language_where_it_can(string said, string language, Type wish) =>
        Assert.Equal(wish, PauseWords.Read(said, _today, language).GetType());

    [Theory]
    [InlineData("30-11-2026", typeof(PauseWish.Past))]
    [InlineData("24/12-2025", typeof(PauseWish.Past))]
    [InlineData("2-12-2027", typeof(PauseWish.TooLong))]
    [InlineData("13 måneder", typeof(PauseWish.TooLong))]
    [InlineData("999 uger", typeof(PauseWish.TooLong))]
    public void Day_is_refused_when_it_has_been_or_is_more_than_a_year_away(string said, Type wish) =>
        Assert.Equal(wish, PauseWords.Read(said, _today, Languages.Danish).GetType());
}
