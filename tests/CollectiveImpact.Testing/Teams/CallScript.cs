namespace CollectiveImpact.Testing.Teams;

/// <summary>What is to go otherwise than well: the first rule that fits a call and is not used up.</summary>
internal sealed class CallScript
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    public void Add(Func<TeamsCall, bool> fits, FakeAnswer? answer, HeldCall? held, int times)
    {
        lock (gate)
        {
            rules.Add(new(fits, answer, held) { Left = times });
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    public (FakeAnswer? Answer, HeldCall? Held) Take(TeamsCall call)
    {
        lock (gate)
        {
            if (rules.Find(rule => rule.Left > 0 && rule.Fits(call)) is not { } rule)
            {
                return (null, null);
            }

            rule.Left--;
            return (rule.Answer, rule.Held);
        }
    }

    private sealed record Rule(Func<TeamsCall, bool> Fits, FakeAnswer? Answer, HeldCall? Held)
    {
        public int Left { get; set; }
    }
}
