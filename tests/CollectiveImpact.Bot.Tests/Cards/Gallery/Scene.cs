using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>
/// The sample alliance in one of the two languages, on the Tuesday of week 48 of 2026 with that week's round open. What people
/// have written can be seasoned on the way in, to see what becomes of odd texts.
/// </summary>
internal sealed class Scene
{
    private static readonly Lazy<string> _sample = new(() => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "samples", "ung-i-havnebyen.json")));
    private readonly Func<string, string> _season;
    private readonly AllianceSnapshot _alliance;

    public Scene(string language, Func<string, string>? season = null)
    {
        Language = language;
        _season = season ?? (text => text);
        _alliance = SampleLoader.Read(_sample.Value, Now);
        Profile = _alliance.Profile with
        {
            Language = language,
            Name = _season(_alliance.Profile.Name),
            Vision = Say(_alliance.Profile.Vision, "Every young person in Havnebyen belongs somewhere and finds their own way onwards."),
            Backbone = _alliance.Profile.Backbone with { Name = _season(_alliance.Profile.Backbone.Name) },
        };
        Goals = [.. _alliance.Goals.Select(goal => goal with { Title = Say(goal.Title, EnglishTitles.Of(goal.Id.Value)) })];
        Commitments = [.. _alliance.Commitments.Select(Translated)];
        Partners = [.. _alliance.Partners.Select(partner => partner with { Name = _season(partner.Name), ShortName = _season(partner.ShortName) })];
        Members = [.. _alliance.Members.Select(Seasoned)];
        Groups = [.. _alliance.Groups.Select(group => group with { Name = Say(group.Name, EnglishTitles.OfGroup(group.Id.Value)), Mandate = Say(group.Mandate, EnglishTitles.Mandate) })];
        Roles = _alliance.Roles;
        Round = ((OpenRoundDecision.Opened)RoundRules.OpenByHand(Profile, [], Now.AddDays(-1))).Round;
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1));

    public static IsoWeek Week { get; } = new(2026, 48);

    public string Language { get; }

    public AllianceProfile Profile { get; }

    public IReadOnlyList<Goal> Goals { get; }

    public IReadOnlyList<Commitment> Commitments { get; }

    public IReadOnlyList<Partner> Partners { get; }

    public IReadOnlyList<Member> Members { get; }

    public IReadOnlyList<WorkingGroup> Groups { get; }

    public IReadOnlyList<RoleAssignment> Roles { get; }

    public CheckInRound Round { get; }

    /// <summary>Somebody's words, in the scene's language.</summary>
    public string Say(string danish, string english) => _season(Language == Languages.English ? english : danish);

    public Member Member(string id) => Members.Single(member => member.Id.Value == id);

    public string Partner(string id) => Partners.Single(partner => partner.Id.Value == id).Name;

    public Commitment Commitment(string id) => Commitments.Single(commitment => commitment.Id.Value == id);

    public string Goal(string id) => Goals.Single(goal => goal.Id.Value == id).Title;

    private Member Seasoned(Member member) => member with
    {
        Language = Language,
        DisplayName = _season(member.DisplayName),
        FirstName = _season(member.FirstName),
        Title = member.Title is { } title ? Say(title, EnglishTitles.OfWork(title)) : null,
    };

    private Commitment Translated(Commitment commitment) => commitment with
    {
        Title = Say(commitment.Title, EnglishTitles.Of(commitment.Id.Value)),
        LastText = commitment.LastText is { } text ? Say(text, EnglishTitles.LastTextOf(commitment.Id.Value)) : null,
    };
}
