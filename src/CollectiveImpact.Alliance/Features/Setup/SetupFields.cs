namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The names of what the set-up asks for. A form's inputs have them as their ids.</summary>
public static class SetupFields
{
    public const string Name = "name";
    public const string ShortName = "shortName";
    public const string Place = "place";
    public const string Municipality = "municipality";
    public const string Language = "language";

    public const string Vision = "vision";
    public const string Goals = "goals";

    public const string ChannelGeneral = "channelGeneral";
    public const string ChannelDigest = "channelDigest";
    public const string ChannelSteering = "channelSteering";

    public const string Controller = "controller";
    public const string PrivacyContact = "privacyContact";
    public const string PrivacyLink = "privacyLink";

    private const string GroupPrefix = "channelGroup:";

    /// <summary>The channel of one working group.</summary>
    public static string ChannelOf(WorkingGroupId group) => GroupPrefix + group.Value;

    /// <summary>The working group that such a field is about; none for any other field.</summary>
    public static WorkingGroupId? GroupOf(string field) =>
        field.StartsWith(GroupPrefix, StringComparison.Ordinal) ? new WorkingGroupId(field[GroupPrefix.Length..]) : null;
}

/// <summary>The fields for what one body is called: a usual name, or words of the alliance's own.</summary>
public sealed record NameFields(string Prefix)
{
    public static NameFields Steering { get; } = new("steering");

    public static NameFields PartnerGroup { get; } = new("partnerGroup");

    public static NameFields WorkingGroup { get; } = new("workingGroup");

    public string Usual => Prefix + "Usual";

    public string Name => Prefix + "Name";

    public string Definite => Prefix + "NameDefinite";

    public string English => Prefix + "NameEnglish";
}

/// <summary>The weekday and the time of one moment of the weekly rhythm.</summary>
public sealed record MomentFields(string Prefix)
{
    public static MomentFields Opens { get; } = new("opens");

    public static MomentFields Reminds { get; } = new("reminds");

    public static MomentFields Closes { get; } = new("closes");

    public static MomentFields Digest { get; } = new("digest");

    public string Day => Prefix + "Day";

    public string Time => Prefix + "Time";
}

/// <summary>The fields of one of the two fixed meetings.</summary>
public sealed record SeriesFields(string Prefix)
{
    public static SeriesFields Steering { get; } = new("steering");

    public static SeriesFields Partner { get; } = new("partner");

    public string Weeks => Prefix + "Weeks";

    public string Weekday => Prefix + "Weekday";

    public string Time => Prefix + "Time";

    public string Minutes => Prefix + "Minutes";

    public string Place => Prefix + "Place";
}
