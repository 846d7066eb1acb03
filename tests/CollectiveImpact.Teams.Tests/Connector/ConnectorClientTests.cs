using System.Text.Json.Nodes;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;
using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Testing.Teams;
using Created = CollectiveImpact.Teams.Connector.ConnectorResult<CollectiveImpact.Teams.Connector.ConversationResource>;
using Sent = CollectiveImpact.Teams.Connector.ConnectorResult<CollectiveImpact.Teams.Connector.ResourceResponse>;

namespace CollectiveImpact.Teams.Tests.Connector;

public sealed class ConnectorClientTests
{
    private const string Team = "19:712c61d0ef384e5fa681ba90ca943398@thread.tacv2";
    private static readonly FakeMember Amina = new("29:amina", "03500558-e554-416c-90c3-a061cdcd012b", "Amina Yusuf") { Email = "amina@klub.example" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chat_with_the_same_person_is_the_same_chat()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        var parameters = ConversationParameters.Personal("28:" + Samples.AppId, Amina.Id, Samples.Tenant);

        var first = await fixture.Client.CreateConversationAsync(fixture.Route, parameters, Ct);
        var second = await fixture.Client.CreateConversationAsync(fixture.Route, parameters, Ct);

        Assert.Equal(first, second);
        Assert.Equal(fixture.Teams.ChatWith(Amina.Id), Assert.IsType<Created.Done>(first).Value.Id);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$$"""
            {"isGroup":false,"bot":{"id":"28:{{{Samples.AppId}}}"},"members":[{"id":"29:amina"}],"tenantId":"{{{Samples.Tenant}}}","channelData":{"tenant":{"id":"{{{Samples.Tenant}}}"} } }
            """),
            fixture.Teams.Calls[0].Body));
    }

    [Fact]
    public async Task Thread_begins_with_its_activity_and_is_answered_by_its_conversation_id()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        var thread = ConversationParameters.ChannelThread(ConnectorFixture.Channel, Samples.Tenant, Activity.Message("Ugens nyt"));

        var created = Assert.IsType<Created.Done>(await fixture.Client.CreateConversationAsync(fixture.Route, thread, Ct)).Value;
        await fixture.SendAsync(conversationId: created.Id);

        Assert.Equal($"{ConnectorFixture.Channel};messageid={created.ActivityId}", created.Id);
        Assert.Equal(["Ugens nyt", "Hej"], fixture.Teams.PostsIn(ConnectorFixture.Channel).Select(post => post.Text));
        Assert.All(fixture.Teams.PostsIn(ConnectorFixture.Channel), post => Assert.Equal(created.Id, post.ConversationId));
    }

    [Fact]
    public async Task Ids_are_escaped_whole_and_json_says_its_charset()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        await fixture.SendAsync();

        var call = Assert.Single(fixture.Teams.Calls);
        Assert.Equal("/v3/conversations/a%3A1chat%2Fwith%20a%20slash%40and%3Bmore%3D1/activities", call.Target);
        Assert.Equal(ConnectorFixture.Chat, call.ConversationId);
        Assert.Equal("application/json; charset=utf-8", call.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Message_is_sent_changed_and_taken_away()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        var (client, route) = (fixture.Client, fixture.Route);
        var card = new AdaptiveCard { FallbackText = "Hvordan går det?", Body = [new TextBlock("Hvordan går det?")] };

        var id = Assert.IsType<Sent.Done>(await client.SendAsync(route, "a:1", Activity.Message(card, "Hvordan går det?"), Ct)).Value.Id!;
        Assert.Equal("Hvordan går det?", (string?)Assert.Single(fixture.Teams.MessagesIn("a:1")).Card!["body"]![0]!["text"]);

        Assert.Equal(new Sent.Done(new(id)), await client.UpdateAsync(route, "a:1", id, Activity.Message("Tak"), Ct));
        Assert.Equal(("Tak", 1), fixture.Teams.MessagesIn("a:1").Select(message => (message.Text, message.Updates)).Single());

        Assert.IsType<Sent.Done>(await client.DeleteAsync(route, "a:1", id, Ct));
        Assert.Empty(fixture.Teams.MessagesIn("a:1"));
        Assert.IsType<Sent.Done>(await client.DeleteAsync(route, "a:1", id, Ct));
        Assert.Equal(404, fixture.Teams.Calls[^1].Status);
        Assert.IsType<Sent.Gone>(await client.UpdateAsync(route, "a:1", id, Activity.Message("Tak"), Ct));
    }

    [Fact]
    public async Task Accepted_without_a_body_is_done_without_an_id()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        var typing = await fixture.Client.SendAsync(fixture.Route, "a:1", new() { Type = ActivityTypes.Typing }, Ct);

        Assert.Equal(new Sent.Done(new()), typing);
    }

    [Fact]
    public async Task Roster_is_read_to_its_last_page()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        FakeMember[] members = [.. Enumerable.Range(0, 1201).Select(n => new FakeMember($"29:{n}", $"object-{n}", $"Medlem {n}"))];
        fixture.Teams.SetRoster(Team, members);

        var roster = await fixture.Client.GetMembersAsync(fixture.Route, Team, Ct);

        var read = Assert.IsType<ConnectorResult<IReadOnlyList<TeamsMember>>.Done>(roster).Value;
        Assert.Equal(members.Select(member => (member.Id, member.AadObjectId)), read.Select(member => (member.Id, member.AadObjectId!)));
        Assert.Equal(3, fixture.Teams.Calls.Count);
        Assert.All(fixture.Teams.Calls, call => Assert.Contains("?pageSize=500", call.Target, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"members":[{"id":"29:a"}],"continuationToken":"again"}""", "RepeatingContinuationToken")]
    [InlineData("""{"continuationToken":""}""", "UnreadableAnswer")]
    [InlineData("<html>200</html>", "UnreadableAnswer")]
    public async Task Roster_that_cannot_be_whole_is_no_roster(string page, string code)
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.FailNext(_ => true, 200, page, times: 5);

        var roster = await fixture.Client.GetMembersAsync(fixture.Route, Team, Ct);

        Assert.Equal(new ConnectorResult<IReadOnlyList<TeamsMember>>.Failed(code, false), roster);
    }

    [Fact]
    public async Task Roster_that_is_throttled_half_way_is_no_roster()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.PageLimit = 1;
        fixture.Teams.SetRoster(Team, Amina, Amina with { Id = "29:other" });
        fixture.Teams.FailNext(call => call.Target.Contains("continuationToken", StringComparison.Ordinal), 429);

        var roster = await fixture.Client.GetMembersAsync(fixture.Route, Team, Ct);

        Assert.Equal(new ConnectorResult<IReadOnlyList<TeamsMember>>.Throttled(null), roster);
    }

    [Fact]
    public async Task Member_has_all_that_the_roster_says()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.SetRoster(Team, Amina);
        fixture.Teams.FailNext(_ => true, 200, """
            {"members":[{"id":"29:a","aadObjectId":"one","objectId":"two","name":"Amina Yusuf","givenName":"Amina","surname":"Yusuf",
            "email":"amina@klub.example","userPrincipalName":"amina@klub.example","tenantId":"t","userRole":"guest"},{"name":"nobody"},null]}
            """);

        var roster = await fixture.Client.GetMembersAsync(fixture.Route, Team, Ct);

        var expected = new TeamsMember
        {
            Id = "29:a",
            AadObjectId = "one",
            Name = "Amina Yusuf",
            GivenName = "Amina",
            Surname = "Yusuf",
            Email = "amina@klub.example",
            UserPrincipalName = "amina@klub.example",
            TenantId = "t",
            UserRole = "guest",
        };
        Assert.Equal([expected], Assert.IsType<ConnectorResult<IReadOnlyList<TeamsMember>>.Done>(roster).Value);
    }

    [Fact]
    public async Task Team_and_its_channels_are_read()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.WithTeam(new(Team, "Ung i havnebyen", [new(Team, null), new(ConnectorFixture.Channel, "Nyt")]), Amina);

        var team = await fixture.Client.GetTeamAsync(fixture.Route, Team, Ct);
        var channels = await fixture.Client.GetChannelsAsync(fixture.Route, Team, Ct);

        Assert.Equal(
            new ConnectorResult<TeamDetails>.Done(new(Team, "Ung i havnebyen", "da849743-4259-475f-ae7b-4f4dd49a9db0", FakeTeams.DefaultTenant, 2, 1)), team);
        Assert.Equal(
            [new ChannelInfo(Team, null, "standard"), new(ConnectorFixture.Channel, "Nyt", "standard")],
            Assert.IsType<ConnectorResult<IReadOnlyList<ChannelInfo>>.Done>(channels).Value);
        Assert.IsType<ConnectorResult<TeamDetails>.Failed>(await fixture.Client.GetTeamAsync(fixture.Route, "19:none", Ct));
    }

    [Fact]
    public async Task Conversation_without_an_id_is_not_created()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.FailNext(_ => true, 201, "{}");

        var created = await fixture.Client.CreateConversationAsync(fixture.Route, ConversationParameters.Personal("28:b", "29:a", "t"), Ct);

        Assert.Equal(new Created.Failed("UnreadableAnswer", false), created);
    }
}
