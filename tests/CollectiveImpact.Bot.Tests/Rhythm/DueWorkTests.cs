using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Tests.Service;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>What the rules find due is done by somebody, and by nobody else.</summary>
public sealed class DueWorkTests(QuietBot bot) : IClassFixture<QuietBot>
{
    private static readonly IsoWeek _week = new(2026, 49);

    private static readonly Due[] _every =
    [
        new Due.OpenRound(_week, RoundTimes.Of(_week, RhythmSettings.Default, HolidayProfile.Default, LocalClock.For("Europe/Copenhagen"))),
        new Due.CloseRound(_week), new Due.SkipWeek(_week, new SkipReason(SkipKind.ByHand), null), new Due.Remind(_week), new Due.LastCall(_week),
        new Due.DraftDigest(_week), new Due.PostDigest(_week), new Due.SidelineDigest(new YearMonth(2026, 12), _week), new Due.QuietPartners(_week),
    ];

    [Fact]
    public void Every_kind_is_in_this_test() => Assert.Equal(
        typeof(Due).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Due))).Select(type => type.Name).Order(StringComparer.Ordinal),
        _every.Select(due => due.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_kind_has_exactly_one_who_does_it()
    {
        await using var scope = bot.Host.Services.CreateAsyncScope();
        var works = scope.ServiceProvider.GetServices<IDueWork>().ToList();

        Assert.Equal(_every.Select(due => (due.GetType().Name, 1)), _every.Select(due => (due.GetType().Name, works.Count(work => work.Does(due)))));
    }
}
