using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>For whom something of a meeting is shown. The one question every channel, card, digest and file asks before a closed item.</summary>
/// <param name="SeesClosed">Whether closed items are shown as they are; else only that there is one.</param>
internal sealed record MeetingReader(bool SeesClosed)
{
    /// <summary>
    /// Everybody at once: a channel, the digest, a file for the alliance. Who reads along in a channel is not ours to say, so this is
    /// the reader of the steering group's channel too.
    /// </summary>
    public static MeetingReader Everybody { get; } = new(SeesClosed: false);

    public static MeetingReader Of(Standing standing) => new(MeetingRights.MaySeeClosed(standing));
}
