namespace CollectiveImpact.Testing.Teams;

/// <summary>Somebody on a roster.</summary>
public sealed record FakeMember(string Id, string AadObjectId, string Name)
{
    public string? Email { get; init; }

    public string UserRole { get; init; } = "user";
}

/// <summary>A team: its id is its General channel's id too, as in Teams.</summary>
public sealed record FakeTeam(string Id, string Name, IReadOnlyList<FakeChannel> Channels)
{
    public string AadGroupId { get; init; } = "da849743-4259-475f-ae7b-4f4dd49a9db0";
}

/// <summary>A channel. The General one has no name.</summary>
public sealed record FakeChannel(string Id, string? Name);
