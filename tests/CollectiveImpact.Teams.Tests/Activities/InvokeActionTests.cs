using System.Text.Json;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Tests.Activities;

public sealed class InvokeActionTests
{
    [Fact]
    public void Press_is_read_with_strings_numbers_and_booleans_as_text_and_nothing_nested()
    {
        Assert.True(InvokeAction.TryRead(Samples.Read("card-action"), out var action));

        Assert.Equal("status.answer", action.Verb);
        Assert.Equal(
            new Dictionary<string, string> { ["roundId"] = "2026-W47", ["happened:c-7"] = "To nye steder", ["count"] = "4", ["share"] = "0.5", ["win"] = "true" },
            action.Data);
    }

    [Fact]
    public void Value_may_be_json_text()
    {
        var activity = Invoke("\"{\\\"action\\\":{\\\"verb\\\":\\\"v\\\",\\\"data\\\":{\\\"a\\\":\\\"b\\\"}}}\"");

        Assert.True(InvokeAction.TryRead(activity, out var action));
        Assert.Equal("b", action.Data["a"]);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"v"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"v","data":null}}""")]
    public void Press_without_data_has_no_data(string value)
    {
        Assert.True(InvokeAction.TryRead(Invoke(value), out var action));
        Assert.Empty(action.Data);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"no json\"")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("""{"action":"press"}""")]
    [InlineData("""{"action":{"verb":""}}""")]
    [InlineData("""{"action":{"verb":7}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"v"}}""")]
    [InlineData("""{"action":{"verb":"v","data":"text"}}""")]
    [InlineData("""{"action":{"verb":"v","data":{"a":"\ud800"}}}""")]
    public void Malformed_value_is_no_press(string value) => Assert.False(InvokeAction.TryRead(Invoke(value), out _));

    [Fact]
    public void Other_activities_are_no_press()
    {
        Assert.False(InvokeAction.TryRead(Samples.Read("personal-message"), out _));
        Assert.False(InvokeAction.TryRead(Samples.Read("card-action") with { Name = "task/fetch" }, out _));
        Assert.False(InvokeAction.TryRead(Samples.Read("card-action") with { Value = null }, out _));
    }

    private static Activity Invoke(string value) =>
        new() { Type = ActivityTypes.Invoke, Name = InvokeAction.InvokeName, Value = JsonElement.Parse(value) };
}
