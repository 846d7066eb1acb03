using System.Globalization;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// Answers that leave a card and all that was typed in it as they are: Teams shows the text under the card. The code is for
/// programs, the text for people.
/// </summary>
internal static class Refusals
{
    public static InvokeResponse Because(string text) => InvokeResponse.Error(400, "BadRequest", text);

    public static InvokeResponse NotAllowed(string role, string language) => Because(NotAllowedText(role, language));

    public static string NotAllowedText(string role, string language) => SharedText.In(language)["error.notAllowed", ("Role", SharedText.In(language)[role])];

    public static InvokeResponse Cpr(string language) => Because(SharedText.In(language)["error.cpr"]);

    public static InvokeResponse TooLong(int length, int most, string language) => Because(SharedText.In(language)[
        "error.tooLong", ("Length", length.ToString(CultureInfo.InvariantCulture)), ("Max", most.ToString(CultureInfo.InvariantCulture))]);

    public static InvokeResponse NotSaved(string language) => InvokeResponse.Error(500, "NotSaved", SharedText.In(language)["error.notSaved"]);

    public static InvokeResponse Conflict(string language) => Because(SharedText.In(language)["error.conflict"]);
}
