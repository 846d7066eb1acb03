using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class RefusedAnswerTests
{
    private const string Cpr = "010150-5678";
    private static readonly CheckInSheet _asked = Sheets.Asked(Given.Commitment());
    private static readonly CheckInInput _card = Cards.Card(Cards.Section(CommitmentStatus.Challenged, "Skete"), activity: "act-1");

    [Fact]
    public void Redelivered_activity_changes_nothing_even_after_the_close()
    {
        var answered = _asked.After(_card);

        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.Answer(answered, _card, Given.Tuesday));
        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.Answer(answered, _card, Given.At(DayOfWeek.Saturday, 9)));
    }

    [Theory]
    [InlineData(Cpr, null, null, null)]
    [InlineData(null, Cpr, null, null)]
    [InlineData(null, null, Cpr, null)]
    [InlineData(null, null, null, Cpr)]
    [InlineData("Skete", "Driller", "Et lokale", "Hun hedder 61 01 50 5678 og er glad")]
    public void Card_with_a_cpr_number_in_any_field_is_refused_whole(string? happened, string? obstacle, string? help, string? win) =>
        Assert.IsType<AnswerDecision.ContainsCpr>(Answer(Cards.Card(Cards.Section(happened: happened, obstacle: obstacle, help: help), win)));

    [Fact]
    public void Answer_delivered_again_after_a_later_one_changes_nothing()
    {
        var corrected = Sheets.Asked(Given.Commitment()).After(_card).After(Cards.Card(Cards.Section(happened: "Rettet"), activity: "act-2", revision: 1));

        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.Answer(corrected, _card, Given.Tuesday));
    }

    [Fact]
    public void Card_with_a_cpr_number_about_the_second_commitment_is_refused_whole() =>
        Assert.IsType<AnswerDecision.ContainsCpr>(AnswerRules.Answer(
            Sheets.Asked(Given.Commitment("c1"), Given.Commitment("c2")),
            Cards.Card([("c1", Cards.Section(happened: "Nyt")), ("c2", Cards.Section(help: Cpr))]),
            Given.Tuesday));

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Text_is_taken_up_to_the_limit_in_every_field(int length, bool taken)
    {
        var text = new string('æ', length);
        AnswerDecision[] decisions =
        [
            Answer(Cards.Card(Cards.Section(happened: text))), Answer(Cards.Card(Cards.Section(obstacle: text))),
            Answer(Cards.Card(Cards.Section(help: text))), Answer(Cards.Card(win: text)),
        ];

        Assert.All(decisions, decision => Assert.Equal(taken ? null : new AnswerDecision.TooLong(length, 2000), decision as AnswerDecision.TooLong));
        Assert.All(decisions, decision => Assert.Equal(taken, decision is AnswerDecision.Accepted));
    }

    [Theory]
    [InlineData(RoundState.Planned, DayOfWeek.Sunday, true)]
    [InlineData(RoundState.Open, DayOfWeek.Tuesday, true)]
    [InlineData(RoundState.Open, DayOfWeek.Friday, false)]
    [InlineData(RoundState.Closed, DayOfWeek.Tuesday, false)]
    [InlineData(RoundState.Digested, DayOfWeek.Tuesday, false)]
    [InlineData(RoundState.Skipped, DayOfWeek.Tuesday, false)]
    [InlineData(RoundState.Cancelled, DayOfWeek.Tuesday, false)]
    public void Answer_is_taken_while_the_round_takes_answers_and_otherwise_told_that_it_is_closed(RoundState state, DayOfWeek day, bool taken)
    {
        var sheet = _asked with { Round = Given.Round(state) };
        AnswerDecision[] decisions = [AnswerRules.Answer(sheet, _card, Given.At(day, 9)), AnswerRules.NothingNew(sheet, "act-2", Given.At(day, 9))];

        Assert.All(decisions, decision => Assert.IsType(taken ? typeof(AnswerDecision.Accepted) : typeof(AnswerDecision.Closed), decision));
    }

    [Fact]
    public void Last_tick_before_the_close_counts_and_the_close_itself_does_not()
    {
        var closes = _asked.Round!.ClosesAt;

        Assert.IsType<AnswerDecision.Accepted>(AnswerRules.Answer(_asked, _card, closes.AddTicks(-1)));
        Assert.IsType<AnswerDecision.Closed>(AnswerRules.Answer(_asked, _card, closes));
    }

    [Fact]
    public void Nothing_can_be_changed_once_any_of_it_is_in_a_digest()
    {
        var answered = _asked.After(Cards.Card(Cards.Section(happened: "Skete", help: "Et lokale"), "En sejr"));
        CheckInSheet[] taken =
        [
            answered with { Updates = answered.Updates.ToDictionary(u => u.Key, u => u.Value with { DigestWeek = Given.Week }) },
            answered with { Win = answered.Win! with { DigestWeek = Given.Week } },
            answered with { Asks = answered.Asks.ToDictionary(a => a.Key, a => a.Value with { DigestWeek = Given.Week }) },
        ];

        Assert.All(taken, sheet => Assert.IsType<AnswerDecision.Closed>(AnswerRules.Answer(sheet, Cards.Card(revision: 1), Given.Tuesday)));
    }

    [Fact]
    public void Card_that_names_a_commitment_of_somebody_else_is_refused_whole() =>
        Assert.IsType<AnswerDecision.NotYours>(Answer(Cards.Card([("c1", Cards.Section(happened: "Mit")), ("c9", Cards.Section(happened: "Andres"))])));

    [Theory]
    [InlineData(CommitmentStatus.Agreed, CommitmentStatus.Paused)]
    [InlineData(CommitmentStatus.Agreed, CommitmentStatus.Withdrawn)]
    [InlineData(CommitmentStatus.OnTrack, CommitmentStatus.Agreed)]
    [InlineData(CommitmentStatus.OnTrack, CommitmentStatus.Paused)]
    [InlineData(CommitmentStatus.OnTrack, CommitmentStatus.Withdrawn)]
    [InlineData(CommitmentStatus.Challenged, CommitmentStatus.Agreed)]
    [InlineData(CommitmentStatus.Challenged, CommitmentStatus.Withdrawn)]
    [InlineData(CommitmentStatus.OnTrack, (CommitmentStatus)99)]
    [InlineData(CommitmentStatus.OnTrack, null)]
    public void Status_that_a_card_cannot_offer_is_a_missing_one(CommitmentStatus before, CommitmentStatus? forged) =>
        Assert.IsType<AnswerDecision.MissingStatus>(AnswerRules.Answer(
            Sheets.Asked(Given.Commitment(status: before)), Cards.Card(new SectionInput(forged, "Skete", null, null)), Given.Tuesday));

    [Theory]
    [InlineData(CommitmentStatus.OnTrack)]
    [InlineData(null)]
    public void Card_that_says_nothing_is_empty(CommitmentStatus? untouched) =>
        Assert.IsType<AnswerDecision.Empty>(Answer(Cards.Card(new SectionInput(untouched, null, null, null))));

    [Fact]
    public void Agreed_that_stays_agreed_says_nothing_without_words() =>
        Assert.IsType<AnswerDecision.Empty>(AnswerRules.Answer(
            Sheets.Asked(Given.Commitment(status: CommitmentStatus.Agreed)), Cards.Card(Cards.Section(CommitmentStatus.Agreed)), Given.Tuesday));

    [Fact]
    public void Card_without_any_section_is_empty() => Assert.IsType<AnswerDecision.Empty>(Answer(Cards.Card([])));

    private static AnswerDecision Answer(CheckInInput input) => AnswerRules.Answer(_asked, input, Given.Tuesday);
}
