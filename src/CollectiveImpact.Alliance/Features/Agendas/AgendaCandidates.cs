using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Agendas;

/// <summary>
/// What could be on the agenda, in the order in which it is given room. Agendas are read far beyond the people of a thing, so only
/// what the whole alliance may read is in them: titles and statuses, and requests and wins that were told to everybody.
/// </summary>
internal sealed class AgendaCandidates(AgendaSource source)
{
    public const int MostOfAKind = 3;
    public const int UnmetAfterDays = 30;
    public const int PilotDays = 21;

    private readonly Dictionary<AgendaPlace, TemplatePlace> _places = AgendaTemplate.Of(source.Meeting.Kind).ToDictionary(place => place.Place);

    /// <summary>The items that are always there; the two that show what is new name it.</summary>
    public IEnumerable<AgendaItem> Standing() => AgendaTemplate.Of(source.Meeting.Kind)
        .Where(place => place.IsStanding || (place.Place == AgendaPlace.GroupWork && source.Meeting.Theme is not null))
        .Select(place => place.Place switch
        {
            AgendaPlace.DataAndLearning => About(Item(place.Place, AgendaItemSource.Standard, "data", Leader()), AgendaItemSource.FromIndicator, NewReadings()),
            AgendaPlace.Wins => About(Item(place.Place, AgendaItemSource.Standard, "wins", Head()), AgendaItemSource.FromWins, NewWins()),
            AgendaPlace.SteeringNews => Item(place.Place, AgendaItemSource.Standard, "steering-news", Leader()) with { RefIds = NewDecisions() },
            AgendaPlace.GroupWork => Item(place.Place, AgendaItemSource.Standard, "group-work", Head()) with { Title = source.Meeting.Theme },
            _ => Item(place.Place, AgendaItemSource.Standard, place.Place.ToString(), Leader()),
        });

    /// <summary>Decisions of this body that are due or to be looked at again by the meeting's day: one item about all of them.</summary>
    public IEnumerable<AgendaItem> FollowUp()
    {
        var due = source.Decisions.Where(decision => DecisionRules.ReturnsTo(decision, source.Meeting.Kind, source.Day, PreviousDay)).OrderBy(decision => decision.Number).ToList();
        return due.Count == 0 || !_places.ContainsKey(AgendaPlace.FollowUp)
            ? []
            : [
                Item(AgendaPlace.FollowUp, AgendaItemSource.FollowUp, "followup", Head()) with
                {
                    RefIds = [.. due.Select(decision => decision.Number.Value)],
                    Since = due.Min(DecisionRules.DayOf),
                },
            ];
    }

    /// <summary>Those that have been challenged longest first.</summary>
    public IEnumerable<AgendaItem> Challenged() => _places.ContainsKey(AgendaPlace.Challenged)
        ? source.Commitments
            .Where(commitment => commitment.Status == CommitmentStatus.Challenged && IsOfGroup(commitment.WorkingGroupId))
            .OrderBy(commitment => commitment.StatusSince ?? DateTimeOffset.MaxValue).ThenBy(commitment => commitment.Id.Value, StringComparer.Ordinal)
            .Select(commitment => Item(AgendaPlace.Challenged, AgendaItemSource.FromChallenged, commitment.Id.Value, commitment.ResponsibleMemberId) with
            {
                Title = commitment.Title,
                RefIds = [commitment.Id.Value],
                Since = commitment.StatusSince is { } since ? source.Clock.DateOf(since) : null,
            })
        : [];

    /// <summary>Requests that nobody has met for a month, oldest first; at a group's meeting those about its commitments.</summary>
    public IEnumerable<AgendaItem> Unmet()
    {
        var ofGroup = source.Commitments.Where(commitment => IsOfGroup(commitment.WorkingGroupId)).Select(commitment => commitment.Id).ToHashSet();
        return _places.ContainsKey(AgendaPlace.Asks)
            ? source.Asks
                .Where(ask => IsUnmet(ask) && (source.Meeting.GroupId is null || (ask.CommitmentId is { } commitment && ofGroup.Contains(commitment))))
                .OrderBy(ask => ask.CreatedAt).ThenBy(ask => ask.Id, StringComparer.Ordinal)
                .Select(ask => Item(AgendaPlace.Asks, AgendaItemSource.FromHelpRequest, $"{ask.Week}-{ask.Id}", ask.MemberId) with
                {
                    Title = Excerpt.Of(ask.Text, AgendaEdits.LongestTitle),
                    RefIds = [$"{ask.Week}-{ask.Id}"],
                    Since = source.Clock.DateOf(ask.CreatedAt),
                })
            : [];
    }

