namespace CollectiveImpact.Alliance.Features.Records;

/// <summary>A meeting's record as it is read, before it is written as HTML or Markdown. What its reader may not see is not in it.</summary>
/// <param name="Language">Its language, as a BCP 47 tag.</param>
/// <param name="Title">What it is: the kind of meeting, its date and the alliance. A journal files it under this.</param>
/// <param name="Facts">When, where, what for.</param>
/// <param name="Sections">Its parts, in their order.</param>
internal sealed record RecordDocument(string Language, string Title, IReadOnlyList<RecordFact> Facts, IReadOnlyList<RecordSection> Sections);

internal sealed record RecordFact(string Label, string Text);

internal sealed record RecordSection(string Heading, IReadOnlyList<RecordBlock> Blocks);

internal abstract record RecordBlock
{
    private RecordBlock()
    {
    }

    /// <summary>A heading within the section.</summary>
    public sealed record Subheading(string Text) : RecordBlock;

    /// <summary>Words, which may have several lines.</summary>
    public sealed record Words(string Text) : RecordBlock;

    public sealed record Bullets(IReadOnlyList<string> Items) : RecordBlock;

    /// <summary>Safe links only; see <see cref="Meetings.SafeLinks"/>.</summary>
    public sealed record Links(IReadOnlyList<(string Title, Uri Link)> Items) : RecordBlock;

    /// <summary>Every row has as many cells as there are headers; the first cell names the row.</summary>
    public sealed record Table(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : RecordBlock;
}
