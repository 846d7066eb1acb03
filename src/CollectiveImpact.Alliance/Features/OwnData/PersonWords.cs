using System.Text.RegularExpressions;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.OwnData;

/// <summary>
/// By what a person can be known in a text: the full name, the mail and the Entra object id. A name of one word is left: it is
/// a word of the language or somebody else's name too often.
/// </summary>
internal sealed class PersonWords
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    private readonly Regex? _pattern;

    public PersonWords(Member member)
    {
        string?[] words = [member.WorkMail, member.AadObjectId, member.DisplayName.Contains(' ', StringComparison.Ordinal) ? member.DisplayName : null];
        var alternatives = words.OfType<string>().Select(word => word.Trim()).Where(word => word.Length > 3).Select(Escaped).ToList();
        _pattern = alternatives.Count == 0
            ? null
            : new Regex($@"(?<![\w])({string.Join('|', alternatives)})(?![\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _longest);
    }

    public bool AreIn(string text) => _pattern?.IsMatch(text) == true;

    public string Remove(string text, string instead) => _pattern?.Replace(text, _ => instead) ?? text;

    /// <summary>However many spaces stand between the words.</summary>
    private static string Escaped(string word) => string.Join(@"\s+", word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
}
