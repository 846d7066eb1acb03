using System.Text.RegularExpressions;
using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The goals as lines of one field, and back without a goal losing what hangs on it.</summary>
public static partial class GoalLines
{
    public static int MostGoals => 12;

    public static int LongestGoal => 120;

    internal static string Of(IEnumerable<Goal> goals) => string.Join('\n', Current(goals).Select(goal => goal.Title));

    /// <summary>The lines without the signs of a list that people paste with them; what is wrong is noted.</summary>
    internal static IReadOnlyList<string> Read(FieldReader fields, bool isRequired)
    {
        IReadOnlyList<string> titles = [.. fields.Lines(SetupFields.Goals).Select(line => Bullet().Replace(line, "")).Where(line => line.Length > 0)];
        if (titles.Count == 0 && isRequired)
        {
            fields.Fault(SetupFields.Goals, SetupFault.Missing);
        }
        else if (titles.Count > MostGoals)
        {
            fields.Fault(SetupFields.Goals, SetupFault.TooManyGoals, MostGoals);
        }
        else if (titles.FirstOrDefault(title => title.Length > LongestGoal) is { } tooLong)
        {
            fields.Fault(SetupFields.Goals, SetupFault.GoalTooLong, LongestGoal, tooLong);
        }
        else if (titles.GroupBy(title => title, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            fields.Fault(SetupFields.Goals, SetupFault.GoalTwice, words: twice.Key);
        }

        return titles;
    }

    /// <summary>
    /// The goals after the lines were edited. A line that stands as it did keeps its goal wherever it is now. When there are
    /// as many lines as before, a new line in the place of one that is gone is that goal renamed. A line that names a retired goal
    /// takes it up again. A goal that is gone is retired when something refers to it, else left out.
    /// </summary>
    internal static IReadOnlyList<Goal> Edit(IReadOnlyList<Goal> before, IReadOnlyList<string> titles, IReadOnlySet<GoalId> inUse, string newId)
    {
        var current = Current(before).ToList();
        var kept = titles.Select(title => current.FirstOrDefault(goal => Same(goal.Title, title))).ToArray();
        if (titles.Count == current.Count)
        {
            for (var at = 0; at < kept.Length; at++)
            {
                kept[at] ??= kept.Contains(current[at]) ? null : current[at];
            }
        }

        var retired = before.Where(goal => goal.Status == GoalStatus.Retired).ToList();
        var taken = before.Select(goal => goal.Id).ToHashSet();
        var after = titles.Select((title, at) => (kept[at] ?? retired.Find(goal => Same(goal.Title, title)) ?? New(title, newId, taken)) with
        {
            Title = title,
            Order = at + 1,
            Status = GoalStatus.Active,
        }).ToList();
        var ids = after.Select(goal => goal.Id).ToHashSet();
        var others = before.Where(goal => !ids.Contains(goal.Id) && (goal.Status != GoalStatus.Active || inUse.Contains(goal.Id)));
        return [.. after, .. others.Select((goal, at) => goal.Status == GoalStatus.Active ? Retired(goal, after.Count + at + 1) : goal)];
    }

    internal static IEnumerable<Goal> Current(IEnumerable<Goal> goals) => goals.Where(goal => goal.Status == GoalStatus.Active).OrderBy(goal => goal.Order);

    private static Goal Retired(Goal goal, int order) => goal with { Status = GoalStatus.Retired, Order = order };

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Goal New(string title, string newId, HashSet<GoalId> taken)
    {
        var number = 1;
        while (!taken.Add(new GoalId($"{newId}-{number}")))
        {
            number++;
        }

        return new Goal { Id = new GoalId($"{newId}-{number}"), Order = 0, Title = title };
    }

    [GeneratedRegex(@"^(?:[-*•–]|[0-9]{1,2}[.)])(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
