using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Finds out for which alliance somebody sent a list, when they are in several: a list says nothing of it.</summary>
internal sealed class UploadAlliance(TurnReader turns, IUnitOfWork unit)
{
    /// <summary>So long a list that is sent belongs to the alliance in which it was asked how to send one.</summary>
    private static readonly TimeSpan _justAsked = TimeSpan.FromHours(1);

    /// <summary>
    /// The turn in the alliance that is meant: the only one the person leads; of several, the one in which they wrote
    /// <c>import</c> last. Null when that was nowhere.
    /// </summary>
    public async Task<Turn?> ChooseAsync(Turn turn, CancellationToken cancellationToken)
    {
        List<Turn> led = [.. new[] { turn }.Where(Leads)];
        foreach (var (profile, member) in turn.Others)
        {
            unit.Begin(profile.Id);
            if (await turns.OfMemberAsync(member, cancellationToken) is { } other && Leads(other))
            {
                led.Add(other with { ActivityId = turn.ActivityId });
            }
        }

        var meant = led switch
        {
            [] => turn,
            [var only] => only,
            _ => led.Where(one => turn.Now - one.Member.ImportAskedAt < _justAsked).MaxBy(one => one.Member.ImportAskedAt),
        };
        unit.Begin((meant ?? turn).Profile.Id);
        return meant;
    }

    public static Reply AskFirst(string language) => Reply.Text(SharedText.In(language)["alliance.which.upload"]);

    private static bool Leads(Turn turn) => turn.May(AllianceAction.ManageAlliance);
}
