using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

/// <summary>
/// Cards that wait lie in the order of their members, and so does nearly all they are made from: a slice of members is a slice of each
/// kind. Fifteen ranges for a heap of cards instead of fifteen rows for each.
/// </summary>
internal sealed class MessageReadAhead(ITable table) : IMessageReadAhead
{
    public async Task<IReadAhead> ForAsync(AllianceId alliance, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var ahead = new RowsAhead();
        foreach (var week in messages.OfType<OutboxMessage.CheckInCard>().GroupBy(card => card.Week))
        {
            var partition = KeyText.Encode(alliance.Value);
            List<MemberId> members = [.. week.Select(card => card.Member).OrderBy(member => KeyText.Encode(member.Value), StringComparer.Ordinal)];
            var (first, last) = (members[0], members[^1]);
            var read = await ReadAsync(
                partition,
                ahead,
                [
                    Keys.Between(Keys.Responsible(first), Keys.Responsible(last)),
                    Keys.Between(Keys.Profile, Keys.Profile),
                    Keys.Between(Keys.Team, Keys.Team),
                    Keys.Between(Keys.Round(week.Key), Keys.Round(week.Key)),
                    Keys.Under(Keys.GoalKind),
                    Keys.Under(Keys.PartnerKind),
                    Keys.Between(Keys.Member(first), Keys.Member(last)),
                    Keys.Between(Keys.Address(first), Keys.Address(last)),
                    Keys.Between(Keys.RolesOf(first), Keys.RolesOf(last)),
                    Keys.Between(Keys.Invitation(week.Key, first), Keys.Invitation(week.Key, last)),
                    Keys.Between(Keys.Win(week.Key, AnswerRules.WinIdOf(first)), Keys.Win(week.Key, AnswerRules.WinIdOf(last))),
                    Keys.Between(Keys.Outbox(new OutboxMessage.CheckInCard(week.Key, first)), Keys.Outbox(new OutboxMessage.CheckInCard(week.Key, last))),
                ],
                cancellationToken);
            var commitments = read[0].Select(row => Documents.Read<ResponsibleFor>(row).CommitmentId).OrderBy(id => KeyText.Encode(id.Value), StringComparer.Ordinal).ToList();
            if (commitments.Count > 0)
            {
                await ReadAsync(partition, ahead, Of(week.Key, commitments[0], commitments[^1]), cancellationToken);
            }
        }

        return ahead;
    }

    private static (string From, string To)[] Of(Alliance.Rhythm.IsoWeek week, CommitmentId first, CommitmentId last) =>
    [
        Keys.Between(Keys.Commitment(first), Keys.Commitment(last)),
        Keys.Between(Keys.Update(week, first), Keys.Update(week, last)),
        Keys.Between(Keys.Ask(week, AnswerRules.AskIdOf(first)), Keys.Ask(week, AnswerRules.AskIdOf(last))),
    ];

    private async Task<IReadOnlyList<Row>[]> ReadAsync(
        string partition, RowsAhead ahead, (string From, string To)[] ranges, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(ranges.Select(range => RowsAsync(partition, range, cancellationToken)));
        foreach (var (range, rows) in ranges.Zip(read))
        {
            ahead.Add(range, rows);
        }

        return read;
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(string partition, (string From, string To) range, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in table.RangeAsync(partition, range.From, range.To, cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
