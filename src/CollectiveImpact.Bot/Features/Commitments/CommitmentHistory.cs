using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>One change of a commitment in a few lines: when and by whom, what, and why.</summary>
internal static class CommitmentHistory
{
    private const int LongestTitle = 60;
    private const int LongestReason = 160;

    public static IEnumerable<CardElement> Lines(CommitmentScene scene, CommitmentChange change, Words words)
    {
        var day = Speech.Date(scene.Profile.Clock.DateOf(change.At), scene.Language);
        var who = change.By is { } by ? $"{day} · {scene.Person(by)}" : day;
        yield return new RichTextBlock([Layout.Subtle(who) with { Size = TextSize.Small }]) { Spacing = Spacing.Small };
        yield return new RichTextBlock([Layout.Plain(string.Join(". ", What(scene, change, words)))]) { Spacing = Spacing.None };
        if (change.Reason is { } reason)
        {
            yield return new RichTextBlock([Layout.Plain(Layout.Short(reason, LongestReason)) with { Italic = true }]) { Spacing = Spacing.None };
        }
    }

    private static IEnumerable<string> What(CommitmentScene scene, CommitmentChange change, Words words)
    {
        if (change is { StatusFrom: null, StatusTo: not null })
        {
            yield return words["commitment.history.made"];
            yield break;
        }

        if (change is { StatusFrom: { } from, StatusTo: { } to })
        {
            var step = words["commitment.history.step", ("From", SharedText.Status(from, scene.Language)), ("To", SharedText.Status(to, scene.Language))];
            yield return change.PausedUntil is { } until ? $"{step} {words["commitment.history.until", ("Date", Speech.Date(until, scene.Language))]}" : step;
        }

        foreach (var field in change.Fields)
        {
            var label = CommitmentsText.Field(field, scene.Language);
            yield return Values(scene, change, field) is { } values
                ? words["commitment.history.field", ("Field", label), ("From", values.From), ("To", values.To)]
                : words["commitment.history.changed", ("Field", label)];
        }
    }

    private static (string From, string To)? Values(CommitmentScene scene, CommitmentChange change, CommitmentField field) => field switch
    {
        CommitmentField.Title => (Layout.Short(change.TitleFrom ?? "–", LongestTitle), Layout.Short(change.TitleTo ?? "–", LongestTitle)),
        CommitmentField.Goal => (Layout.Short(scene.Goal(change.GoalFrom), LongestTitle), Layout.Short(scene.Goal(change.GoalTo), LongestTitle)),
        CommitmentField.Responsible => (scene.Person(change.ResponsibleFrom), scene.Person(change.ResponsibleTo)),
        CommitmentField.Due => (Day(change.DueFrom, scene), Day(change.DueTo, scene)),
        _ => null,
    };

    private static string Day(DateOnly? day, CommitmentScene scene) => day is { } on ? Speech.Date(on, scene.Language) : "–";
}
