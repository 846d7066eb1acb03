using System.Text;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>Why something that was sent is no list to be read; each has a text of its own.</summary>
internal enum FileFault
{
    None,
    Workbook,
    Unreadable,
    TooLarge,
    NotFetched,
    NoHeadings,
    NoRows,
    TooManyRows,
    UnknownKind,
}

/// <summary>Makes a sheet of what was sent: finds its encoding, its separators and its headings.</summary>
internal static class SheetFile
{
    private const int Sniffed = 4096;
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static (Sheet? Sheet, FileFault Fault) Read(UploadContent content) => content switch
    {
        UploadContent.File file => OfBytes(file.Bytes),
        UploadContent.Pasted pasted => OfPaste(pasted),
        UploadContent.Workbook => (null, FileFault.Workbook),
        UploadContent.TooLarge => (null, FileFault.TooLarge),
        UploadContent.NotFetched => (null, FileFault.NotFetched),
        _ => (null, FileFault.Unreadable),
    };

    private static (Sheet? Sheet, FileFault Fault) OfBytes(byte[] bytes) => bytes switch
    {
        // A zip, which is what .xlsx and .ods are inside, and the old Excel's format.
        [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => (null, FileFault.Workbook),
        _ when Decode(bytes) is { } text => OfRecords(SheetRecords.OfText(text)),
        _ => (null, FileFault.Unreadable),
    };

    /// <summary>Excel's cells come as a table where Teams keeps its looks, else as a text with tabs.</summary>
    private static (Sheet? Sheet, FileFault Fault) OfPaste(UploadContent.Pasted pasted)
    {
        var (sheet, fault) = pasted.Html is { } html && HtmlTable.Records(html) is { Count: > 1 } rows ? OfRecords(rows) : (null, FileFault.NoHeadings);
        return sheet is not null ? (sheet, fault) : OfRecords(SheetRecords.OfText(pasted.Text));
    }

    private static (Sheet? Sheet, FileFault Fault) OfRecords(IEnumerable<SheetRecord> records)
    {
        var (sheet, fault) = SheetReading.Read(records);
        return (sheet, fault switch
        {
            SheetFault.NoHeadings => FileFault.NoHeadings,
            SheetFault.NoRows => FileFault.NoRows,
            SheetFault.TooManyRows => FileFault.TooManyRows,
            SheetFault.UnknownKind => FileFault.UnknownKind,
            _ => FileFault.None,
        });
    }

    /// <summary>The text, by its mark where it has one, else as UTF-8 when it is, else as Windows writes Danish; null for what is no text.</summary>
    private static string? Decode(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes.AsSpan(3));
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes.AsSpan(2));
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        }

        if (bytes.AsSpan(0, Math.Min(bytes.Length, Sniffed)).ContainsAnyInRange<byte>(0, 8))
        {
            return null;
        }

        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return _windows.GetString(bytes);
        }
    }
}
