using System.Globalization;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>The preview for the backbone: what it is and what it does in their language, then the digest as it will look.</summary>
internal static class DigestApprovalCard
{
    public static string Summary(string language) => SharedText.Summary(DigestsText.In(language)["digest.approve.title"], language);

    /// <param name="view">The digest.</param>
    /// <param name="round">The round it closes, if there is one that takes answers.</param>
    /// <param name="invitations">Who was asked in that round.</param>
    /// <param name="language">The reader's language, which need not be the alliance's.</param>
    public static AdaptiveCard Render(DigestView view, CheckInRound? round, IReadOnlyList<CheckInInvitation> invitations, string language) =>
        DigestRoom.Fit(view, room => Render(view, round, invitations, language, room));

    /// <summary>What became of it, in the same place.</summary>
    public static AdaptiveCard Outcome(string key, string language, string weekLabel)
    {
        var words = DigestsText.In(language);
        var title = words[$"digest.{key}.title"];
        return Layout.Card(
            language,
            title,
            [
                Layout.Block(
                    key == "held" ? ContainerStyle.Emphasis : ContainerStyle.Good,
                    Layout.Title(title),
                    Layout.Paragraph(key == "held" ? words["digest.held.body"] : words[$"digest.{key}.body", ("WeekLabel", weekLabel)])),
            ]);
    }

    private static AdaptiveCard Render(
        DigestView view, CheckInRound? round, IReadOnlyList<CheckInInvitation> invitations, string language, DigestRoom room)
    {
        var words = DigestsText.In(language);
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [DigestVerbs.Week] = view.Content.Week.Value };
        List<CardElement> notice = [Layout.Heading(words["digest.approve.title"], ContainerStyle.Accent), Layout.Paragraph(words["digest.approve.body"])];
        if (round is not null)
        {
            notice.Add(Layout.Meta(words[
                "digest.approve.answers",
                ("Answered", invitations.Count(i => i.HasAnswer).ToString(CultureInfo.InvariantCulture)),
                ("Total", invitations.Count.ToString(CultureInfo.InvariantCulture)),
                ("Deadline", Speech.DayAndTime(round.ClosesAt, view.Profile.Clock, language))]) with
            { Spacing = Spacing.Small });
        }

        return Layout.Card(
            language,
            words["digest.approve.title"],
            [Layout.Block(ContainerStyle.Accent, notice), .. DigestCard.Body(view, room)],
            new ExecuteAction(words["digest.approve.post"], DigestVerbs.Post) { Data = data, Style = ActionStyle.Positive },
            new ExecuteAction(words["digest.approve.hold"], DigestVerbs.Hold) { Data = data });
    }
}
