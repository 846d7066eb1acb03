namespace CollectiveImpact.Teams.Connector;

internal sealed class RosterReader(ConnectorPipeline pipeline)
{
    public async Task<ConnectorResult<IReadOnlyList<TeamsMember>>> ReadAsync(ConnectorRoute route, string thread, string path, CancellationToken ct)
    {
        var members = new List<TeamsMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = ""; ;)
        {
            var continued = next.Length == 0 ? "" : $"&continuationToken={Uri.EscapeDataString(next)}";
            var page = await PageAsync(route, thread, path + continued, ct);
            if (page is not ConnectorResult<Page>.Done { Value: var read })
            {
                return page.Select<IReadOnlyList<TeamsMember>>(_ => throw new InvalidOperationException("A page that is done was read."));
            }

            members.AddRange((read.Members ?? []).Where(member => member is { Id.Length: > 0 }));
            if (string.IsNullOrEmpty(read.ContinuationToken))
            {
                return new ConnectorResult<IReadOnlyList<TeamsMember>>.Done(members);
            }

            if (!seen.Add(next = read.ContinuationToken))
            {
                return new ConnectorResult<IReadOnlyList<TeamsMember>>.Failed("RepeatingContinuationToken", false);
            }
        }
    }

    private async Task<ConnectorResult<Page>> PageAsync(ConnectorRoute route, string thread, string path, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Get, route, thread, path, body: null, ct);
        return answer.Select(done => ConnectorClient.Json<Page>(done) is { Members: not null } page
            ? new ConnectorResult<Page>.Done(page)
            : ConnectorClient.Unreadable<Page>());
    }

    internal sealed record Page(IReadOnlyList<TeamsMember>? Members, string? ContinuationToken);
}
