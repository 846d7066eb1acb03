using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// While an alliance is being set up only its backbone works with it. Everybody else may ask for help, change their language and see
/// what is stored about them, and hears about the rest that it is on its way.
/// </summary>
internal static class BeforeActivation
{
    /// <summary>What is said instead of the answer to a command; nothing when the command may be answered.</summary>
    public static string? Refusal(Turn turn, CommandEntry entry) =>
        turn.Profile.Status != AllianceStatus.Draft || turn.Standing.IsBackbone || entry.WorksBeforeActivation
            ? null
            : SharedText.In(turn.Language)["error.notActivatedYet"];
}
