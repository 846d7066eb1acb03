using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>One section's form.</summary>
internal sealed record SetupView(SetupState State, SetupStep Step, string Language, string Nonce)
{
    private IReadOnlyDictionary<string, string>? _stored;

    /// <summary>What somebody has typed; stands in the fields before what is stored.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>The channels of the team; none when Teams could not be asked.</summary>
    public IReadOnlyList<TeamChannel> Channels { get; init; } = [];

    /// <summary>The week it is, for what is told by its next turn.</summary>
    public required IsoWeek ThisWeek { get; init; }

    public IReadOnlyList<SetupProblem> Problems { get; init; } = [];

    public IReadOnlyList<SetupRemark> Remarks { get; init; } = [];

    /// <summary>The next rounds by what was typed, before it is saved; null when there is no such question.</summary>
    public IReadOnlyList<YearEntry>? Preview { get; init; }

    /// <summary>The mark of what was typed, and the alliance as it would be.</summary>
    public (string Mark, AllianceProfile Profile)? Previewed { get; init; }

    /// <summary>Whether somebody else changed the section after the form was shown.</summary>
    public bool IsChangedMeanwhile { get; init; }

    /// <summary>The version the form was made from: this one, unless an earlier one is still to be told of.</summary>
    public string Seen { get => field ?? EditStamp.Of(Stored); init; }

    public IReadOnlyDictionary<string, string> Stored => _stored ??= SetupRules.Fields(Step, State);

    public AllianceProfile Profile => State.Profile;

    /// <summary>Whether the section is about channels, and Teams could not be asked for them.</summary>
    public bool LacksChannels => Step == SetupStep.Channels && Channels.Count == 0;
}

/// <summary>The check-list, which is the overview of the settings too.</summary>
/// <param name="State">How everything stands.</param>
/// <param name="Gaps">What an alliance that is not active lacks.</param>
/// <param name="People">How many people the team has; null when it is not known or of no interest.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record SetupOverviewView(SetupState State, IReadOnlyList<ActivationGap> Gaps, int? People, string Language)
{
    /// <summary>What was just done, if something was: the key of its text.</summary>
    public string? DoneKey { get; init; }

    public IReadOnlyList<SetupRemark> Remarks { get; init; } = [];

    public AllianceProfile Profile => State.Profile;
}
