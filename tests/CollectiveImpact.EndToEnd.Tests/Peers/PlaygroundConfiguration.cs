namespace CollectiveImpact.EndToEnd.Tests.Peers;

/// <summary>A Playground with a bot, six fictional people and a team with one channel beside General: as many as it takes.</summary>
internal static class PlaygroundConfiguration
{
    private static readonly (string Id, string Given, string Surname)[] People =
    [
        ("rikke", "Rikke", "Sand"), ("soeren", "Søren", "Ærø"), ("amina", "Amina", "Yusuf"),
        ("lars", "Lars", "Bjørn"), ("aase", "Åse", "Nygård"), ("ibrahim", "Ibrahim", "Dahl"),
    ];

    public static string Text { get; } =
        $"""
        version: "0.1.1"
        tenantId: 11111111-2222-4333-8444-555555555555
        bot: {Braces("id: '28:echo', name: Ekkobot")}
        currentUser: {Person(0)}
        users:
        {string.Join('\n', Enumerable.Range(1, 5).Select(index => $"  - {Person(index)}"))}
        personalChat: {Braces("id: 'a:personal-rikke'")}
        groupChat: {Braces("id: '19:gruppe@thread.v2', name: Arbejdsgruppen")}
        team:
          id: '19:general@thread.tacv2'
          name: Ung i Havnebyen
          aadGroupId: bbbbbbbb-0000-4000-8000-000000000001
          channels:
            - {Braces("id: '19:sejre@thread.tacv2', name: Små sejre")}
        """;

    private static string Person(int index)
    {
        var (id, given, surname) = People[index];
        return Braces(
            $"id: '29:1-{id}', name: {given} {surname}, givenName: {given}, surname: {surname}, " +
            $"userPrincipleName: {id}@havnebyen.example, email: {id}@havnebyen.example, aadObjectId: aaaaaaaa-0000-4000-8000-00000000000{index}");
    }

    private static string Braces(string pairs) => $"{{ {pairs} }}";
}