    /// <summary>Pilot actions that end about the time of the meeting, the first to end first.</summary>
    public IEnumerable<AgendaItem> EndingPilots() => _places.ContainsKey(AgendaPlace.Pilots)
        ? source.Pilots
            .Where(pilot => pilot.IsOpen && IsOfGroup(pilot.WorkingGroupId) && Math.Abs(pilot.EndOn.DayNumber - source.Day.DayNumber) <= PilotDays)
            .OrderBy(pilot => pilot.EndOn).ThenBy(pilot => pilot.Id, StringComparer.Ordinal)
            .Select(pilot => Item(AgendaPlace.Pilots, AgendaItemSource.FromPilot, pilot.Id, pilot.ResponsibleMemberId) with
            {
                Title = pilot.Title,
                RefIds = [pilot.Id],
                Since = pilot.EndOn,
            })
        : [];

    public IEnumerable<AgendaItem> Accepted() => source.Proposals
        .Where(proposal => proposal.IsOn)
        .OrderBy(proposal => proposal.ProposedAt).ThenBy(proposal => proposal.Id, StringComparer.Ordinal)
        .Select(OfProposal);

    private AgendaItem OfProposal(ItemProposal proposal)
    {
        var place = proposal.Type == AgendaItemType.Decision && _places.ContainsKey(AgendaPlace.Decisions) ? AgendaPlace.Decisions : AgendaPlace.Proposals;
        return Item(place, AgendaItemSource.Proposed, proposal.Id, proposal.MemberId) with
        {
            Type = proposal.Type,
            Title = proposal.Title,
            Purpose = proposal.Purpose,
            RefIds = [proposal.Id],
            Since = source.Clock.DateOf(proposal.ProposedAt),
        };
    }

    private AgendaItem Item(AgendaPlace place, AgendaItemSource from, string about, MemberId? owner) => new()
    {
        Id = from == AgendaItemSource.Standard ? about : $"{from}-{about}",
        Place = place,
        Source = from,
        Type = _places[place].Type,
        Minutes = _places[place].Minutes,
        OwnerMemberId = owner is { } known && source.Present.Contains(known) ? known : Head(),
    };

    private static AgendaItem About(AgendaItem item, AgendaItemSource from, IReadOnlyList<string> news) =>
        news.Count == 0 ? item : item with { Source = from, RefIds = news };

    private IReadOnlyList<string> NewReadings() =>
        [.. source.Indicators.Where(indicator => indicator.Readings.Any(reading => IsNew(reading.EnteredAt ?? source.Clock.At(reading.AsOf, TimeOnly.MinValue)))).Select(indicator => indicator.Id)];

    private IReadOnlyList<string> NewWins() =>
    [
        .. source.Wins
            .Where(win => win is { State: PublicationState.Published, Visibility: Visibility.Alliance } && IsNew(win.SubmittedAt))
            .OrderByDescending(win => win.SubmittedAt).ThenBy(win => win.Id, StringComparer.Ordinal)
            .Take(MostOfAKind)
            .Select(win => $"{win.Week}-{win.Id}"),
    ];

    /// <summary>What the steering group has decided that everybody may read.</summary>
    private IReadOnlyList<string> NewDecisions() =>
    [
        .. source.Decisions
            .Where(decision => decision is { Body: MeetingKind.SteeringMeeting, IsClosed: false } && IsNew(decision.RecordedAt))
            .OrderBy(decision => decision.Number)
            .Select(decision => decision.Number.Value),
    ];

    private bool IsUnmet(HelpRequest ask) =>
        ask is { Publication: PublicationState.Published, Visibility: Visibility.Alliance }
        && (ask.State == HelpRequestState.ClosedUnmet
            ? IsNew(ask.CreatedAt)
            : ask.State is HelpRequestState.Open or HelpRequestState.Offered && source.Now >= ask.CreatedAt.AddDays(UnmetAfterDays));

    private DateOnly? PreviousDay => source.Previous is { } previous ? source.Clock.DateOf(previous) : null;

    private bool IsNew(DateTimeOffset at) => source.Previous is not { } previous || at > previous;

    private bool IsOfGroup(WorkingGroupId? group) => source.Meeting.GroupId is not { } own || group == own;

    private MemberId? Head() => source.BackboneHead is { } head && source.Present.Contains(head) ? head : null;

    private MemberId? Leader()
    {
        var leader = source.Meeting.FacilitatorId ?? (source.Meeting.Kind == MeetingKind.SteeringMeeting ? source.Chair : null);
        return leader is { } known && source.Present.Contains(known) ? known : Head();
    }
}
