namespace CollectiveImpact.Alliance;

/// <summary>An id that is one opaque string, so that a partner's id can never be taken for a member's.</summary>
public interface IStringId<TSelf>
    where TSelf : struct, IStringId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}

/// <summary>An alliance: an ASCII slug such as <c>ung-i-havnebyen</c>. Everything stored of it lies under this id.</summary>
public readonly record struct AllianceId(string Value) : IStringId<AllianceId>
{
    public static AllianceId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>An organisation in the alliance: a partner, or the backbone organisation.</summary>
public readonly record struct PartnerId(string Value) : IStringId<PartnerId>
{
    public static PartnerId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A person in one alliance. The same person in two alliances has two.</summary>
public readonly record struct MemberId(string Value) : IStringId<MemberId>
{
    public static MemberId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A goal of the common agenda.</summary>
public readonly record struct GoalId(string Value) : IStringId<GoalId>
{
    public static GoalId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A group set up for a limited task.</summary>
public readonly record struct WorkingGroupId(string Value) : IStringId<WorkingGroupId>
{
    public static WorkingGroupId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>What a partner has promised.</summary>
public readonly record struct CommitmentId(string Value) : IStringId<CommitmentId>
{
    public static CommitmentId From(string value) => new(value);

    public override string ToString() => Value;
}
