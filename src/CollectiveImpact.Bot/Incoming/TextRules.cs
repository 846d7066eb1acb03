using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>What every free text must pass before anything of it is stored.</summary>
internal static class TextRules
{
    /// <summary>The refusal of the first text that may not be stored, or nothing.</summary>
    public static InvokeResponse? Refusal(string language, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (CprDetector.IsIn(text))
            {
                return Refusals.Cpr(language);
            }

            if (text.Length > AnswerRules.LongestText)
            {
                return Refusals.TooLong(text.Length, AnswerRules.LongestText, language);
            }
        }

        return null;
    }
}
