using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Bot.Features.Setup;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>The set-up of a Draft, step by step, and the settings of an alliance that is running.</summary>
internal static class SetupCards
{
    private const string Nonce = "019ab5c1d2e3f4a5b6c7";
    private const string General = "19:general-ung-i-havnebyen@thread.tacv2";
    private const string News = "19:ugens-nyt@thread.tacv2";

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        foreach (var step in new[] { SetupStep.Identity, SetupStep.Goals, SetupStep.Names, SetupStep.Channels, SetupStep.Rhythm, SetupStep.Meetings, SetupStep.Privacy })
        {
            yield return ($"setup-{step.ToString().ToLowerInvariant()}", SetupForm.Render(Form(scene, step)));
        }

        var draft = Draft(scene);
        var running = draft with { Profile = Whole(draft.Profile) with { Status = AllianceStatus.Active, SetupStep = null } };
        yield return ("setup-channels-silent", SetupForm.Render(Form(scene, SetupStep.Channels) with { Channels = [] }));
        yield return ("setup-names-own", SetupForm.Render(OwnNames(scene)));
        yield return ("setup-problems", SetupForm.Render(Wrong(scene)));
        yield return ("setup-year", SetupForm.Render(new SetupView(running, SetupStep.Year, scene.Language, Nonce) { ThisWeek = Scene.Week }));
        yield return ("setup-preview", SetupForm.Render(Previewed(scene, running)));
        yield return ("setup-changed", SetupForm.Render(Changed(scene, running)));
        var unchosen = draft with { Team = draft.Team! with { DigestChannelIsChosen = false } };
        yield return ("setup-missing", SetupOverviewCard.Render(new(unchosen, [ActivationGap.DigestChannel, ActivationGap.SteeringSeries, ActivationGap.PartnerSeries, ActivationGap.Controller], null, scene.Language)));
        yield return ("setup-ready", SetupOverviewCard.Render(new(draft with { Profile = Whole(draft.Profile) }, [], 30, scene.Language) { DoneKey = "Saved" }));
        yield return ("setup-settings", SetupOverviewCard.Render(new(running, [], null, scene.Language) { DoneKey = "Activated" }));
        yield return ("setup-paused", SetupOverviewCard.Render(new(
            running with { Profile = running.Profile with { Status = AllianceStatus.Paused } }, [], null, scene.Language)
        { Remarks = [SetupRemark.SteeringQuarters] }));
        yield return ("setup-close", SetupOverviewCard.AskToClose(scene.Profile, isSecondTime: false, scene.Language));
        yield return ("setup-close-again", SetupOverviewCard.AskToClose(scene.Profile, isSecondTime: true, scene.Language));
        yield return ("setup-closed", SetupOverviewCard.Closed(scene.Profile, scene.Language));
    }

    /// <summary>As many channels, groups and words as there can be.</summary>
    public static IEnumerable<(string Name, AdaptiveCard Card)> LongOf(Scene scene, Func<Scene, int, string> fill)
    {
        var draft = Draft(scene);
        var groups = Enumerable.Range(1, 30).Select(n => new WorkingGroup { Id = new WorkingGroupId($"group-{n}"), Name = fill(scene, 60) }).ToList();
        var channels = Enumerable.Range(1, 400).Select(n => new TeamChannel($"19:{n:D4}-{new string('x', 50)}@thread.tacv2", fill(scene, 50))).ToList();
        var goals = Enumerable.Range(1, 12).Select(n => new Goal { Id = new GoalId($"g{n}"), Order = n, Title = fill(scene, GoalLines.LongestGoal) }).ToList();
        var longest = draft with
        {
            Profile = Whole(draft.Profile) with { Vision = fill(scene, SetupRules.LongestVision), Controller = fill(scene, PrivacyRules.LongestLine) },
            Groups = groups,
            Goals = goals,
        };
        yield return ("long-setup-channels", SetupForm.Render(new SetupView(longest, SetupStep.Channels, scene.Language, Nonce) { ThisWeek = Scene.Week, Channels = channels }));
        yield return ("long-setup-goals", SetupForm.Render(new SetupView(longest, SetupStep.Goals, scene.Language, Nonce) { ThisWeek = Scene.Week, IsChangedMeanwhile = true }));
        yield return ("long-setup-ready", SetupOverviewCard.Render(new(longest, [], 5_000, scene.Language)));
    }

    private static SetupState Draft(Scene scene) => new(
        scene.Profile with { Status = AllianceStatus.Draft, SetupStep = nameof(SetupStep.Names), Municipality = "Fjordholm Kommune" },
        new AllianceTeam { TeamId = General, TenantId = "t", ServiceUrl = "https://smba.example/", BotId = "28:b", DigestChannelId = News, DigestChannelIsChosen = true },
        scene.Goals,
        [new WorkingGroup { Id = new WorkingGroupId("ag-fritid"), Name = scene.Say("Fritid og fællesskaber", "Free time and communities") }]);

    private static AllianceProfile Whole(AllianceProfile profile) => profile with
    {
        SetupStep = nameof(SetupStep.Checklist),
        Controller = "Fjordholm Kommune",
        PrivacyContact = "persondata@fjordholm.example",
        Series = [MeetingSeries.Usual(SeriesKind.SteeringMeeting), MeetingSeries.Usual(SeriesKind.PartnerMeeting)],
    };

    private static SetupView Form(Scene scene, SetupStep step)
    {
        var draft = Draft(scene);
        return new SetupView(draft with { Profile = draft.Profile with { SetupStep = step.ToString() } }, step, scene.Language, Nonce) { ThisWeek = Scene.Week, Channels = Channels(scene) };
    }

    private static IReadOnlyList<TeamChannel> Channels(Scene scene) =>
        [new(General, null), new(News, scene.Say("Ugens nyt", "Weekly news")), new("19:sofa@thread.tacv2", "Sofaen")];

    private static SetupView OwnNames(Scene scene)
    {
        var form = Form(scene, SetupStep.Names);
        return form with { State = form.State with { Profile = form.Profile with { Steering = new LocalName("kernegruppe", "kernegruppen", "core group", "the core group") } } };
    }

    private static SetupView Wrong(Scene scene)
    {
        var form = Form(scene, SetupStep.Rhythm);
        var typed = form.Stored.ToDictionary();
        (typed["opensTime"], typed["digestTime"]) = ("10.61", "18");
        return form with
        {
            Typed = typed,
            Problems = [new SetupProblem("opensTime", SetupFault.NoTime), new SetupProblem("digestTime", SetupFault.OutsideWorkingHours)],
        };
    }

    private static SetupView Previewed(Scene scene, SetupState running)
    {
        var after = running.Profile with { Rhythm = running.Profile.Rhythm with { Opens = new(DayOfWeek.Tuesday, new TimeOnly(9, 30)) } };
        var form = new SetupView(running, SetupStep.Rhythm, scene.Language, Nonce) { ThisWeek = Scene.Week };
        var typed = form.Stored.ToDictionary();
        (typed["opensDay"], typed["opensTime"]) = ("Tuesday", "9.30");
        return form with { Typed = typed, Preview = YearWheel.Next(5, after, Scene.Now), Previewed = ("0123456789abcdef", after) };
    }

    private static SetupView Changed(Scene scene, SetupState running)
    {
        var form = new SetupView(running, SetupStep.Identity, scene.Language, Nonce) { ThisWeek = Scene.Week };
        var typed = form.Stored.ToDictionary();
        (typed["name"], typed["language"]) = (scene.Say("Ung ved Havnen", "Young at the Harbour"), "fr");
        return form with { Typed = typed, IsChangedMeanwhile = true };
    }
}
