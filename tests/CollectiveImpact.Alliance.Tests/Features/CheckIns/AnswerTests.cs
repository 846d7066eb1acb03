using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class AnswerTests
{
    private static readonly CheckInSheet _asked = Sheets.Asked(Given.Commitment());

    [Fact]
    public void Answer_is_stored_as_one_update_with_the_step_from_before_to_now()
    {
        var section = Cards.Section(CommitmentStatus.Challenged, "Første aften holdt", "Vi mangler et lokale");

        var accepted = _asked.Accepted(Cards.Card(section, visibility: Visibility.SteeringAndBackbone));

        var update = Assert.Single(accepted.Updates);
        Assert.Equal((CommitmentStatus.OnTrack, CommitmentStatus.Challenged, 1), (update.StatusBefore, update.ReportedStatus, update.Revision));
        Assert.Equal(("Første aften holdt", "Vi mangler et lokale", null), (update.WhatHappened, update.Obstacle, update.HelpWanted));
        Assert.Equal((Given.Week, Visibility.SteeringAndBackbone, PublicationState.Submitted, Given.Tuesday), (update.Week, update.Visibility, update.State, update.SubmittedAt));
        var commitment = Assert.Single(accepted.Commitments);
        Assert.Equal((CommitmentStatus.Challenged, Given.Tuesday, Given.Tuesday), (commitment.Status, commitment.StatusSince, commitment.LastUpdateAt));
    }

    [Fact]
    public void Status_that_changes_is_a_step_in_the_commitments_history_and_one_that_does_not_is_none()
    {
        var change = Assert.Single(_asked.Accepted(Cards.Card(Cards.Section(CommitmentStatus.Challenged, "Nyt"))).Changes);

        Assert.Equal(
            (new CommitmentId("c1"), CommitmentStatus.OnTrack, CommitmentStatus.Challenged, _asked.Member.Id, Given.Tuesday),
            (change.CommitmentId, change.StatusFrom, change.StatusTo, change.By, change.At));
        Assert.Empty(_asked.Accepted(Cards.Card(Cards.Section(CommitmentStatus.OnTrack, "Nyt"))).Changes);
    }

    [Fact]
    public void Invitation_is_answered_with_a_higher_revision_and_remembers_the_activity()
    {
        var invitation = _asked.Accepted(Cards.Card(Cards.Section(happened: "Nyt"), activity: "act-1")).Invitation;

        Assert.Equal((CheckInResult.Answered, 1, "act-1", Given.Tuesday), (invitation.Result, invitation.Revision, invitation.AnsweredBy.Single(), invitation.AnsweredAt));
    }

    [Fact]
    public void Somebody_who_answers_without_being_asked_gets_an_invitation_that_is_answered()
    {
        var accepted = (_asked with { Invitation = null }).Accepted(Cards.Card(Cards.Section(happened: "Nyt")));

        Assert.Equal((Given.Week, CheckInResult.Answered, 1), (accepted.Invitation.Week, accepted.Invitation.Result, accepted.Invitation.Revision));
        Assert.Equal([new CommitmentId("c1")], accepted.Invitation.CommitmentIds);
    }

    [Fact]
    public void Only_the_commitment_that_something_is_said_about_changes_when_two_are_on_the_card()
    {
        var sheet = Sheets.Asked(Given.Commitment("c1"), Given.Commitment("c2"));

        var accepted = sheet.Accepted(Cards.Card([("c1", Cards.Section()), ("c2", Cards.Section(happened: "Nyt om to"))]));

        Assert.Equal("c2", Assert.Single(accepted.Updates).CommitmentId.Value);
        Assert.Equal("c2", Assert.Single(accepted.Commitments).Id.Value);
    }

    [Fact]
    public void Same_click_from_two_devices_is_one_update_with_a_higher_revision()
    {
        var section = Cards.Section(CommitmentStatus.Challenged, "Nyt", "Noget driller", "En hånd");

        var first = _asked.After(Cards.Card(section, "En sejr", activity: "phone"));
        var second = first.After(Cards.Card(section, "En sejr", activity: "desktop"));

        Assert.Equal(first.Update() with { Revision = 2 }, second.Update());
        Assert.Equal(2, second.Invitation!.Revision);
        Assert.Equal(first.Win!.Id, second.Win!.Id);
        Assert.Equal(first.Asks.Values.Select(ask => ask.Id), second.Asks.Values.Select(ask => ask.Id));
        Assert.Equal(first.Commitments, second.Commitments);
    }

    [Theory]
    [InlineData(CommitmentStatus.Agreed, CommitmentStatus.Agreed)]
    [InlineData(CommitmentStatus.Agreed, CommitmentStatus.OnTrack)]
    [InlineData(CommitmentStatus.Agreed, CommitmentStatus.Challenged)]
    [InlineData(CommitmentStatus.Agreed, CommitmentStatus.Completed)]
    [InlineData(CommitmentStatus.OnTrack, CommitmentStatus.Challenged)]
    [InlineData(CommitmentStatus.Challenged, CommitmentStatus.OnTrack)]
    [InlineData(CommitmentStatus.OnTrack, CommitmentStatus.Completed)]
    [InlineData(CommitmentStatus.Challenged, CommitmentStatus.Completed)]
    public void Status_moves_by_an_answer_and_can_be_corrected_back_in_the_same_round(CommitmentStatus before, CommitmentStatus reported)
    {
        var sheet = Sheets.Asked(Given.Commitment(status: before)).After(Cards.Card(Cards.Section(reported, "Nyt")));
        Assert.Equal((reported, before), (sheet.Commitment().Status, sheet.Update().StatusBefore));

        var corrected = sheet.After(Cards.Card(Cards.Section(before, "Nyt"), revision: 1));

        Assert.Equal((before, before), (corrected.Commitment().Status, corrected.Update().ReportedStatus));
        Assert.Equal((before, 2), (corrected.Update().StatusBefore, corrected.Update().Revision));
    }

    [Fact]
    public void A_completed_commitment_goes_back_to_on_track_when_it_was_agreed_before_the_round()
    {
        var sheet = Sheets.Asked(Given.Commitment(status: CommitmentStatus.Agreed)).After(Cards.Card(Cards.Section(CommitmentStatus.Completed)));

        var corrected = sheet.After(Cards.Card(Cards.Section(CommitmentStatus.OnTrack), revision: 1));

        Assert.Equal(CommitmentStatus.OnTrack, corrected.Commitment().Status);
        Assert.Equal((CommitmentStatus.Agreed, CommitmentStatus.OnTrack), (corrected.Update().StatusBefore, corrected.Update().ReportedStatus));
    }

    [Fact]
    public void Time_of_the_status_stands_while_the_status_does()
    {
        var since = Given.Tuesday.AddDays(-21);
        var sheet = Sheets.Asked(Given.Commitment(status: CommitmentStatus.Challenged) with { StatusSince = since });

        Assert.Equal(since, sheet.After(Cards.Card(Cards.Section(CommitmentStatus.Challenged, obstacle: "Stadig"))).Commitment().StatusSince);
    }

    [Theory]
    [InlineData(Visibility.Alliance, "Det skete")]
    [InlineData(Visibility.SteeringAndBackbone, null)]
    [InlineData(Visibility.BackboneOnly, null)]
    public void Next_card_reminds_only_of_what_everybody_may_read(Visibility visibility, string? reminder) =>
        Assert.Equal(reminder, _asked.After(Cards.Card(Cards.Section(happened: "Det skete"), visibility: visibility)).Commitment().LastText);
}
