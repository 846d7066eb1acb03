using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Why a card that was sent is not stored, in words; the card stays as it is with all that was typed.</summary>
internal static class CheckInRefusals
{
    public static InvokeResponse Of(AnswerDecision decision, string language) => decision switch
    {
        AnswerDecision.NotYours => Refusals.NotAllowed("role.responsible", language),
        AnswerDecision.ContainsCpr => Refusals.Cpr(language),
        AnswerDecision.TooLong tooLong => Refusals.TooLong(tooLong.Length, tooLong.Max, language),
        AnswerDecision.MissingStatus => Refusals.Because(CheckInText.In(language)["error.missingStatus"]),
        _ => Refusals.Because(CheckInText.In(language)["error.emptyAnswer"]),
    };
}
