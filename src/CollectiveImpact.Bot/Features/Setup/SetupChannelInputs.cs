using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>The fields for what each channel is for. In a large team the channels are found by a part of their name.</summary>
internal static class SetupChannelInputs
{
    /// <summary>More working groups than this have their channel chosen where the group itself is changed.</summary>
    private const int MostGroups = 12;
    private const int LongestName = 50;
    private const int LongestFind = 40;

    public static IEnumerable<CardElement> Of(SetupView view, int most)
    {
        var words = SetupText.In(view.Language);
        var find = view.Typed.GetValueOrDefault(SetupVerbs.FindInput)?.Trim() ?? "";
        var found = view.Channels.Where(channel => find.Length == 0 || SetupWords.ChannelName(channel, words).Contains(find, StringComparison.CurrentCultureIgnoreCase)).ToList();
        var isLarge = view.Channels.Count > most || find.Length > 0;

        // Where channels are looked for, the client must not hold the search back because nothing is chosen yet; it is checked here anyway.
        bool? isRequired = isLarge ? null : true;
        foreach (var field in new[] { SetupFields.ChannelDigest, SetupFields.ChannelGeneral })
        {
            yield return SetupInputs.Choose(view, field, Choices(view, field, found, most, isOptional: false)) with { IsRequired = isRequired };
        }

        var optional = ChannelRules.Groups(view.State).Take(MostGroups).Select(group => SetupFields.ChannelOf(group.Id)).Prepend(SetupFields.ChannelSteering);
        foreach (var field in optional)
        {
            yield return SetupInputs.Choose(view, field, Choices(view, field, found, most, isOptional: true)) with { IsRequired = null };
        }

        if (isLarge)
        {
            yield return new TextInput(SetupVerbs.FindInput) { Label = words["setup.findChannel"], Value = Layout.Short(find, LongestFind), MaxLength = LongestFind };
            yield return new ActionSet([new ExecuteAction(words["setup.find"], SetupVerbs.Show) { Data = Data(view) }]);
        }
    }

    /// <summary>Where not all are shown, what was chosen before comes first, so that it is there whatever is looked for.</summary>
    private static List<Choice> Choices(SetupView view, string field, List<TeamChannel> found, int most, bool isOptional)
    {
        var words = SetupText.In(view.Language);
        string?[] chosen = [view.Typed.GetValueOrDefault(field), view.Stored.GetValueOrDefault(field)];
        var offered = found.Count <= most && found.Count == view.Channels.Count
            ? found.AsEnumerable()
            : view.Channels.Where(channel => chosen.Contains(channel.Id)).Concat(found).DistinctBy(channel => channel.Id).Take(most);
        var choices = offered.Select(channel => new Choice(Layout.Short(SetupWords.ChannelName(channel, words), LongestName), channel.Id));
        return isOptional ? [new Choice(words["setup.noChannel"], ChannelRules.None), .. choices] : [.. choices];
    }

    private static Dictionary<string, string> Data(SetupView view) => new()
    {
        ["alliance"] = view.Profile.Id.Value,
        [SetupVerbs.StepData] = view.Step.ToString(),
        [Incoming.EditStamp.Key] = view.Seen,
        [Incoming.CardNonce.Key] = view.Nonce,
    };
}
