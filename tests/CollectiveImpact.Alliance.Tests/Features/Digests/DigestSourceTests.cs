using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class DigestSourceTests
{
    [Theory]
    [InlineData(PublicationState.Submitted, null, true)]
    [InlineData(PublicationState.Published, 0, true)]
    [InlineData(PublicationState.Published, -1, false)]
    [InlineData(PublicationState.Published, null, false)]
    [InlineData(PublicationState.Held, null, false)]
    [InlineData(PublicationState.Held, 0, false)]
    [InlineData(PublicationState.Rejected, 0, false)]
    [InlineData(PublicationState.Withdrawn, 0, false)]
    public void Digest_tells_what_waits_and_what_it_has_taken_itself(PublicationState state, int? takenByWeek, bool told)
    {
        IsoWeek? taken = takenByWeek is { } weeks ? Given.Week.AddWeeks(weeks) : null;

        Assert.Equal(told ? (1, 1, 1) : (0, 0, 0), Told(Sources.Of(
            [Sources.Update() with { State = state, DigestWeek = taken }],
            [Sources.Win() with { State = state, DigestWeek = taken }],
            [Given.Ask() with { Publication = state, DigestWeek = taken }])));
    }

    [Theory]
    [InlineData(-8, true)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void What_was_told_after_the_close_waits_for_the_digest_of_the_next_week(int weeks, bool told)
    {
        var week = Given.Week.AddWeeks(weeks);

        Assert.Equal(told ? (1, 1, 1) : (0, 0, 0), Told(Sources.Of(
            [Sources.Update() with { Week = week }], [Sources.Win() with { Week = week }], [Given.Ask() with { Week = week }])));
    }

    private static (int Updates, int Wins, int Asks) Told(DigestSource source)
    {
        var mine = source.OfThisDigest();
        return (mine.Updates.Count, mine.Wins.Count, mine.Asks.Count);
    }
}
