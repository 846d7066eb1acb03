using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Records;

/// <summary>The words a record is made of beside those that people wrote.</summary>
internal enum RecordWord
{
    Agenda,
    Minutes,
    Decisions,
    Materials,
    When,
    Where,
    Purpose,
    Cancelled,
    Number,
    Item,
    Type,
    Owner,
    Duration,
    Decision,
    Reason,
    Due,
    Status,
    MinorityNote,
    ClosedItem,
    Attended,
    InGeneral,
    Objections,
    DraftAgenda,
    DraftMinutes,
}

/// <summary>How things are called in the record's language, and what people are called.</summary>
internal interface IRecordWords
{
    /// <summary>As a BCP 47 tag.</summary>
    string Language { get; }

    string this[RecordWord word] { get; }

    /// <summary>"Styregruppemøde, 1. december 2026 – Ung i Havnebyen".</summary>
    string Title(Meeting meeting);

    string When(DateTimeOffset startsAt, DateTimeOffset endsAt);

    string Date(DateOnly date);

    /// <summary>What an item is called: its own title, or the words of its place.</summary>
    string Title(AgendaItem item);

    /// <summary>What an item is for: its own purpose, or the words of its place.</summary>
    string Purpose(AgendaItem item);

    string Type(AgendaItemType type);

    string Status(DecisionStatus status);

    string Duration(int minutes);

    /// <summary>What somebody is called; the words for a former member when they are no longer known.</summary>
    string Name(MemberId member);
}
