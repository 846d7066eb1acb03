using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Putting right what was told in a week whose round is over: the form, and the card after it.</summary>
internal static class CorrectionCard
{
    private const int LongestSaid = 300;
    private const int MostSaid = 12;

    /// <param name="view">What can be corrected.</param>
    /// <param name="isTold">Whether a digest has taken it.</param>
    public static AdaptiveCard Form(CheckInView view, bool isTold)
    {
        var all = view.Sheet.Commitments;
        for (var shown = all.Count; ; shown--)
        {
            // What there is no room for stays as it was told: only what is on the card is changed by it.
            var card = Form(view, [.. all.Take(shown)], isTold);
            if (shown <= 1 || CardSize.Utf8Bytes(card) <= Layout.MostBytes)
            {
                return card;
            }
        }
    }

    /// <param name="view">What is told now.</param>
    /// <param name="isPostChanged">Whether a post is edited because of it.</param>
    public static AdaptiveCard Done(CheckInView view, bool isPostChanged)
    {
        var words = CheckInText.In(view.Language);
        var title = words["correct.done.title"];
        return Layout.Card(
            view.Language,
            title,
            [Layout.Block(ContainerStyle.Good, Layout.Title(title), Layout.Paragraph(isPostChanged ? SharedText.In(view.Language)["correct.posted"] : words["correct.done"])), .. ThanksCard.Sent(view, "thanks.sent", LongestSaid, MostSaid, words)],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], CheckInVerbs.Edit) { Data = CheckInCard.Data(view) });
    }

    private static AdaptiveCard Form(CheckInView view, IReadOnlyList<Commitment> shown, bool isTold)
    {
        var words = CheckInText.In(view.Language);
        var title = words["correct.title", ("WeekLabel", view.WeekLabel)];
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                Layout.Paragraph(words[isTold ? "correct.told" : "correct.untold", ("WeekLabel", view.WeekLabel)]),
                Layout.Note(words["correct.new"]),
                .. shown.Select(commitment => CheckInCard.Section(view, commitment, words)),
                CheckInCard.Shared(view, words, asksForWin: view.Sheet.Win is not null),
            ],
            new ExecuteAction(words["correct.save"], CheckInVerbs.Correct) { Data = CheckInCard.Data(view), Style = ActionStyle.Positive },
            new ExecuteAction(WithdrawCard.Button(view.Language), CheckInVerbs.AskToWithdraw) { Data = CheckInCard.Data(view), AssociatedInputs = AssociatedInputs.None });
    }
}
