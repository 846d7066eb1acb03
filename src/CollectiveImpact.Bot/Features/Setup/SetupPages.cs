using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>Makes the card of a section, or the check-list, from how everything stands now.</summary>
internal sealed class SetupPages(SetupReading reading)
{
    /// <param name="turn">Who reads it.</param>
    /// <param name="step">Which card.</param>
    /// <param name="remarks">What is worth a second thought of what was just stored.</param>
    /// <param name="done">What was just done, if it is to be said.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(AdaptiveCard Card, string Summary)> PageAsync(
        Turn turn, SetupStep step, IReadOnlyList<SetupRemark> remarks, string? done, CancellationToken cancellationToken)
    {
        var state = await reading.StateAsync(cancellationToken);
        if (state.Profile.Status == AllianceStatus.Closed)
        {
            return (SetupOverviewCard.Closed(state.Profile, turn.Language), SetupOverviewCard.Summary(turn.Language));
        }

        if (step == SetupStep.Checklist)
        {
            var gaps = await reading.GapsAsync(state, turn.Today, cancellationToken);
            var isReady = state.Profile.Status == AllianceStatus.Draft && gaps.Count == 0;
            var people = isReady ? await reading.PeopleAsync(state.Team, cancellationToken) : null;
            var overview = new SetupOverviewView(state, gaps, people, turn.Language) { DoneKey = done, Remarks = remarks };
            return (SetupOverviewCard.Render(overview), SetupOverviewCard.Summary(turn.Language));
        }

        var view = await ViewAsync(turn, step, state, cancellationToken) with { Remarks = remarks };
        return (SetupForm.Render(view), SetupForm.Summary(view));
    }

    /// <summary>The same form with what stands in its fields, when a list it offers is to be made anew.</summary>
    public async Task<AdaptiveCard> AgainAsync(
        Turn turn, SetupStep step, IReadOnlyDictionary<string, string> typed, string? seen, CancellationToken cancellationToken)
    {
        var state = await reading.StateAsync(cancellationToken);
        var view = await ViewAsync(turn, step, state, cancellationToken) with { Typed = typed };
        return SetupForm.Render(seen is null ? view : view with { Seen = seen });
    }

    private async Task<SetupView> ViewAsync(Turn turn, SetupStep step, SetupState state, CancellationToken cancellationToken) =>
        new(state, step, turn.Language, CardNonce.New(turn.Now))
        {
            ThisWeek = turn.ThisWeek,
            Channels = step == SetupStep.Channels ? await reading.ChannelsAsync(state.Team, cancellationToken) : [],
        };
}
