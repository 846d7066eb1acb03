using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>A draft as one of the backbone sees it; in their language, which need not be the alliance's.</summary>
internal sealed record DigestApproval(AllianceProfile Profile, DigestDraft Draft, string Language);

/// <summary>The preview for the backbone: what it is and what it does in their language, then the digest as it will look.</summary>
internal static class DigestApprovalCard
{
    public static string Summary(string language) => SharedText.Summary(DigestsText.In(language)["digest.approve.title"], language);

    public static AdaptiveCard Render(DigestApproval approval)
    {
        var view = approval.Draft.View(approval.Profile);
        return DigestRoom.Fit(view, room => Render(approval, view, room));
    }

    /// <summary>What became of it, in the same place. What is out can still have something taken out of it.</summary>
    public static AdaptiveCard Outcome(string key, AllianceProfile profile, string week, string weekLabel, string language)
    {
        var words = DigestsText.In(language);
        var title = words[$"digest.{key}.title"];
        return Layout.Card(
            language,
            title,
            [Layout.Block(ContainerStyle.Good, Layout.Title(title), Layout.Paragraph(words[$"digest.{key}.body", ("WeekLabel", weekLabel)]))],
            new ExecuteAction(words["digest.items.open"], DigestVerbs.Items) { Data = Data(profile, week) });
    }

    /// <summary>A few words instead of the news, for somebody who gets them without having asked.</summary>
    public static AdaptiveCard Nothing(string key, string text, string weekLabel, string language)
    {
        var words = DigestsText.In(language);
        var title = words[$"digest.{key}.title", ("WeekLabel", weekLabel)];
        return Layout.Card(language, title, [Layout.Title(title), Layout.Paragraph(words[text])]);
    }

    public static string NothingSummary(string key, string weekLabel, string language) =>
        SharedText.Summary(DigestsText.In(language)[$"digest.{key}.title", ("WeekLabel", weekLabel)], language);

    public static Dictionary<string, string> Data(AllianceProfile profile, string week) => new() { ["alliance"] = profile.Id.Value, [DigestVerbs.Week] = week };

    private static AdaptiveCard Render(DigestApproval approval, DigestView view, DigestRoom room)
    {
        var (words, draft) = (DigestsText.In(approval.Language), approval.Draft);
        var data = Data(approval.Profile, view.Content.Week.Value);
        var title = words[draft.IsHeld ? "digest.held.title" : "digest.approve.title"];
        var style = draft.IsHeld ? ContainerStyle.Warning : ContainerStyle.Accent;
        List<CardElement> notice = [Layout.Heading(title, style), Layout.Paragraph(When(approval, words))];
        if (draft.Open is { } round)
        {
            notice.Add(Layout.Meta(words[
                "digest.approve.answers",
                ("Answered", Number(draft.Invitations.Count(i => i.HasAnswer))),
                ("Total", Number(draft.Invitations.Count)),
                ("Deadline", Speech.DayAndTime(round.ClosesAt, approval.Profile.Clock, approval.Language))]) with
            { Spacing = Spacing.Small });
        }

        if (draft.Hidden > 0)
        {
            notice.Add(Layout.Meta(words.Count("digest.hidden", draft.Hidden)) with { Spacing = Spacing.Small });
        }

        return Layout.Card(
            approval.Language,
            title,
            [Layout.Block(style, notice), .. DigestCard.Body(view, room)],
            new ExecuteAction(words["digest.approve.post"], DigestVerbs.Post) { Data = data, Style = ActionStyle.Positive },
            new ExecuteAction(words["digest.approve.edit"], DigestVerbs.EditIntro) { Data = data },
            new ExecuteAction(words["digest.items.open"], DigestVerbs.Items) { Data = data },
            draft.IsHeld
                ? new ExecuteAction(words["digest.approve.release"], DigestVerbs.Release) { Data = data }
                : new ExecuteAction(words["digest.approve.hold"], DigestVerbs.Hold) { Data = data });
    }

    private static string When(DigestApproval approval, Words words)
    {
        string At(DateTimeOffset at) => Speech.DayAndTime(at, approval.Profile.Clock, approval.Language);
        return approval.Draft switch
        {
            { IsHeld: true, ReleasedAt: { } released } => words["digest.held.body", ("PostTime", At(released))],
            { IsHeld: true } => words["digest.held.late"],
            { PostsAt: { } at } => words["digest.approve.body", ("PostTime", At(at))],
            _ => words["digest.approve.byHand"],
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
