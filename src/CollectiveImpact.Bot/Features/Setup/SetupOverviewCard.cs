using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>What is there, what is missing, and the way to every section: the end of the set-up, and ever after the settings.</summary>
internal static class SetupOverviewCard
{
    private const int LongestLine = 160;

    /// <summary>Teams shows no more buttons than six in a row.</summary>
    private const int ButtonsInARow = 4;

    private static readonly SetupStep[] _sections =
        [SetupStep.Identity, SetupStep.Goals, SetupStep.Names, SetupStep.Channels, SetupStep.Rhythm, SetupStep.Year, SetupStep.Meetings, SetupStep.Privacy];

    public static AdaptiveCard Render(SetupOverviewView view)
    {
        var words = SetupText.In(view.Language);
        var title = words["setup.title"];
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                Layout.Meta(words[$"setup.status.{view.Profile.Status}"]),
                .. view.DoneKey is { } done ? [Layout.Block(ContainerStyle.Good, Layout.Paragraph(words[$"setup.done.{done}"]))] : Array.Empty<CardElement>(),
                .. view.Remarks.Select(remark => Layout.Block(ContainerStyle.Warning, Layout.Paragraph(CardText.Escape(SetupWords.Remark(remark, view.Profile, view.Language))))),
                .. Readiness(view, words),
                .. _sections.Select(section => Line(view, section, words)),
                .. Edit(view, words),
            ],
            [.. Actions(view, words)]);
    }

    public static string Summary(string language) => SharedText.Summary(SetupText.In(language)["setup.title"], language);

    /// <summary>Closing asks twice; the second time it is the last word.</summary>
    public static AdaptiveCard AskToClose(AllianceProfile profile, bool isSecondTime, string language)
    {
        var words = SetupText.In(language);
        var key = isSecondTime ? "again" : "first";
        var title = words[$"setup.close.{key}.title"];
        return Layout.Card(
            language,
            title,
            [
                Layout.Title(title),
                Layout.Words(Layout.Bold(profile.Name)),
                Layout.Paragraph(words[$"setup.close.{key}.body"]),
            ],
            new ExecuteAction(words[$"setup.close.{key}.yes"], isSecondTime ? SetupVerbs.CloseForGood : SetupVerbs.CloseAgain)
            {
                Data = Data(profile),
                Style = ActionStyle.Destructive,
            },
            new ExecuteAction(words["setup.close.no"], SetupVerbs.Show) { Data = Data(profile, SetupStep.Checklist) });
    }

    public static AdaptiveCard Closed(AllianceProfile profile, string language)
    {
        var words = SetupText.In(language);
        return Layout.Card(
            language,
            words["setup.closed.title"],
            [Layout.Title(words["setup.closed.title"]), Layout.Words(Layout.Bold(profile.Name)), Layout.Paragraph(words["setup.closed.body"])]);
    }

    private static IEnumerable<CardElement> Readiness(SetupOverviewView view, Words words)
    {
        if (view.Gaps.Count > 0)
        {
            yield return Layout.Block(
                ContainerStyle.Warning,
                [Layout.Heading(words["setup.missing"], ContainerStyle.Warning), .. view.Gaps.Select(gap => Layout.Words(Layout.Plain("• " + Gap(view, gap, words))) with { Spacing = Spacing.None })]);
        }
        else if (view.Profile.Status == AllianceStatus.Draft)
        {
            yield return Layout.Block(
                ContainerStyle.Good,
                Layout.Heading(words["setup.ready"], ContainerStyle.Good),
                Layout.Paragraph(view.People is { } people ? words.Count("setup.ready.people", people) : words["setup.ready.everyone"]),
                Layout.Paragraph(words["setup.ready.then"]));
        }
    }

    private static string Gap(SetupOverviewView view, ActivationGap gap, Words words) => words[
        $"setup.gap.{gap}",
        ("SteeringDef", view.Profile.Steering.Definite(view.Language)),
        ("PartnerDef", view.Profile.PartnerGroup.Definite(view.Language))];

    private static RichTextBlock Line(SetupOverviewView view, SetupStep section, Words words) => Layout.Words(
        Layout.Bold(words[$"setup.step.{section}"]),
        Layout.Plain(" – " + Layout.Short(SetupSummaries.Of(section, view.State, view.Language), LongestLine)));

    private static IEnumerable<CardElement> Edit(SetupOverviewView view, Words words)
    {
        yield return Layout.Paragraph(words["setup.edit"]) with { Spacing = Spacing.Medium };
        foreach (var row in _sections.Chunk(ButtonsInARow))
        {
            yield return new ActionSet([.. row.Select(section => new ExecuteAction(words[$"setup.step.{section}"], SetupVerbs.Show) { Data = Data(view.Profile, section) })]);
        }
    }

    private static IEnumerable<CardAction> Actions(SetupOverviewView view, Words words)
    {
        var (profile, data) = (view.Profile, Data(view.Profile));
        if (SetupPath.IsUnderWay(profile))
        {
            yield return new ExecuteAction(words["setup.continue"], SetupVerbs.Show) { Data = Data(profile, SetupPath.Reached(profile)) };
        }

        if (profile.Status == AllianceStatus.Draft && view.Gaps.Count == 0)
        {
            yield return new ExecuteAction(words["setup.activate"], SetupVerbs.Activate) { Data = data, Style = ActionStyle.Positive };
        }

        if (profile.Status is AllianceStatus.Active or AllianceStatus.Paused)
        {
            yield return profile.Status == AllianceStatus.Active
                ? new ExecuteAction(words["setup.pause"], SetupVerbs.Pause) { Data = data }
                : new ExecuteAction(words["setup.resume"], SetupVerbs.Resume) { Data = data, Style = ActionStyle.Positive };
            yield return new ExecuteAction(words["setup.close"], SetupVerbs.Close) { Data = data, Style = ActionStyle.Destructive };
        }
    }

    private static Dictionary<string, string> Data(AllianceProfile profile) => new() { ["alliance"] = profile.Id.Value };

    private static Dictionary<string, string> Data(AllianceProfile profile, SetupStep step) =>
        new() { ["alliance"] = profile.Id.Value, [SetupVerbs.StepData] = step.ToString() };
}
