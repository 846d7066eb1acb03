using System.Text;

namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    public static TheoryData<string> Values =>
    [
        "", " ", "Rødgrød med fløde på Ærø", "👩‍👩‍👧‍👦 🎉", "\"citat\" og 'citat' og \\ og <b>&amp;</b>", "linje 1\nlinje 2\r\nlinje 3\tslut", "\r\n--changeset\r\n\r\nHTTP/1.1 409",
        "{\"odata.error\":{}}", "}", "{", "\u0001\u000B\u001B\u007F\u0085", "\u2028\u2029\uFEFF\uFFFF", "汉字", "'); DROP TABLE Rows;--", "PUT http://127.0.0.1/x DELETE", "2026-11-21T10:00:00Z",
    ];

    public static TheoryData<string> Keys =>
    [
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "._:@=-,", "~20~~2028|~~D83D~~DE00", "19:abc_-=@thread.tacv2", "a|b|c", "æøåÆØÅ", "a b", "+", "&", "{}", "()", "=,=", "日本",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_text_comes_back_as_it_was_in_a_row_and_in_a_range(string value)
    {
        await CommitAsync(new InsertRow("a", Text(value)), new InsertRow("b", Text("neighbour")));
        Assert.Equal(value, (await GetAsync("a"))!.Properties["Text"]);
        Assert.Equal([value, "neighbour"], (await RangeAsync("a", "c")).Select(row => row.Properties["Text"]));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_key_can_be_inserted_replaced_ranged_and_deleted(string key)
    {
        var tag = await InsertAsync(key);
        tag = Assert.IsType<Committed>(await CommitAsync(new ReplaceRow(key, Text("second"), tag))).ETags.Single()!;
        Assert.Equal(key, Assert.Single(await RangeAsync(key, key + "~")).RowKey);
        Assert.Equal("second", (await GetAsync(key))!.Properties["Text"]);
        Assert.IsType<Committed>(await CommitAsync(new DeleteRow(key, tag)));
        Assert.Null(await GetAsync(key));
    }

    [Fact]
    public async Task Every_character_becomes_a_key_that_the_store_takes()
    {
        var keys = Enumerable.Range(0, 0x180).Append(0x2028).Append(0xD83D).Append(0xFFFF).Select(c => KeyText.Encode($"a{(char)c}z")).ToList();
        foreach (var some in keys.Chunk(100))
        {
            Assert.IsType<Committed>(await CommitAsync([.. some.Select(key => new InsertRow(key, Text(key)))]));
        }

        Assert.Equal(keys.Order(StringComparer.Ordinal), (await RangeAsync("a", "b")).Select(row => row.RowKey));
        Assert.Equal(keys[0x27], (await GetAsync(keys[0x27]))!.Properties["Text"]);
    }

    [Fact]
    public async Task A_value_of_32768_characters_fits_also_in_Danish()
    {
        var value = new StringBuilder().Insert(0, "blåbærgrød ", 2979).ToString()[..32_768];
        await CommitAsync(new InsertRow("a", Text(value)));
        Assert.Equal(value, (await GetAsync("a"))!.Properties["Text"]);
    }

    [Fact]
    public async Task A_row_of_nearly_a_mebibyte_fits_and_four_of_them_in_one_commit()
    {
        var properties = Enumerable.Range(0, 15).ToDictionary(n => $"Part{n}", _ => new string('x', 32_768));
        Assert.IsType<Committed>(await CommitAsync([.. "abcd".Select(key => new InsertRow($"{key}", properties))]));
        Assert.Equal(properties, (await GetAsync("d"))!.Properties);
    }

    [Fact]
    public async Task A_row_without_properties_is_a_row()
    {
        await CommitAsync(new InsertRow("a", new Dictionary<string, string>()));
        Assert.Empty((await GetAsync("a"))!.Properties);
    }
}
