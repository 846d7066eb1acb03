using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Alliances;

public enum AllianceStatus
{
    Draft,
    Active,
    Paused,
    Closed,
}

/// <summary>The alliance itself: what it is called, what it works for, where its clock stands.</summary>
public sealed record AllianceProfile
{
    public required AllianceId Id { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public string Place { get; init; } = "";

    public AllianceStatus Status { get; init; } = AllianceStatus.Draft;

    /// <summary>
    /// When the alliance became active, the last time it did; none when that is not known. A week that should have begun before
    /// is not begun by the rhythm: it was not missed.
    /// </summary>
    public DateTimeOffset? ActiveSince { get; init; }

    /// <summary>The language of what is posted to everybody, as a BCP 47 tag.</summary>
    public string Language { get; init; } = Languages.Danish;

    /// <summary>IANA zone in which the rhythm's wall-clock times are meant.</summary>
    public string TimeZone { get; init; } = "Europe/Copenhagen";

    public string Vision { get; init; } = "";

    public RhythmSettings Rhythm { get; init; } = RhythmSettings.Default;

    /// <summary>The days and weeks that are off where the alliance lives.</summary>
    public HolidayProfile Holidays { get; init; } = HolidayProfile.Default;

    public required BackboneOrganisation Backbone { get; init; }

    public LocalName Steering { get; init; } = LocalName.SteeringGroup;

    public LocalName PartnerGroup { get; init; } = LocalName.Partners;

    public LocalName WorkingGroup { get; init; } = LocalName.Group;

    public string Municipality { get; init; } = "";

    /// <summary>Who decides why and how the members' data is used (data controller): an organisation.</summary>
    public string Controller { get; init; } = "";

    /// <summary>Where members turn with questions about their data: an address or a name with one.</summary>
    public string PrivacyContact { get; init; } = "";

    /// <summary>How often and when the fixed meetings are held. Activation asks for one of each kind.</summary>
    public IReadOnlyList<MeetingSeries> Series { get; init; } = [];

    /// <summary>The step of the set-up that was reached; none when it has not begun or is done.</summary>
    public string? SetupStep { get; init; }

    /// <summary>Where members can read how their data is looked after; none until the secretariat has put it somewhere.</summary>
    public Uri? PrivacyNotice { get; init; }

    public LocalClock Clock => LocalClock.For(TimeZone);
}

/// <summary>The neutral secretariat. Its people are members whose organisation is <see cref="Id"/>.</summary>
public sealed record BackboneOrganisation
{
    public required PartnerId Id { get; init; }

    public required string Name { get; init; }

    public string? WorkMail { get; init; }

    public string? WorkPhone { get; init; }
}

/// <summary>What a body is called here, in two forms: "styregruppe" and "styregruppen".</summary>
public sealed record LocalName(string Danish, string DanishDefinite, string English, string EnglishDefinite)
{
    public static LocalName SteeringGroup { get; } = new("styregruppe", "styregruppen", "steering group", "the steering group");

    public static LocalName Partners { get; } = new("partnergruppe", "partnergruppen", "partner group", "the partner group");

    public static LocalName Group { get; } = new("arbejdsgruppe", "arbejdsgruppen", "working group", "the working group");

    public string Definite(string language) => language == Languages.English ? EnglishDefinite : DanishDefinite;
}
