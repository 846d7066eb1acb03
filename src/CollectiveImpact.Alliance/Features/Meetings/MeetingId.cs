namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>A meeting. Ids made here begin with the year the meeting was first meant for, so that they sort; moving it changes nothing.</summary>
public readonly record struct MeetingId(string Value) : IStringId<MeetingId>
{
    public static MeetingId From(string value) => new(value);

    public override string ToString() => Value;
}
