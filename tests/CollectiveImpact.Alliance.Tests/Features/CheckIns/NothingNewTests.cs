using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class NothingNewTests
{
    private static readonly CheckInSheet _asked = Sheets.Asked(Given.Commitment());

    [Fact]
    public void Nothing_new_is_an_answer_that_changes_nothing_else()
    {
        var accepted = Assert.IsType<AnswerDecision.Accepted>(AnswerRules.NothingNew(_asked, "act-1", Given.Tuesday));

        Assert.Equal((CheckInResult.NothingNew, 1, "act-1"), (accepted.Invitation.Result, accepted.Invitation.Revision, accepted.Invitation.AnsweredBy.Single()));
        Assert.Equal((0, 0, 0, 0), (accepted.Updates.Count, accepted.Commitments.Count, accepted.Asks.Count, accepted.RemovedAsks.Count));
        Assert.Equal((null, null), (accepted.Win, accepted.RemovedWin));
    }

    [Fact]
    public void Nothing_new_said_twice_is_said_once()
    {
        var once = _asked.After(AnswerRules.NothingNew(_asked, "act-1", Given.Tuesday));

        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.NothingNew(once, "act-1", Given.Tuesday));
        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.NothingNew(once, "act-2", Given.Tuesday));
    }

    [Fact]
    public void Nothing_new_never_erases_an_answer()
    {
        var answered = _asked.After(Cards.Card(Cards.Section(happened: "Skete"), "En sejr"));

        Assert.IsType<AnswerDecision.Unchanged>(AnswerRules.NothingNew(answered, "act-2", Given.Tuesday));
    }

    [Fact]
    public void Something_new_after_nothing_new_is_taken_also_from_the_card_that_was_open()
    {
        var nothing = _asked.After(AnswerRules.NothingNew(_asked, "act-1", Given.Tuesday));

        var accepted = nothing.Accepted(Cards.Card(Cards.Section(happened: "Alligevel")));

        Assert.Equal((CheckInResult.Answered, 2), (accepted.Invitation.Result, accepted.Invitation.Revision));
        Assert.Equal("Alligevel", Assert.Single(accepted.Updates).WhatHappened);
    }

    [Fact]
    public void Nothing_new_from_somebody_who_was_not_asked_is_noted_too() =>
        Assert.Equal(
            CheckInResult.NothingNew,
            Assert.IsType<AnswerDecision.Accepted>(AnswerRules.NothingNew(_asked with { Invitation = null, Round = null }, "act-1", Given.Tuesday)).Invitation.Result);
}
