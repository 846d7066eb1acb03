using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>The fields for what the bodies are called: a choice of usual names, and own words folded away until they are wanted.</summary>
internal static class SetupNameInputs
{
    public static IEnumerable<CardElement> Of(SetupView view) =>
        new[] { NameFields.Steering, NameFields.PartnerGroup, NameFields.WorkingGroup }.SelectMany(body => Body(view, body));

    private static IEnumerable<CardElement> Body(SetupView view, NameFields body)
    {
        var words = SetupText.In(view.Language);
        yield return SetupInputs.Choose(
            view,
            body.Usual,
            [.. LocalNameRules.Usual(body).Select(name => new Choice(Shown(name, view.Language), name.Danish)), new Choice(words["setup.own"], LocalNameRules.Own)]);
        var id = body.Prefix + "Own";
        yield return new ActionSet([new ToggleVisibilityAction(words["setup.own.write"], [id]) { Tooltip = SetupWords.Label(view.State, body.Usual, view.Language) }])
        {
            Spacing = Spacing.Small,
        };
        yield return new Container(
        [
            SetupInputs.Text(view, body.Name, LocalNameRules.LongestName),
            SetupInputs.Text(view, body.Definite, LocalNameRules.LongestName),
            SetupInputs.Text(view, body.English, LocalNameRules.LongestName),
        ])
        {
            Id = id,
            IsVisible = HasOwn(view, body),
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
        };
    }

    private static bool HasOwn(SetupView view, NameFields body) => new[] { body.Name, body.Definite, body.English }
        .Any(field => (EditForm.Value(view.Typed, field, view.Stored.GetValueOrDefault(field)) ?? "").Length > 0)
        || EditForm.Value(view.Typed, body.Usual, view.Stored.GetValueOrDefault(body.Usual)) == LocalNameRules.Own;

    /// <summary>English readers see the Danish word too, for that is what the alliance says.</summary>
    private static string Shown(LocalName name, string language) => language == Languages.English ? $"{name.English} ({name.Danish})" : name.Danish;
}
