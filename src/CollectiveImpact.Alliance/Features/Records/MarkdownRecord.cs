using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Alliance.Features.Records;

/// <summary>Writes a record as Markdown (CommonMark, with tables as GitHub has them). What would be markup in people's words is escaped, and stays readable.</summary>
internal static partial class MarkdownRecord
{
    public static string Write(RecordDocument document)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Line(document.Title)}\n\n");
        foreach (var fact in document.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{Line(fact.Label)}:** {Line(fact.Text)}\n");
        }

        foreach (var section in document.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Line(section.Heading)}\n");
            section.Blocks.ToList().ForEach(block => Block(text, block));
        }

        return text.ToString();
    }

    private static void Block(StringBuilder text, RecordBlock block)
    {
        text.Append('\n');
        switch (block)
        {
            case RecordBlock.Subheading heading:
                text.Append(CultureInfo.InvariantCulture, $"### {Line(heading.Text)}\n");
                break;
            case RecordBlock.Words words:
                // A backslash before the end of a line keeps it a line.
                text.AppendJoin("\\\n", words.Text.ReplaceLineEndings("\n").Split('\n').Select(Paragraph).Where(line => line.Length > 0)).Append('\n');
                break;
            case RecordBlock.Bullets bullets:
                text.AppendJoin("", bullets.Items.Select(item => $"- {Paragraph(item)}\n"));
                break;
            case RecordBlock.Links links:
                text.AppendJoin("", links.Items.Select(link => $"- [{Line(link.Title)}](<{link.Link.AbsoluteUri}>)\n"));
                break;
            case RecordBlock.Table table:
                text.Append(Row(table.Headers)).Append(Row(table.Headers.Select(_ => "---"), isRule: true)).AppendJoin("", table.Rows.Select(row => Row(row)));
                break;
        }
    }

    private static string Row(IEnumerable<string> cells, bool isRule = false) => $"| {string.Join(" | ", cells.Select(cell => isRule ? cell : Line(cell)))} |\n";

    /// <summary>On one line, with everything escaped that could be markup in it.</summary>
    private static string Line(string text)
    {
        var line = string.Join(" ", string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Inside().Replace(line, @"\$0");
    }

    /// <summary>A line that begins a paragraph: at its beginning there are more signs that mean something.</summary>
    private static string Paragraph(string text) => AtStart().Replace(Line(text), @"${number}\");

    [GeneratedRegex(@"[\\`*_\[\]<>|~]|&(?=[#A-Za-z])")]
    private static partial Regex Inside();

    /// <summary>A heading, a list, a rule: their sign at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?<number>\d{1,9}(?=[.)])|(?=[-+=#]))")]
    private static partial Regex AtStart();
}
