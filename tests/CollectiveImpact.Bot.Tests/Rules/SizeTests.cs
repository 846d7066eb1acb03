using SourceFile = CollectiveImpact.Bot.Tests.Rules.SourceTree.SourceFile;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>Small files and small methods, counted in lines.</summary>
public sealed class SizeTests
{
    private const int FewFiles = 20;

    [Fact]
    public void Files_have_at_most_300_lines() =>
        Assert.Empty(SourceTree.Product.Where(file => file.Lines.Count > 300).Select(file => $"{file.Path}: {file.Lines.Count}"));

    [Fact]
    public void Files_are_mostly_small()
    {
        var sizes = SourceTree.Product.Select(file => file.Lines.Count).Order().ToList();

        // A percentile of a handful of files says nothing.
        if (sizes.Count >= FewFiles)
        {
            Assert.InRange(Percentile(sizes, 50), 1, 60);
            Assert.InRange(Percentile(sizes, 90), 1, 150);
        }
    }

    [Fact]
    public void Methods_have_at_most_60_lines() => Assert.Empty(SourceTree.Product.SelectMany(LongMethods));

    [Theory]
    [InlineData(58, 0)]
    [InlineData(59, 1)]
    public void Method_is_caught_when_it_has_more_than_60_lines(int statements, int caught)
    {
        var body = string.Concat(Enumerable.Repeat("        Call($\"{x}\"); // }\n", statements));
        var file = new SourceFile("A.cs", $"class A\n{{\n    void M()\n    {{\n{body}    }}\n}}\n");

        Assert.Equal(caught, LongMethods(file).Count());
    }

    [Fact]
    public void Class_is_no_method_when_it_is_long() =>
        Assert.Empty(LongMethods(new SourceFile("A.cs", $"class A\n{{\n{string.Concat(Enumerable.Repeat("    int F;\n", 100))}}}\n")));

    private static int Percentile(List<int> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    // By layout, which the format check guarantees: the body of a member stands between braces alone on their lines, at equal indents.
    private static IEnumerable<string> LongMethods(SourceFile file)
    {
        for (var start = 0; start < file.Lines.Count; start++)
        {
            var indent = file.Lines[start].Length - 1;
            if (file.Lines[start].TrimStart() != "{" || start == 0 || !OpensMethod(file, start, indent))
            {
                continue;
            }

            var end = start + 1;
            while (end < file.Lines.Count && !(file.Lines[end].Length > indent && file.Lines[end][indent] == '}' && file.Lines[end].AsSpan(0, indent).IsWhiteSpace()))
            {
                end++;
            }

            var length = end - start + 1;
            if (length > 60)
            {
                yield return $"{file.Path}:{start + 1}: {length} lines";
            }
        }
    }

    private static bool OpensMethod(SourceFile file, int brace, int indent)
    {
        var head = brace - 1;
        while (head > 0 && file.Lines[head].TakeWhile(char.IsWhiteSpace).Count() > indent)
        {
            head--;
        }

        var declaration = file.Lines[head];
        string[] typeWords = [" class ", " record ", " struct ", " interface ", " enum ", "namespace "];
        var isInitializer = file.Lines[brace - 1].Contains("new", StringComparison.Ordinal) && declaration.Contains('=', StringComparison.Ordinal);
        return !isInitializer && !typeWords.Any(word => $" {declaration} ".Contains(word, StringComparison.Ordinal)) && !declaration.TrimStart().StartsWith("where ", StringComparison.Ordinal);
    }
}
