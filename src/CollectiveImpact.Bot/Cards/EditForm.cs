using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>
/// The parts that every form for changing something has: what was typed stands before what is stored, and somebody else's newer
/// version is told above it.
/// </summary>
internal static class EditForm
{
    /// <summary>What a field shows: what was typed in it, else what is stored.</summary>
    public static string? Value(IReadOnlyDictionary<string, string> typed, string id, string? stored) => typed.TryGetValue(id, out var text) ? text : stored;

    /// <summary>Says that the thing stands otherwise than when the form was shown, and how it stands now.</summary>
    public static Container Changed(string language, string name, params IReadOnlyList<CardElement> newest) => Layout.Block(
        ContainerStyle.Warning,
        [Layout.Paragraph(SharedText.In(language)["error.changedMeanwhile", ("Name", CardText.Escape(name))]), .. newest]);

    /// <summary>Says what is wrong with what was typed, above the form that still holds it.</summary>
    public static Container Problem(string text) => Layout.Block(ContainerStyle.Attention, Layout.Paragraph(text));

    public static ExecuteAction Save(string language, string verb, IReadOnlyDictionary<string, string> data) =>
        new(SharedText.In(language)["common.save"], verb) { Data = data, Style = ActionStyle.Positive };

    /// <summary>A way out of a form that stores nothing and sends nothing of what was typed.</summary>
    public static ExecuteAction Back(string language, string verb, IReadOnlyDictionary<string, string> data) =>
        new(SharedText.In(language)["common.back"], verb) { Data = data, AssociatedInputs = AssociatedInputs.None };

    public static ExecuteAction More(string language, string verb, IReadOnlyDictionary<string, string> data) =>
        new(SharedText.In(language)["common.showMore"], verb) { Data = data, AssociatedInputs = AssociatedInputs.None };
}
