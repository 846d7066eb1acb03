using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>Taking back what was told: the question, and that it is done. The same whatever it was.</summary>
internal static class WithdrawCard
{
    public static string Button(string language) => SharedText.In(language)["withdraw.ask"];

    /// <param name="language">The reader's.</param>
    /// <param name="yes">The verb that does it.</param>
    /// <param name="no">The verb that shows the form again.</param>
    /// <param name="data">What both carry.</param>
    public static AdaptiveCard Ask(string language, string yes, string no, IReadOnlyDictionary<string, string> data)
    {
        var words = SharedText.In(language);
        return Layout.Card(
            language,
            words["withdraw.confirm"],
            [Layout.Title(words["withdraw.title"]), Layout.Paragraph(words["withdraw.confirm"])],
            new ExecuteAction(words["withdraw.yes"], yes) { Data = data, Style = ActionStyle.Destructive },
            EditForm.Back(language, no, data));
    }

    public static AdaptiveCard Done(string language)
    {
        var words = SharedText.In(language);
        return Layout.Card(language, words["withdraw.done"], [Layout.Title(words["withdraw.done"]), Layout.Paragraph(words["withdraw.gone"])]);
    }
}
