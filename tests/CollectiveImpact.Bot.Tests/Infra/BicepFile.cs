using System.Text.RegularExpressions;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Infra;

/// <summary>
/// As much of a Bicep file as the rules need, read without the compiler: what it declares, what it calls and what it says, with comments and the
/// insides of texts taken out where they would mislead.
/// </summary>
internal sealed partial class BicepFile
{
    private BicepFile(string path, string text)
    {
        (Path, Text) = (path, text);
        Code = Literals().Replace(Comments().Replace(text, match => match.Value.StartsWith('\'') ? match.Value : ""), Hollow);
        Parameters = [.. Named(Parameter())];
        Variables = [.. Named(Variable())];
        Outputs = Output().Matches(Code).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());
        Modules = [.. Module().Matches(text).Select(match => new BicepModule(match.Groups[1].Value, match.Groups[2].Value, Given(match)))];
        Resources = [.. Resource().Matches(text).Select(match => match.Groups[1].Value)];
    }

    public static IReadOnlyList<BicepFile> All { get; } =
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryRoot.Path, "infra"), "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>From the folder infra, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The text without comments, and with nothing but what is interpolated in its literals.</summary>
    public string Code { get; }

    public IReadOnlyList<string> Parameters { get; }

    public IReadOnlyList<string> Variables { get; }

    /// <summary>Name and expression.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; }

    public IReadOnlyList<BicepModule> Modules { get; }

    /// <summary>Type and version, such as <c>Microsoft.Storage/storageAccounts@2023-05-01</c>.</summary>
    public IReadOnlyList<string> Resources { get; }

    public static BicepFile Get(string path) => All.Single(file => file.Path == path);

    public static BicepFile Parse(string path, string text) => new(path, text);

    /// <summary>How often a name is used: not where it is declared, and not where a property has the same name.</summary>
    public int Uses(string name) => Regex.Count(Code, $@"(?<![\w.'@]){name}(?!\w)") - Regex.Count(Code, $@"^(?:(?:param|var)\s+{name}\b|\s*{name}\s*:)|[{{,]\s*{name}\s*:", RegexOptions.Multiline);

    /// <summary>The first bracket that has no partner, if there is one.</summary>
    public string? Unbalanced()
    {
        var open = new Stack<(char Bracket, int Line)>();
        foreach (var (line, text) in Code.Split('\n').Index())
        {
            foreach (var c in text)
            {
                switch (c)
                {
                    case '{' or '[' or '(':
                        open.Push((c, line + 1));
                        break;
                    case '}' or ']' or ')' when open.Count == 0 || "{}[]()".IndexOf(open.Pop().Bracket, StringComparison.Ordinal) + 1 != "{}[]()".IndexOf(c, StringComparison.Ordinal):
                        return $"{Path}:{line + 1}: {c}";
                }
            }
        }

        return open.TryPop(out var left) ? $"{Path}:{left.Line}: {left.Bracket}" : null;
    }

    public override string ToString() => Path;

    private static BicepFile Read(string file)
    {
        var infra = System.IO.Path.Combine(RepositoryRoot.Path, "infra");
        return new BicepFile(System.IO.Path.GetRelativePath(infra, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    // The lines stay, so that a fault names the right one.
    private static string Hollow(Match literal) => literal.Value.StartsWith("'''", StringComparison.Ordinal)
        ? "''" + new string('\n', literal.Value.Count(c => c == '\n'))
        : "'" + string.Concat(Interpolated().Matches(literal.Value).Select(match => match.Value)) + "'";

    private IEnumerable<string> Named(Regex declaration) => declaration.Matches(Code).Select(match => match.Groups[1].Value);

    private static Dictionary<string, string> Given(Match module) => Argument().Matches(module.Groups[3].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

    [GeneratedRegex(@"'''[\s\S]*?'''|'(?:[^'\\\n]|\\.)*'|//[^\n]*|/\*[\s\S]*?\*/")]
    private static partial Regex Comments();

    [GeneratedRegex(@"'''[\s\S]*?'''|'(?:[^'\\\n]|\\.)*'")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\$\{[^}']*(?:'[^']*'[^}']*)*\}")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"^param\s+(\w+)\s", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^var\s+(\w+)\s*=", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^output\s+(\w+)\s+\w+\s*=\s*(.*)$", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^module\s+(\w+)\s+'([^']+)'[^\n]*\{\n([\s\S]*?)^\}", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^    (\w+): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Argument();

    [GeneratedRegex(@"^resource\s+\w+\s+'([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Resource();
}

/// <summary>A module that a file calls, and what it gives it.</summary>
internal sealed record BicepModule(string Symbol, string File, IReadOnlyDictionary<string, string> Arguments);
