using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Text;

/// <summary>What people do write about, and must be able to send.</summary>
public sealed class NotCprTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Vi har holdt første aften, og der kom 14 unge.")]
    [InlineData("010150567", "nine digits")]
    [InlineData("01015056789", "eleven digits")]
    [InlineData("10101505678", "eleven digits, the last ten like one")]
    [InlineData("010150-56789", "five digits at the end")]
    [InlineData("1010150-5678", "seven digits in front")]
    [InlineData("310250-5678", "31 February")]
    [InlineData("300252-5678", "30 February")]
    [InlineData("310450-5678", "31 April")]
    [InlineData("910450-5678", "31 April as a replacement number")]
    [InlineData("000150-5678", "day 0")]
    [InlineData("320150-5678", "day 32")]
    [InlineData("600150-5678", "day 60")]
    [InlineData("920150-5678", "day 92")]
    [InlineData("010050-5678", "month 0")]
    [InlineData("011350-5678", "month 13")]
    [InlineData("010150--5678", "two dashes")]
    [InlineData("010150 og 5678", "a word between")]
    [InlineData("Ring på 20 30 40 50", "telephone")]
    [InlineData("Ring på 20304050 eller 21314151", "telephones")]
    [InlineData("+45 20 10 40 50", "telephone with country")]
    [InlineData("004520104050", "telephone with country, in one")]
    [InlineData("tlf. 20-10-40-50 lok. 12", "telephone with dashes")]
    [InlineData("Den 24.12.2026", "date")]
    [InlineData("24-12-26 kl. 18.00", "date and time")]
    [InlineData("2026-12-24T18:00:00", "ISO date and time")]
    [InlineData("01/12/2026-04/12/2026", "dates from and to")]
    [InlineData("10.12-14.30 i uge 47", "times from and to")]
    [InlineData("skoleåret 2026/2027", "years")]
    [InlineData("1.250.000 kr. og 12.500,00 kr.", "amounts")]
    [InlineData("10 100 000 kr. i 2026", "amount with spaces")]
    [InlineData("5790000000000", "thirteen digits")]
    [InlineData("12,5 % af 1.200 unge", "shares")]
    public void Text_is_not_flagged_when_it_holds_no_number_of_that_kind(string? text, string because = "it is plain") =>
        Assert.False(CprDetector.IsIn(text), because);

    [Theory]
    [InlineData("240550 6000", "a date and a number")]
    [InlineData("konto 2405506000", "an account number")]
    public void Text_that_only_looks_like_one_is_flagged_too_as_nobody_can_tell(string text, string what) =>
        Assert.True(CprDetector.IsIn(text), what);

    [Fact]
    public void A_long_text_of_near_misses_is_looked_through_before_the_timeout() =>
        Assert.False(CprDetector.IsIn(string.Concat(Enumerable.Repeat("01 01 50 - 567 ", 2000))));
}
