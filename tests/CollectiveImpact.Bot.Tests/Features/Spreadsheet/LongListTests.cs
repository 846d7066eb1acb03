using System.Diagnostics;
using System.Globalization;
using System.Text;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Features.Spreadsheet;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

public sealed class LongListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string People(int count) => "Navn;Mail;Partner;Roller\n"
        + string.Join('\n', Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"Person Nummer {number};p{number}@fjordholm.example;Kommunen;frivillig")));

    [Fact]
    public async Task Two_thousand_rows_are_shown_and_saved_within_ten_seconds()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await using var files = await FilePlace.WithAsync(Encoding.UTF8.GetBytes(People(2000)), Ct);
        var watch = Stopwatch.StartNew();

        var preview = (await host.Driver.SendsAsync("m01", host.Driver.FileMessage("m01", files.Address), Ct)).Card!;
        var shown = watch.Elapsed;
        Assert.Contains("2000 nye", preview.AllText(), StringComparison.Ordinal);
        var pressed = await host.Driver.ClicksAsync("m01", preview, "Gem", Ct);
        Assert.True(pressed.IsCard, pressed.Shown());
        var answered = watch.Elapsed - shown;
        await DoneAsync(host);

        TestContext.Current.SendDiagnosticMessage($"shown {shown}, answered {answered}, done {watch.Elapsed}");
        Assert.Equal(2030, (await host.StateAsync(Ct)).Members.Count);
        Assert.InRange(answered, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Work_that_was_cut_off_is_done_by_the_delivery()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var preview = (await host.Driver.SaysAsync("m01", People(400), Ct)).Card!;
        var mark = (string)preview.Button("Gem")["data"]!["nonce"]!;

        // Said yes to, and then the process died after the first transaction of it.
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var unit = services.GetRequiredService<IUnitOfWork>();
            unit.Begin(ListSender.Alliance);
            var imports = services.GetRequiredService<IImportStore>();
            var job = (await imports.JobAsync(new MemberId("m01"), mark, Ct))!;
            var now = host.Clock.GetUtcNow();
            var by = new ImportBy(job.MemberId, mark, new DateOnly(2026, 12, 1), now, "da-DK");
            var states = services.GetRequiredService<SheetStates>();
            var plan = ImportPlanner.Plan((await imports.SheetAsync(job, Ct))!, await states.ReadAsync(Ct), by);
            foreach (var write in plan.Writes.Take(40))
            {
                states.Stage(write);
            }

            Assert.True(await unit.CommitAsync(Ct));
            imports.Save(job with { State = ImportJobState.Confirmed, Counts = plan.Counts, Along = plan.Along });
            services.GetRequiredService<IOutbox>().Add(new OutboxMessage.ImportWork(job.MemberId, mark), now, now.AddDays(1));
            Assert.True(await unit.CommitAsync(Ct));
        }

        await DoneAsync(host);
        var after = await host.StateAsync(Ct);
        Assert.Equal((430, 400), (after.Members.Count, after.Roles.Count(role => role.Role == CollectiveImpact.Alliance.People.AllianceRole.Volunteer && role.Id.StartsWith(mark, StringComparison.Ordinal))));
        Assert.Contains("Nu er det gemt", (await host.Driver.ClicksAsync("m01", preview, "Gem", Ct)).Shown(), StringComparison.Ordinal);
    }

    /// <summary>Waits until the import is in the log, which is the last thing it does.</summary>
    private static async Task DoneAsync(BotHost host)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(BotDriver.Patience);
        while (!(await host.EventsAsync(patience.Token)).Any(happened => happened.Action == AuditAction.Imported))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }
}
