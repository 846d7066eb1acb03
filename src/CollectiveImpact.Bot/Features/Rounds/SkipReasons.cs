using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>What is said to a reason for skipping that cannot be shown to everybody.</summary>
internal static class SkipReasons
{
    public static InvokeResponse Refusal(RhythmFaultKind fault, string language)
    {
        var words = RoundsText.In(language);
        return fault switch
        {
            RhythmFaultKind.ReasonHasCpr => Refusals.Cpr(language),
            RhythmFaultKind.ReasonTooLong => Refusals.Because(words["skip.reason.tooLong", ("Max", Speech.Number(SkipRules.LongestReason))]),
            _ => Refusals.Because(words["skip.reason.missing"]),
        };
    }
}
