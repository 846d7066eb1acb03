using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.MyData;
using CollectiveImpact.Bot.Features.Pause;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>What is about oneself alone: the pause and the data.</summary>
internal static class OwnCards
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var pause = new PauseView(scene.Profile, scene.Language, _today) { OpenCommitments = 1, StandIn = scene.Member("m05").DisplayName };
        yield return ("pause", PauseCard.Ask(pause));
        yield return ("pause-unclear", PauseCard.Ask(pause with { StandIn = null, Problem = PauseText.In(scene.Language)["pause.unclear"] }));
        yield return ("pause-now", PauseCard.Ask(pause with { Until = new DateOnly(2026, 12, 24) }));
        yield return ("pause-begun", PauseCard.Begun(pause with { Until = new DateOnly(2026, 12, 24) }));
        yield return ("pause-ended", PauseCard.Ended(scene.Language));

        var view = new MyDataView(
            scene.Profile with { Controller = scene.Partner("p01"), PrivacyContact = "dpo@fjordholm-kommune.example" },
            scene.Member("m06"), scene.Partner("p01"), [AllianceRole.PartnerMember, AllianceRole.WorkingGroupMember], _today)
        { Answers = 12, Since = new DateOnly(2026, 9, 22) };
        yield return ("mydata", MyDataCard.Render(view));
        yield return ("mydata-saved", MyDataCard.Render(view with { Answers = 0, IsSaved = true }));
        yield return ("mydata-ready", MyDataCard.Ready(view, new Uri("https://bot.example/downloads/a/b"), new Uri("https://bot.example/downloads/a/c"), new DateOnly(2026, 12, 1)));
        yield return ("mydata-form", MyDataCard.Form(view, new Dictionary<string, string>(), null, false));
        yield return ("mydata-form-changed", MyDataCard.Form(view, new Dictionary<string, string> { [MyDataVerbs.NameInput] = "" }, MyDataText.In(scene.Language)["mydata.name.missing"], true));
        yield return ("mydata-delete", MyDataCard.Confirm(view));
        yield return ("mydata-received", MyDataCard.Received(scene.Language, new DateOnly(2026, 12, 24)));
    }
}
