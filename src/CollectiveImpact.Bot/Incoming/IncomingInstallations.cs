using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// The bot is added or removed. Teams announces an installation by an <c>installationUpdate</c> and a <c>conversationUpdate</c>, in
/// no order that can be relied on (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events).
/// </summary>
internal sealed class IncomingInstallations(TurnReader turns, Presence presence, Arrivals arrivals, TeamInstallations teams, TeamMemberships memberships, Replies replies)
{
    /// <summary>Twice what Teams' own are; encoded and with an alliance's id it still fits in a key.</summary>
    private const int LongestId = 150;

    public Task HandleAsync(Activity activity, CancellationToken cancellationToken) => Change(activity) switch
    {
        true when activity.IsPersonal => PersonAddedAsync(activity, cancellationToken),
        true when TeamOf(activity) is { } installation => teams.AddedAsync(installation, IsLastWord(activity), cancellationToken),
        false when activity.IsPersonal => PersonRemovedAsync(activity, cancellationToken),
        false when activity.ChannelData?.Team?.Id is { Length: > 0 } team => teams.RemovedAsync(team, cancellationToken),
        null when TeamWithPeopleOf(activity) is { } team => PeopleAsync(team, activity, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>
    /// The team whose people changed. Members of a private or shared channel come and go without a change in the team, and say so by
    /// an event of their own.
    /// </summary>
    private static string? TeamWithPeopleOf(Activity activity) =>
        activity is { Type: ActivityTypes.ConversationUpdate, ChannelData: { Team.Id: { Length: > 0 } team, EventType: null or "" or "teamMemberAdded" or "teamMemberRemoved" } }
            && IsId(team)
            ? team
            : null;

    private async Task PeopleAsync(string team, Activity activity, CancellationToken cancellationToken)
    {
        foreach (var gone in activity.MembersRemoved ?? [])
        {
            if (gone is { Id.Length: > 0 })
            {
                await memberships.WentAsync(team, gone.Id, gone.AadObjectId, cancellationToken);
            }
        }

        if (activity.MembersAdded is { Count: > 0 })
        {
            await memberships.CameAsync(team, cancellationToken);
        }
    }

    /// <summary>Whether the bot was added or removed; null when this is about something else. Upgrades change nothing.</summary>
    private static bool? Change(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action switch { "add" => true, "remove" => false, _ => null },
        _ when HasBot(activity, activity.MembersAdded) => true,
        _ when HasBot(activity, activity.MembersRemoved) => false,
        _ => null,
    };

    private static bool HasBot(Activity activity, IReadOnlyList<ChannelAccount?>? members) =>
        members?.Any(member => member?.Id is { Length: > 0 } id && id == activity.Recipient?.Id) == true;

    private static TeamInstallation? TeamOf(Activity activity) =>
        activity is
        {
            ChannelData.Team.Id: { Length: > 0 } team,
            ServiceUrl: { Length: > 0 } serviceUrl,
            TenantId: { Length: > 0 } tenant,
            Recipient.Id: { Length: > 0 } bot,
            ChannelIdOfConversation: { Length: > 0 } conversation,
        }
            && IsId(team) && IsId(tenant)
            ? new TeamInstallation(team, tenant, serviceUrl, bot, conversation, activity.ChannelData.Settings?.SelectedChannel?.Id)
            {
                TeamName = activity.ChannelData.Team.Name,
                Installer = InstallerOf(activity),
            }
            : null;

    private static Installer? InstallerOf(Activity activity) => activity.From is { AadObjectId: { Length: > 0 } objectId, Id: { Length: > 0 } user } from
        ? new Installer(objectId, user, from.Name ?? "", Languages.Nearest(activity.Locale))
        : null;

    /// <summary>Of the two announcements only this one says which channel was chosen, if one was.</summary>
    private static bool IsLastWord(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate || activity.ChannelData?.Settings?.SelectedChannel?.Id is not null;

    /// <summary>Ids are opaque, but something is kept under these: of visible ASCII, and not longer than a key can hold.</summary>
    private static bool IsId(string id) => id.Length <= LongestId && id.All(c => c is > ' ' and <= '~');

    private async Task PersonAddedAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (await turns.ReadAsync(activity, null, cancellationToken) is { } turn)
        {
            await presence.WelcomeAsync(turn, activity, cancellationToken);
        }
        else if (activity.Type == ActivityTypes.InstallationUpdate)
        {
            await replies.SendAsync(activity, Reply.Text(Strangers.Text), cancellationToken);
        }
    }

    private async Task PersonRemovedAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (await turns.ReadAsync(activity, null, cancellationToken) is { } turn)
        {
            foreach (var (alliance, member) in turn.Others.Select(other => (other.Profile.Id, other.Member)).Prepend((turn.Profile.Id, turn.Member.Id)))
            {
                await arrivals.LeftAsync(alliance, member, cancellationToken);
            }
        }
    }
}
