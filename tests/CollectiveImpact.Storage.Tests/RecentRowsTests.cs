using CollectiveImpact.Alliance;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Storage.Tests;

/// <summary>What a process remembers of its rows, and what it must not.</summary>
public sealed class RecentRowsTests
{
    private const string Partition = "havnen";
    private const string Member = "member|m01";
    private const string Invitation = "invitation|2026-W47|m01";
    private readonly ManualClock clock = new(new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero));
    private readonly RecentRows rows;

    public RecentRowsTests() => rows = new RecentRows(clock);

    private IRowsAhead View => (IRowsAhead)rows.For(new AllianceId(Partition));

    [Theory]
    [InlineData(Member, 9.9, true)]
    [InlineData(Member, 10, false)]
    [InlineData(Invitation, 599, true)]
    [InlineData(Invitation, 600, false)]
    [InlineData("round|2026-W47", 0, false)]
    [InlineData("outbox|checkin|2026-W47|m01", 0, false)]
    [InlineData("digest|2026-W47|Weekly", 0, false)]
    public void Row_is_known_to_others_for_as_long_as_its_kind_is_kept(string key, double seconds, bool isKnown)
    {
        Note(key, Row(key, "1"));
        clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isKnown, View.TryGet(key, out var row));
        Assert.Equal(isKnown ? "1" : null, row?.ETag);
    }

    [Fact]
    public void That_there_is_none_is_known_too()
    {
        Note(Member, null);

        Assert.Equal((true, null), (View.TryGet(Member, out var row), row));
    }

    [Fact]
    public void What_this_process_writes_it_knows_at_once_and_what_it_lost_it_knows_no_more()
    {
        Note(Member, Row(Member, "1"));
        rows.Note(Partition, [new ReplaceRow(Member, Row(Member, "1").Properties, "1")], new Committed(["2"]));
        Assert.True(View.TryGet(Member, out var written));
        Assert.Equal("2", written!.ETag);

        rows.Note(Partition, [new ReplaceRow(Member, written.Properties, "2")], new Conflict(Member));
        Assert.False(View.TryGet(Member, out _));

        rows.Note(Partition, [new DeleteRow(Member, "3")], new Committed([null]));
        Assert.Equal((true, null), (View.TryGet(Member, out var deleted), deleted));
    }

    [Fact]
    public void What_was_read_before_a_write_does_not_cover_it()
    {
        var view = View;
        var mark = view.Mark(Member);
        rows.Note(Partition, [new PutRow(Member, Row(Member, "1").Properties)], new Committed(["2"]));
        view.Note(mark, Member, Row(Member, "1"));

        Assert.True(view.TryGet(Member, out var row));
        Assert.Equal("2", row!.ETag);
    }

    [Fact]
    public void Range_is_known_until_one_of_its_kind_is_written()
    {
        var view = View;
        view.Note(view.Mark("member|"), ("member|", "member}"), [Row(Member, "1")]);
        Assert.Single(View.Range(("member|", "member}"))!);
        Assert.Null(View.Range(("partner|", "partner}")));

        rows.Note(Partition, [new InsertRow("member|m02", Row(Member, "1").Properties)], new Committed(["1"]));
        Assert.Null(View.Range(("member|", "member}")));
    }

    [Fact]
    public void Rounds_read_in_a_turn_are_known_in_that_turn_alone_and_until_it_writes()
    {
        var view = View;
        view.Note(0, ("round|2026-W39", "round|2026-W47}"), [Row("round|2026-W47", "1")]);

        Assert.True(view.TryGet("round|2026-W47", out var round));
        Assert.Equal("1", round!.ETag);
        Assert.True(view.TryGet("round|2026-W46", out var none));
        Assert.Null(none);
        Assert.False(view.TryGet("round|2026-W48", out _));
        Assert.False(View.TryGet("round|2026-W47", out _));
        Assert.False(view.AfterCommit()!.TryGet("round|2026-W47", out _));
    }

    [Fact]
    public void Slice_that_was_read_ahead_knows_its_rows_and_its_gaps_and_nothing_beside()
    {
        var ahead = new RowsAhead();
        ahead.Add(Keys.Between("member|m02", "member|m04"), [Row("member|m02", "1"), Row("member|m04", "1")]);

        Assert.Equal((true, true, false, false), (Knows("member|m02"), Knows("member|m03"), Knows("member|m01"), Knows("member|m05")));
        Assert.Equal(["member|m04"], ahead.Range(("member|m03", "member|m04}"))!.Select(row => row.RowKey));
        Assert.Null(ahead.Range(("member|m03", "member|m05")));
        bool Knows(string key) => ahead.TryGet(key, out _);
    }

    [Fact]
    public void Everything_but_some_kinds_lies_in_the_ranges_around_them()
    {
        (string From, string To)[] ranges = [.. Keys.UnderExcept("outbox", ["checkin", "welcome"])];
        bool Has(string key) => ranges.Any(range => string.CompareOrdinal(range.From, key) <= 0 && string.CompareOrdinal(key, range.To) < 0);

        Assert.All(new[] { "outbox|digest|2026-W47|Weekly", "outbox|a|b", "outbox|greeting|19:x", "outbox|zz|1" }, key => Assert.True(Has(key)));
        Assert.All(new[] { "outbox|checkin|2026-W47|m01", "outbox|welcome|m01", "outboy|digest", "outbox" }, key => Assert.False(Has(key)));
    }

    private static Row Row(string key, string tag) => new(Partition, key, new Dictionary<string, string> { ["data"] = "{}" }, tag);

    private void Note(string key, Row? row) => rows.Note(Partition, rows.Mark(Partition, key), key, row);
}
