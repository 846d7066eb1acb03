using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class HeldAnswerTests
{
    private static readonly CheckInSheet _answered = Sheets.Asked(Given.Commitment())
        .After(Cards.Card(Cards.Section(happened: "Skete", help: "Et lokale"), "En sejr"));

    [Theory]
    [InlineData(PublicationState.Held, PublicationState.Held)]
    [InlineData(PublicationState.Rejected, PublicationState.Held)]
    [InlineData(PublicationState.Withdrawn, PublicationState.Submitted)]
    [InlineData(PublicationState.Submitted, PublicationState.Submitted)]
    public void What_the_secretariat_set_aside_stays_so_when_its_author_edits_it(PublicationState before, PublicationState after)
    {
        var edited = Standing(before).After(Cards.Card(Cards.Section(happened: "Rettet", help: "Et større lokale"), "En større sejr", revision: 1));

        Assert.Equal([after, after, after], [edited.Update().State, edited.Win!.State, Assert.Single(edited.Asks.Values).Publication]);
        Assert.Equal(after == PublicationState.Held ? null : "Rettet", edited.Commitment().LastText);
    }

    [Fact]
    public void A_wish_added_to_a_held_answer_is_held_with_it()
    {
        var held = Standing(PublicationState.Held) with { Asks = new Dictionary<CommitmentId, HelpRequest>() };

        Assert.Equal(PublicationState.Held, Assert.Single(held.After(Cards.Card(Cards.Section(help: "Nyt ønske"), revision: 1)).Asks.Values).Publication);
    }

    [Theory]
    [InlineData(CommitmentStatus.Paused)]
    [InlineData(CommitmentStatus.Withdrawn)]
    public void A_commitment_paused_or_withdrawn_since_the_answer_is_not_reopened_by_an_edit(CommitmentStatus since)
    {
        var sheet = _answered with { Commitments = [_answered.Commitment() with { Status = since, StatusSince = Given.Tuesday }] };

        var edited = sheet.After(Cards.Card(Cards.Section(CommitmentStatus.Challenged, "Rettet"), revision: 1));

        Assert.Equal("Rettet", edited.Update().WhatHappened);
        Assert.Equal((since, Given.Tuesday), (edited.Commitment().Status, edited.Commitment().StatusSince));
    }

    private static CheckInSheet Standing(PublicationState state) => _answered with
    {
        Updates = _answered.Updates.ToDictionary(u => u.Key, u => u.Value with { State = state }),
        Win = _answered.Win! with { State = state },
        Asks = _answered.Asks.ToDictionary(a => a.Key, a => a.Value with { Publication = state }),
    };
}
