using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>What a check-in card shows: a member's sheet, what was typed if it is shown again, and how the dates fall.</summary>
internal sealed record CheckInView(AllianceProfile Profile, CheckInSheet Sheet, IReadOnlyDictionary<GoalId, Goal> Goals, string Language)
{
    /// <summary>Why the card comes now.</summary>
    public CheckInOccasion Occasion { get; init; }

    /// <summary>What the person typed in a card that could not be taken, to be shown again.</summary>
    public CheckInInput? Typed { get; init; }

    /// <summary>The round the typed answer was meant for, when it is over.</summary>
    public string? ClosedWeekLabel { get; init; }

    /// <summary>The colleagues who have handed their part on to this card.</summary>
    public IReadOnlyList<string> AskedBy { get; init; } = [];

    /// <summary>What has just been done, in words.</summary>
    public string? Notice { get; init; }

    /// <summary>What was typed about something that a colleague has answered: it was not sent.</summary>
    public IReadOnlyList<string> Unsent { get; init; } = [];

    /// <summary>The colleagues that may be asked instead, while one is chosen.</summary>
    public ColleagueChoice? Colleagues { get; init; }

    public bool IsLaterOffered { get; init; }

    public bool IsHandingOnOffered { get; init; }

    public string WeekLabel => Speech.Week(Sheet.Week, Language);
}

/// <summary>A choice of colleagues, and what was written to find one.</summary>
internal sealed record ColleagueChoice(PersonChoices People, string? Search);
