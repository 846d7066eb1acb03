using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Storage;

internal sealed class AllianceImport(ITable table, IAllianceDirectory directory) : IAllianceImport
{
    private const int MostInOneTransaction = 100;

    public async Task ImportAsync(AllianceSnapshot snapshot, CancellationToken cancellationToken)
    {
        var alliance = snapshot.Profile.Id;
        foreach (var chunk in Rows(snapshot).Chunk(MostInOneTransaction))
        {
            await table.CommitAsync(KeyText.Encode(alliance.Value), chunk, cancellationToken);
        }

        await directory.AddPeopleAsync(
            alliance, [.. snapshot.Members.Where(member => member.AadObjectId is not null).Select(member => (member.AadObjectId!, member.Id))], cancellationToken);
        await directory.AddAsync(alliance, cancellationToken);
    }

    private static IEnumerable<RowChange> Rows(AllianceSnapshot snapshot)
    {
        IEnumerable<RowChange>[] kinds =
        [
            [Put(Keys.Profile, snapshot.Profile)],
            snapshot.Goals.Select(goal => Put(Keys.Goal(goal.Id), goal)),
            snapshot.Partners.Select(partner => Put(Keys.Partner(partner.Id), partner)),
            snapshot.Members.Select(member => Put(Keys.Member(member.Id), member)),
            snapshot.Roles.Select(role => Put(Keys.Role(role.MemberId, role.Id), role)),
            snapshot.Groups.Select(group => Put(Keys.Group(group.Id), group)),
            snapshot.Commitments.Select(commitment => Put(Keys.Commitment(commitment.Id), commitment)),
            snapshot.Commitments.Select(c => Put(Keys.Responsible(c.ResponsibleMemberId, c.Id), new ResponsibleFor(c.Id))),
            snapshot.Rounds.Select(round => Put(Keys.Round(round.Week), round)),
            snapshot.Invitations.Select(invitation => Put(Keys.Invitation(invitation.Week, invitation.MemberId), invitation)),
            snapshot.Updates.Select(update => Put(Keys.Update(update.Week, update.CommitmentId), update)),
            snapshot.Wins.Select(win => Put(Keys.Win(win.Week, win.Id), win)),
            snapshot.Asks.Select(ask => Put(Keys.Ask(ask.Week, ask.Id), ask)),
            snapshot.Meetings.Select(meeting => Put(Keys.Meeting(meeting.Id), meeting)),
            snapshot.Agendas.Select(agenda => Put(Keys.Agenda(agenda.MeetingId), agenda)),
            snapshot.Decisions.Select(decision => Put(Keys.Decision(decision.Number), decision)),
            snapshot.Pilots.Select(pilot => Put(Keys.Pilot(pilot.Id), pilot)),
            snapshot.Indicators.Select(indicator => Put(Keys.Indicator(indicator.Id), indicator)),
        ];
        return kinds.SelectMany(rows => rows);
    }

    private static PutRow Put<T>(string key, T document)
        where T : class => new(key, Documents.Write(document));
}
