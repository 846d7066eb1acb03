namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    public static TheoryData<string, RowChange> Refused => new()
    {
        { "an empty key", new PutRow("", Text("")) },
        { "a slash in a key", new PutRow("a/b", Text("")) },
        { "a backslash in a key", new PutRow("a\\b", Text("")) },
        { "a number sign in a key", new PutRow("a#b", Text("")) },
        { "a question mark in a key", new PutRow("a?b", Text("")) },
        { "a percent sign in a key", new PutRow("a%b", Text("")) },
        { "a control character in a key", new PutRow("a\u0085b", Text("")) },
        { "half a surrogate pair in a key", new PutRow("a\uD83D", Text("")) },
        { "a key of 513 characters", new PutRow(new string('k', 513), Text("")) },
        { "a value of 32,769 characters", new PutRow("a", Text(new string('x', 32_769))) },
        { "U+0000 in a value", new PutRow("a", Text("a\0b")) },
        { "half a surrogate pair in a value", new PutRow("a", Text("\uDE00x")) },
        { "a row over a mebibyte", new PutRow("a", Enumerable.Range(0, 17).ToDictionary(n => $"Part{n}", _ => new string('x', 32_768))) },
        { "251 properties", new PutRow("a", Enumerable.Range(0, 251).ToDictionary(n => $"Part{n}", _ => "")) },
        { "a name that begins with a digit", new PutRow("a", new Dictionary<string, string> { ["1a"] = "" }) },
        { "a name with a dot", new PutRow("a", new Dictionary<string, string> { ["odata.etag"] = "" }) },
        { "a name with a Danish letter", new PutRow("a", new Dictionary<string, string> { ["Bølge"] = "" }) },
        { "a name that the service uses", new PutRow("a", new Dictionary<string, string> { ["Timestamp"] = "" }) },
        { "a name that the adapter uses", new PutRow("a", new Dictionary<string, string> { ["CommitId"] = "" }) },
        { "any version by star", new ReplaceRow("a", Text(""), "*") },
        { "an empty tag", new DeleteRow("a", "") },
        { "a tag with a line break", new DeleteRow("a", "x\r\nHost: y") },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_is_outside_the_limits_is_refused_with_its_whole_commit(string what, RowChange change)
    {
        _ = what;
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(new PutRow("before", Text("")), change));
        Assert.Empty(await RangeAsync("", "\uFFFF"));
    }

    [Fact]
    public async Task A_commit_over_four_mebibytes_is_refused()
    {
        var properties = Enumerable.Range(0, 15).ToDictionary(n => $"Part{n}", _ => new string('x', 32_768));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync([.. Enumerable.Range(0, 9).Select(n => new PutRow($"{n}", properties))]));
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a/b", "a")]
    [InlineData("a", "")]
    [InlineData("a", "a#")]
    public Task Reading_a_key_that_cannot_be_is_refused(string badPartition, string badRow) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => Table.GetAsync(badPartition, badRow, Ct));

    [Fact]
    public async Task A_key_of_512_characters_fits()
    {
        var key = new string('å', 512);
        await CommitAsync(new InsertRow(key, Text("long")));
        Assert.Equal("long", (await GetAsync(key))!.Properties["Text"]);
    }
}
