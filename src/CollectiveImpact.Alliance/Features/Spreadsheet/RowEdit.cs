using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>One row while it is read: its cells as values, what they would change, and the first thing that is wrong with it.</summary>
internal sealed class RowEdit(SheetRow row, SheetKind kind, ImportDraft draft)
{
    private const int LongestTold = 80;
    private readonly List<FieldChange> _changes = [];
    private readonly List<(RowPlan Plan, Action Make)> _along = [];

    public SheetKind Kind => kind;

    public int Line => row.Line;

    public ImportDraft Draft => draft;

    public ImportBy By => draft.By;

    public Refusal? Refusal { get; private set; }

    public bool IsRefused => Refusal is not null;

    /// <summary>The id of the thing, once the row has been taken.</summary>
    public string Thing { get; private set; } = "";

    /// <summary>What the thing is called, to be told.</summary>
    public string Label { get; set; } = "";

    /// <summary>The thing is not there yet: what is set on it is no change.</summary>
    public bool IsNew { get; set; }

    /// <summary>An id for something this row makes.</summary>
    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"{By.Mark}-{row.Line}");

    /// <summary>An id for one of several things it makes: the same name has the same, in every run.</summary>
    public string NewId(string name) => $"{NewId()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Of(name))))[..8]}";

    public bool Has(SheetColumn column) => row.Cells.ContainsKey(column);

    public void Refuse(RefusalReason reason, string what = "", string more = "", SheetColumn? column = null) =>
        Refusal ??= new Refusal(reason, Excerpt.Of(what, LongestTold), more, column);

    /// <summary>The text of the first of these columns that has one, or null: an empty cell says nothing.</summary>
    public string? Text(int most, params ReadOnlySpan<SheetColumn> columns)
    {
        foreach (var column in columns)
        {
            if (!Has(column))
            {
                continue;
            }

            if (IsDash(row.Cells[column]))
            {
                Refuse(RefusalReason.CannotBeEmptied, column: column);
                return null;
            }

            return Checked(column, most);
        }

        return null;
    }

    /// <summary>As <see cref="Text"/>, of something that may be taken away: a dash gives an empty text.</summary>
    public string? Erasable(int most, SheetColumn column) => !Has(column) ? null : IsDash(row.Cells[column]) ? "" : Checked(column, most);

    public T? Value<T>(SheetColumn column, SheetWords<T> words)
        where T : struct, Enum
    {
        if (Text(SheetLimits.List, column) is not { } text)
        {
            return null;
        }

        if (words.Find(text) is { } value)
        {
            return value;
        }

        Refuse(RefusalReason.UnknownValue, text, words.Choices(By.Language), column);
        return null;
    }

    /// <summary>A date; <c>Empty</c> when a dash takes the one there is away.</summary>
    public (DateOnly? Date, bool Empty) Date(SheetColumn column)
    {
        var text = Erasable(SheetLimits.List, column);
        if (text is null or "")
        {
            return (null, text is "");
        }

        if (SheetDates.Read(text) is { } date)
        {
            return (date, false);
        }

        Refuse(SheetDates.IsNumberOfExcel(text) ? RefusalReason.NumberOfExcel : RefusalReason.BadDate, text, column: column);
        return (null, false);
    }

    public DateOnly? Dated(SheetColumn column, DateOnly? current)
    {
        var (date, empty) = Date(column);
        return date is null && !empty ? current : Set(column, current, date, SheetDates.Write);
    }

    /// <summary>The value the cell asks for, noted when it is another than the thing has.</summary>
    public T Set<T>(SheetColumn column, T current, T wanted, Func<T, string> show)
    {
        if (!IsNew && !EqualityComparer<T>.Default.Equals(current, wanted))
        {
            Note(column, show(current), show(wanted));
        }

        return wanted;
    }

    public void Note(SheetColumn column, string from, string to) =>
        _changes.Add(new FieldChange(column, Excerpt.Of(from, LongestTold), Excerpt.Of(to, LongestTold)));

    /// <summary>Something else that comes into being when the row is taken, and not otherwise.</summary>
    public void Along(SheetKind what, string name, Action make) => _along.Add((new RowPlan(Line, what, Excerpt.Of(name, LongestTold), RowOutcome.Add), make));

    /// <summary>Whether the row is taken: nothing is wrong with it, and no line before it said something else of the same thing.</summary>
    public bool Accept(string thing)
    {
        foreach (var change in _changes)
        {
            if (draft.SaidOn(thing, change.Column, Line) is { } other && change.Column is not (SheetColumn.Roles or SheetColumn.Contact))
            {
                Refuse(RefusalReason.Contradicts, more: other.ToString(CultureInfo.InvariantCulture), column: change.Column);
            }
        }

        if (IsRefused)
        {
            return false;
        }

        Thing = thing;
        foreach (var column in row.Cells.Keys)
        {
            draft.Claim(thing, column, Line);
        }

        foreach (var (plan, make) in _along.DistinctBy(made => (made.Plan.Kind, Folding.Of(made.Plan.Label))))
        {
            make();
            draft.Implied.Add(plan);
        }

        _along.Clear();
        return true;
    }

    public RowPlan Plan() => new(Line, kind, Excerpt.Of(Label, LongestTold), Outcome()) { Refusal = Refusal, Changes = IsRefused ? [] : [.. _changes] };

    private RowOutcome Outcome() => IsRefused ? RowOutcome.Refuse : IsNew ? RowOutcome.Add : _changes.Count > 0 ? RowOutcome.Change : RowOutcome.Unchanged;

    private string? Checked(SheetColumn column, int most)
    {
        var text = CellGuard.Read(row.Cells[column]).Trim();
        if (text.Length > most)
        {
            Refuse(RefusalReason.TooLong, more: most.ToString(CultureInfo.InvariantCulture), column: column);
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private static bool IsDash(string cell) => cell is "-" or "\u2013" or "\u2014";
}
