using System.Globalization;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>One section's card: what it is for, its few fields, and the ways on, past and back.</summary>
internal static class SetupForm
{
    private const int LongestNewest = 400;

    /// <summary>So many channels are offered in each list; the first number with which the card is small enough counts.</summary>
    private static readonly int[] _channelsOffered = [200, 100, 60, 40, 25, 15, 8];

    /// <summary>The form, with as many channels in each list as it has room for.</summary>
    public static AdaptiveCard Render(SetupView view)
    {
        if (view.Step != SetupStep.Channels)
        {
            return Card(view, 0);
        }

        return _channelsOffered.Select(most => Card(view, most)).FirstOrDefault(card => CardSize.Utf8Bytes(card) <= Layout.MostBytes)
            ?? Card(view, _channelsOffered[^1]);
    }

    public static string Summary(SetupView view) => SharedText.Summary(Title(view), view.Language);

    private static AdaptiveCard Card(SetupView view, int mostChannels)
    {
        var words = SetupText.In(view.Language);
        return Layout.Card(
            view.Language,
            Title(view),
            [
                Layout.Title(Title(view)),
                Layout.Meta(SetupPath.IsUnderWay(view.Profile) && SetupPath.IsOnTheWay(view.Step) ? Place(view, words) : words["setup.settings"]),
                .. view.Remarks.Select(remark => Layout.Block(ContainerStyle.Warning, Layout.Paragraph(CardText.Escape(SetupWords.Remark(remark, view.Profile, view.Language))))),
                .. view.IsChangedMeanwhile ? [EditForm.Changed(view.Language, Title(view), [.. Newest(view)])] : Array.Empty<CardElement>(),
                .. view.Problems.Select(problem => EditForm.Problem(CardText.Escape(SetupWords.Problem(view.State, problem, view.Language)))),
                .. Preview(view, words),
                .. view.Preview is null ? [Layout.Paragraph(view.LacksChannels ? words["setup.channels.silent"] : words[$"setup.intro.{view.Step}"])] : Array.Empty<CardElement>(),
                .. view.LacksChannels ? [] : Fields(view, mostChannels),
            ],
            [.. Actions(view, words)]);
    }

    /// <summary>Behind a preview the fields stay out of sight until somebody wants to put something right. They are sent all the same.</summary>
    private static IEnumerable<CardElement> Fields(SetupView view, int mostChannels) => view.Preview is null
        ? SetupInputs.Of(view, mostChannels)
        : [new Container([.. SetupInputs.Of(view, mostChannels)]) { Id = SetupVerbs.FieldsBlock, IsVisible = false }];

    private static IEnumerable<CardElement> Preview(SetupView view, Words words)
    {
        if (view is not { Preview: { } entries, Previewed: { } previewed })
        {
            return [];
        }

        var lines = new YearLines(previewed.Profile, view.Language);
        return
        [
            Layout.Block(
                ContainerStyle.Accent,
                [
                    Layout.Heading(words["setup.preview.title"], ContainerStyle.Accent),
                    .. entries.Count == 0 ? [Layout.Paragraph(words["setup.preview.none"])] : entries.Select(lines.Whole),
                    Layout.Note(words["setup.preview.hint"]),
                ]),
        ];
    }

    private static IEnumerable<CardAction> Actions(SetupView view, Words words)
    {
        var (data, isUnderWay) = (Data(view, view.Step), SetupPath.IsUnderWay(view.Profile));
        if (view.LacksChannels)
        {
            yield return new ExecuteAction(words["setup.tryAgain"], SetupVerbs.Show) { Data = data, Style = ActionStyle.Positive };
        }
        else if (isUnderWay)
        {
            yield return new ExecuteAction(words["setup.saveAndOn"], SetupVerbs.Save) { Data = data, Style = ActionStyle.Positive };
        }
        else
        {
            yield return EditForm.Save(view.Language, SetupVerbs.Save, data);
        }

        if (view.Preview is not null)
        {
            yield return new ToggleVisibilityAction(SharedText.In(view.Language)["common.edit"], [SetupVerbs.FieldsBlock]);
        }

        if (SetupPath.MaySkip(view.Profile, view.Step))
        {
            yield return new ExecuteAction(words["setup.skip"], SetupVerbs.Skip) { Data = Data(view, view.Step), AssociatedInputs = AssociatedInputs.None };
        }

        yield return EditForm.Back(view.Language, SetupVerbs.Show, Data(view, SetupPath.Before(view.Profile, view.Step)));
    }

    /// <summary>What stands there now and is not what was typed.</summary>
    private static IEnumerable<CardElement> Newest(SetupView view) => view.Stored
        .Where(stored => !IsTyped(view, stored.Key, stored.Value))
        .Select(stored => Layout.Words(
            Layout.Bold($"{SetupWords.FullLabel(view.State, stored.Key, view.Language)}: "),
            Layout.Plain(Layout.Short(SetupWords.Value(view, stored.Key, stored.Value), LongestNewest))));

    private static bool IsTyped(SetupView view, string field, string stored)
    {
        var typed = view.Typed.GetValueOrDefault(field, "").ReplaceLineEndings("\n").Trim();
        return typed == stored || typed == SetupWords.Time(field, stored, view.Language);
    }

    private static string Title(SetupView view) => SetupText.In(view.Language)[$"setup.step.{view.Step}"];

    private static string Place(SetupView view, Words words) => words[
        "setup.stepOf",
        ("Number", ((int)view.Step + 1).ToString(CultureInfo.InvariantCulture)),
        ("Total", ((int)SetupStep.Checklist).ToString(CultureInfo.InvariantCulture))];

    private static Dictionary<string, string> Data(SetupView view, SetupStep step)
    {
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [SetupVerbs.StepData] = step.ToString() };
        if (step == view.Step)
        {
            data[EditStamp.Key] = view.Seen;
            data[CardNonce.Key] = view.Nonce;
            if (view.Previewed is { } previewed)
            {
                data[SetupVerbs.PreviewedData] = previewed.Mark;
            }
        }

        return data;
    }
}
