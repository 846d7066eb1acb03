using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Bot.Calendar;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>Without an organizer, and with settings that are wrong.</summary>
public sealed class NoOrganizerTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Calendar_says_that_there_is_none(string? organizer)
    {
        using var host = Build("Development", ("Graph:Organizer", organizer));
        var calendar = host.Services.GetRequiredService<ICalendar>();
        var none = new CalendarProblem(CalendarReason.NoOrganizer, "NoOrganizer");

        Assert.False(calendar.HasOrganizer);
        Assert.Equal(none, CalendarFixture.Failed(await calendar.CreateAsync(CalendarFixture.Meeting(), Ct)));
        Assert.Equal(none, CalendarFixture.Failed(await calendar.UpdateAsync("id", CalendarFixture.Meeting(), Ct)));
        Assert.Equal(none, CalendarFixture.Failed(await calendar.FindAsync(CalendarFixture.Meeting().Mark, Ct)));
        Assert.Equal(none, Assert.IsType<CalendarResult<CalendarCancelled>.Failed>(await calendar.CancelAsync("id", "Aflyst", Ct)).Problem);
        Assert.Equal(none, Assert.IsType<CalendarResult<CalendarReading>.Failed>(await calendar.AnswersAsync("id", Ct)).Problem);
        Assert.Equal(none, Assert.IsType<CalendarResult<OrganizerCheck>.Failed>(await calendar.CheckAsync(Ct)).Problem);
        var busy = await calendar.BusyAsync(["mads@kommune.example"], CalendarFixture.Meeting().Period, Ct);
        Assert.Equal((none, Availability.Unknown), (busy.Problem, Assert.Single(busy.People).At(CalendarFixture.Meeting().Period)));
    }

    [Fact]
    public async Task Program_does_not_load_the_SDK()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which files a process has loaded is read from /proc.");
        await using var bot = await new BotProcess().StartAsync(Ct);
        var loaded = await File.ReadAllTextAsync($"/proc/{bot.Id}/maps", Ct);

        Assert.Contains("CollectiveImpact.Alliance.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Graph", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Kiota", loaded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "Graph:Mailbox", "Graph:Mailbox=a@b.example")]
    [InlineData("Production", "Graph:BaseUrl", "Graph:BaseUrl=http://127.0.0.1:1/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "Graph:BaseUrl=https://127.0.0.1:1/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "Graph:BaseUrl=https://graph.microsoft.com.evil.example/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "Graph:BaseUrl=https://graph.microsoft.com/beta")]
    [InlineData("Development", "Graph:BaseUrl", "Graph:BaseUrl=http://graph.microsoft.com/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "Graph:BaseUrl=graph")]
    [InlineData("Production", "Graph:Organizer", "Graph:Organizer=alliance")]
    [InlineData("Production", "Graph:Organizer", "Graph:Organizer=a@b.example, c@d.example")]
    [InlineData("Development", "Graph:Organizer", "Graph:Organizer=a@b.example|MicrosoftAppId=")]
    [InlineData("Production", "Graph:Organizer", "Graph:Organizer=a@b.example|MicrosoftAppType=MultiTenant|MicrosoftAppTenantId=|Teams:AllowedTenants=" + Id)]
    public void Setting_that_is_wrong_stops_the_start_in_a_line(string environment, string key, string settings)
    {
        using var host = Build(environment, [.. settings.Split('|').Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], (string?)pair[1]))]);

        var fault = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.StartsWith(key + ":", Assert.Single(fault.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("b.example", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "Graph:Organizer=a@b.example")]
    [InlineData("Production", "Graph:Organizer=" + Id + "|Graph:BaseUrl=https://graph.microsoft.us/v1.0/")]
    [InlineData("Production", "Graph:Organizer=a@b.example|MicrosoftAppType=UserAssignedMSI|MicrosoftAppPassword=")]
    [InlineData("Production", "Graph:Organizer=a@b.example|MicrosoftAppType=MultiTenant|Teams:AllowedTenants=" + Id)]
    [InlineData("Development", "Graph:Organizer=a@b.example|Graph:BaseUrl=http://localhost:5000/v1.0|MicrosoftAppId=")]
    [InlineData("Development", "Graph:Organizer=|Graph:BaseUrl=")]
    public void Setting_that_is_right_lets_it_start(string environment, string settings)
    {
        using var host = Build(environment, [.. settings.Split('|').Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], (string?)pair[1]))]);

        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static IHost Build(string environment, params (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        var all = new Dictionary<string, string?> { ["MicrosoftAppId"] = Id, ["MicrosoftAppTenantId"] = Id, ["MicrosoftAppPassword"] = "not-a-real-one" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        builder.Configuration.AddInMemoryCollection(all);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddCalendar(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
