namespace CollectiveImpact.Testing.Teams;

public sealed partial class FakeTeams
{
    public FakeTeams WithTeam(FakeTeam team, params IReadOnlyList<FakeMember> members)
    {
        roster.Add(team);
        roster.Set(team.Id, members);
        return this;
    }

    /// <summary>Who is in a conversation or team. Once anybody is on a roster, a chat with somebody on none is refused, as Teams does.</summary>
    public void SetRoster(string conversationId, params IReadOnlyList<FakeMember> members) => roster.Set(conversationId, members);

    /// <summary>The id of the chat with this person, for the activities the person sends.</summary>
    public string ChatWith(string memberId) => conversations.Personal(roster.Find(memberId)?.Id ?? memberId);

    /// <summary>What now stands in the chat with this person.</summary>
    public IReadOnlyList<SentMessage> MessagesTo(string memberId)
    {
        var chat = ChatWith(memberId);
        return conversations.In(id => id == chat);
    }

    /// <summary>What now stands in the channel, posts and replies, oldest first.</summary>
    public IReadOnlyList<SentMessage> PostsIn(string channelId) => conversations.In(id => FakeConversations.Channel(id) == channelId);

    /// <summary>What now stands in exactly this conversation.</summary>
    public IReadOnlyList<SentMessage> MessagesIn(string conversationId) => conversations.In(id => id == conversationId);

    public void FailNext(
        Func<TeamsCall, bool> fits, int status, string? body = null, IReadOnlyDictionary<string, string>? headers = null, int times = 1) =>
        script.Add(fits, new(status, body) { Headers = headers ?? new Dictionary<string, string>() }, held: null, times);

    public void FailNext(Func<TeamsCall, bool> fits, FakeAnswer answer, int times = 1) => script.Add(fits, answer, held: null, times);

    /// <summary>From now on the person has blocked the bot, or it was uninstalled: every write is refused.</summary>
    public void Block(string conversationId) => script.Add(
        call => call.ConversationId == conversationId && call.Method != "GET",
        new(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"Scripted\"}"}"""),
        held: null,
        int.MaxValue);

    /// <summary>Cuts the connection without an answer; with <paramref name="carriedOut"/> the message arrives all the same.</summary>
    public void CutNext(Func<TeamsCall, bool> fits, bool carriedOut = false) =>
        script.Add(fits, carriedOut ? FakeAnswer.LostAnswer : FakeAnswer.Cut, held: null, times: 1);

    /// <summary>Keeps the next such call in the air until it is released.</summary>
    public HeldCall HoldNext(Func<TeamsCall, bool> fits)
    {
        var held = new HeldCall();
        script.Add(fits, answer: null, held, times: 1);
        return held;
    }

    /// <summary>Everything goes well again.</summary>
    public void Heal() => script.Clear();

    /// <summary>The first such call, also one made before.</summary>
    public async Task<TeamsCall> WaitForAsync(Func<TeamsCall, bool> fits, TimeSpan timeout, CancellationToken ct = default) =>
        (await log.WaitAsync(fits, 1, timeout, ct))[0];

    /// <summary>The first so many such calls, also those made before.</summary>
    public Task<IReadOnlyList<TeamsCall>> WaitForAsync(Func<TeamsCall, bool> fits, int count, TimeSpan timeout, CancellationToken ct = default) =>
        log.WaitAsync(fits, count, timeout, ct);
}
