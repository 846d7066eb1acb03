using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class CorrectionRulesTests
{
    private static readonly DateTimeOffset _later = Given.At(DayOfWeek.Friday, 10);

    /// <summary>What amina told of c1 on Tuesday: the news of the week has taken it.</summary>
    private static CheckInSheet Told(CommitmentStatus status = CommitmentStatus.Challenged) => new()
    {
        Week = Given.Week,
        Round = Given.Round(RoundState.Digested),
        Member = Given.Member(),
        Invitation = new CheckInInvitation { Week = Given.Week, MemberId = new("amina"), CommitmentIds = [new("c1")], Result = CheckInResult.Answered, Revision = 1, AnsweredBy = ["a1"] },
        Commitments = [Given.Commitment(status: status) with { LastUpdateAt = Given.Tuesday, StatusSince = Given.Tuesday, LastText = "Skete" }],
        Updates = new Dictionary<CommitmentId, CommitmentUpdate>
        {
            [new("c1")] = Sources.Update(status: status, obstacle: "Driller") with { State = PublicationState.Published, DigestWeek = Given.Week },
        },
        Win = new SmallWin { Id = "card-amina", PartnerIds = [new("klubben")], MemberId = new("amina"), Title = "En sejr", Week = Given.Week, SubmittedAt = Given.Tuesday, State = PublicationState.Published, DigestWeek = Given.Week },
        Asks = new Dictionary<CommitmentId, Alliance.Features.Asks.HelpRequest>
        {
            [new("c1")] = Given.Ask("card-c1") with { CommitmentId = new("c1"), Publication = PublicationState.Published, DigestWeek = Given.Week },
        },
    };

    private static CheckInInput Input(SectionInput section, string? win = "En sejr", int revision = 1, string activity = "a2") => new()
    {
        Sections = new Dictionary<CommitmentId, SectionInput> { [new("c1")] = section },
        Win = win,
        BasedOnRevision = revision,
        ActivityId = activity,
    };

    private static AnswerDecision.Accepted Correct(CheckInSheet sheet, CheckInInput input) =>
        Assert.IsType<AnswerDecision.Accepted>(CorrectionRules.Correct(CorrectionRules.Own(sheet)!, input, _later));

    [Fact]
    public void Correction_stays_in_the_digest_that_took_it()
    {
        var done = Correct(Told(), Input(new(CommitmentStatus.OnTrack, "Rettet", null, "Et andet lokale"), "En anden sejr"));

        var update = Assert.Single(done.Updates);
        Assert.Equal(("Rettet", PublicationState.Published, Given.Week, Given.Tuesday), (update.WhatHappened, update.State, update.DigestWeek!.Value, update.SubmittedAt));
        Assert.Equal(("En anden sejr", PublicationState.Published, Given.Week), (done.Win!.Title, done.Win.State, done.Win.DigestWeek!.Value));
        Assert.Equal(("Et andet lokale", PublicationState.Published, Given.Week), Assert.Single(done.Asks) is var ask ? (ask.Text, ask.Publication, ask.DigestWeek!.Value) : default);
        Assert.Equal((CommitmentStatus.OnTrack, "Rettet"), Assert.Single(done.Commitments) is var commitment ? (commitment.Status, commitment.LastText) : default);
        Assert.Single(done.Changes);
    }

    [Fact]
    public void Emptied_win_and_wish_are_taken_back_and_not_deleted()
    {
        var done = Correct(Told(), Input(new(CommitmentStatus.Challenged, "Skete", null, null), win: null));

        Assert.Equal((PublicationState.Withdrawn, PublicationState.Withdrawn), (done.Win!.State, Assert.Single(done.Asks).Publication));
        Assert.Equal((null, 0), (done.RemovedWin, done.RemovedAsks.Count));
    }

    [Fact]
    public void What_has_been_said_of_the_commitment_since_stands()
    {
        var since = Told() with { Commitments = [Given.Commitment(status: CommitmentStatus.Completed) with { LastUpdateAt = Given.Tuesday.AddDays(7), LastText = "Færdig" }] };
        var done = Correct(since, Input(new(CommitmentStatus.OnTrack, "Rettet", null, null)));

        Assert.Empty(done.Commitments);
        Assert.Empty(done.Changes);
        Assert.Equal(CommitmentStatus.OnTrack, Assert.Single(done.Updates).ReportedStatus);
    }

    [Fact]
    public void Second_correction_counts_like_the_first()
    {
        var first = Correct(Told(), Input(new(CommitmentStatus.OnTrack, "Rettet", null, null)));
        var second = Correct(Told().After(first), Input(new(CommitmentStatus.Completed, "Rettet igen", null, null), revision: 2, activity: "a3"));

        Assert.Equal(CommitmentStatus.Completed, Assert.Single(second.Commitments).Status);
    }

    [Theory]
    [InlineData("a1", "Unchanged")]
    [InlineData("a9", "Accepted")]
    public void Same_press_again_changes_nothing(string activity, string decision) =>
        Assert.Equal(decision, CorrectionRules.Correct(CorrectionRules.Own(Told())!, Input(new(CommitmentStatus.OnTrack, "Ny", null, null), activity: activity), _later).GetType().Name);

    [Fact]
    public void Limits_of_an_answer_hold()
    {
        Assert.IsType<AnswerDecision.ContainsCpr>(CorrectionRules.Correct(CorrectionRules.Own(Told())!, Input(new(CommitmentStatus.OnTrack, "Ring om 010150-6000", null, null)), _later));
        Assert.IsType<AnswerDecision.TooLong>(CorrectionRules.Correct(CorrectionRules.Own(Told())!, Input(new(CommitmentStatus.OnTrack, new string('x', 2001), null, null)), _later));
    }

    [Fact]
    public void What_was_set_aside_stays_set_aside()
    {
        var told = Told();
        var held = told with { Updates = told.Updates.ToDictionary(update => update.Key, update => update.Value with { State = PublicationState.Held }) };

        Assert.Equal(PublicationState.Held, Assert.Single(Correct(held, Input(new(CommitmentStatus.OnTrack, "Rettet", null, null))).Updates).State);
    }

    [Fact]
    public void Everything_is_taken_back_and_the_status_stands()
    {
        var done = CorrectionRules.Withdraw(CorrectionRules.Own(Told())!, "a2");

        Assert.Equal((PublicationState.Withdrawn, PublicationState.Withdrawn, PublicationState.Withdrawn), (Assert.Single(done.Updates).State, done.Win!.State, Assert.Single(done.Asks).Publication));
        Assert.Equal((CommitmentStatus.Challenged, null), Assert.Single(done.Commitments) is var commitment ? (commitment.Status, commitment.LastText) : default);
        Assert.Null(CorrectionRules.Own(Told().After(done)));
    }

    [Fact]
    public void What_a_colleague_told_is_theirs_to_correct()
    {
        var told = Told();

        Assert.Null(CorrectionRules.Own(told with { Win = null, Updates = told.Updates.ToDictionary(update => update.Key, update => update.Value with { MemberId = new("ole") }) }));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-8, true)]
    [InlineData(-9, false)]
    [InlineData(2, false)]
    public void Weeks_can_be_corrected_for_two_months(int weeks, bool isRecent) => Assert.Equal(isRecent, CorrectionRules.IsRecent(Given.Week.AddWeeks(weeks), Given.Week));

    [Fact]
    public void Text_is_kept_from_readers_it_was_not_meant_for() =>
        Assert.Equal(Visibility.BackboneOnly, Assert.Single(Correct(Told(), Input(new(CommitmentStatus.OnTrack, "Rettet", null, null)) with { Visibility = Visibility.BackboneOnly }).Updates).Visibility);
}
