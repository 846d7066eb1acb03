using CollectiveImpact.Bot.Hosting;

namespace CollectiveImpact.Bot.Tests.Hosting;

public sealed class StartArgumentsTests
{
    [Theory]
    [InlineData("2026-W47", null, "2026-11-16T07:00:00+01:00", "3600")]
    [InlineData("2027-W14", "60", "2027-04-05T07:00:00+02:00", "60")]
    [InlineData("2026-W53", "0.5", "2026-12-28T07:00:00+01:00", "0.5")]
    public void Rehearsal_begins_on_the_weeks_Monday_at_seven_in_Denmark(string week, string? speed, string start, string atSpeed)
    {
        var arguments = StartArguments.Read(["--playground", "--rehearse", week, .. speed is null ? Array.Empty<string>() : ["--speed", speed], "--urls", "http://x"]);

        Assert.True(arguments is { Playground: true, Rehearses: true });
        Assert.Equal(["--urls", "http://x", "--Clock:Start", start, "--Clock:Speed", atSpeed], arguments.Rest);
    }

    [Theory]
    [InlineData("--rehearse: '' is no ISO week", "--rehearse")]
    [InlineData("--rehearse: '2025-W53' is no ISO week", "--rehearse", "2025-W53")]
    [InlineData("--rehearse: '47' is no ISO week", "--rehearse", "47")]
    [InlineData("--rehearse: '9998-W01' is no ISO week", "--rehearse", "9998-W01")]
    [InlineData("--speed: '' is no number", "--rehearse", "2026-W47", "--speed")]
    [InlineData("--speed: 'fast' is no number", "--rehearse", "2026-W47", "--speed", "fast")]
    [InlineData("--speed: '0' is no number", "--rehearse", "2026-W47", "--speed", "0")]
    [InlineData("--speed: is only for --rehearse", "--speed", "10")]
    [InlineData("--as: is only for --playground", "--as", "m06")]
    public void Argument_that_is_wrong_is_named_in_one_line(string line, params string[] arguments)
    {
        var error = Assert.Throws<SettingException>(() => StartArguments.Read(arguments));

        Assert.StartsWith(line, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Rehearsal_is_refused_by_name_outside_Development()
    {
        var arguments = StartArguments.Read(["--environment", "Production", "--rehearse", "2026-W47"]);
        var error = Assert.Throws<SettingException>(() => AllianceBot.CreateBuilder(arguments).AddAllianceBot(arguments));

        Assert.StartsWith("--rehearse: is for Development only", error.Message, StringComparison.Ordinal);
    }
}
