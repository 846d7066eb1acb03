using System.Text.Encodings.Web;
using System.Text.Json;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

/// <summary>Whatever was told, in whatever state and for whomever: every word is a mark that says whether it may be read by all.</summary>
public sealed class DigestPrivacyTests
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<Fate[]> _alliances = (
        from visibility in Gen.Elements(Enum.GetValues<Visibility>())
        from state in Gen.Elements(Enum.GetValues<PublicationState>())
        from status in Gen.Elements(Enum.GetValues<CommitmentStatus>())
        from weeks in Gen.Choose(-2, 1)
        from said in Gen.Elements(true, true, false)
        select new Fate(visibility, state, status, weeks, said)).NonEmptyListOf().Select(list => list.ToArray());

    [Fact]
    public void No_restricted_held_withdrawn_rejected_or_later_word_is_anywhere_in_the_content() =>
        _alliances.AllHold(fates => Tell(fates) is var told
            && fates.Select((fate, i) => (fate, i)).Where(x => !x.fate.IsForAll)
                .All(x => Words(x.i).All(word => !told.Contains(word, StringComparison.Ordinal))));

    [Fact]
    public void Every_word_for_all_is_in_the_content() =>
        _alliances.Where(fates => fates.Length <= 40).AllHold(fates => Tell(fates) is var told
            && fates.Select((fate, i) => (fate, i)).Where(x => x.fate.IsForAll)
                .All(x => told.Contains($"<win{x.i}>", StringComparison.Ordinal) && told.Contains($"<ask{x.i}>", StringComparison.Ordinal)));

    [Fact]
    public void No_partner_that_gave_nothing_and_no_person_is_named() =>
        _alliances.AllHold(fates => Tell(fates) is var told
            && !told.Contains("<person", StringComparison.Ordinal)
            && fates.Select((fate, i) => (fate, i)).Where(x => !x.fate.IsTold)
                .All(x => !told.Contains($"<partner{x.i}>", StringComparison.Ordinal) && !told.Contains($"<promise{x.i}>", StringComparison.Ordinal)));

    private static string Tell(Fate[] fates)
    {
        var said = fates.Select((fate, i) => (Fate: fate, I: i)).Where(x => x.Fate.Said).ToList();
        var content = DigestRules.Compose(Sources.Of(
            [.. said.Select(x => Update(x.Fate, x.I))],
            [.. said.Select(x => Sources.Win($"<win{x.I}>", "job", $"p{x.I}") with { Story = $"<story{x.I}>", Visibility = x.Fate.Visibility, State = x.Fate.State, DigestWeek = x.Fate.TakenBy, Week = x.Fate.Week })],
            [.. said.Select(x => Given.Ask($"a{x.I}", $"p{x.I}") with { Text = $"<ask{x.I}>", Visibility = x.Fate.Visibility, Publication = x.Fate.State, DigestWeek = x.Fate.TakenBy, Week = x.Fate.Week })],
            [.. fates.Select((_, i) => Given.Partner($"p{i}", name: $"<partner{i}>") with { ShortName = $"<partner{i}>" })],
            [.. fates.Select((_, i) => Given.Commitment($"c{i}", partner: $"p{i}", member: $"m{i}") with { Title = $"<promise{i}>", LastText = $"<last{i}>" })],
            invitations: [.. fates.Select((fate, i) => Sources.Invitation($"m{i}", fate.Said ? CheckInResult.Answered : CheckInResult.Sent))],
            members: [.. fates.Select((_, i) => Given.Member($"m{i}", $"p{i}") with { DisplayName = $"<person{i}>", FirstName = $"<person{i}>" })]));
        return JsonSerializer.Serialize(content, _plain);
    }

    private static CommitmentUpdate Update(Fate fate, int i) =>
        Sources.Update($"c{i}", fate.Status, $"<happened{i}>", $"<obstacle{i}>", $"p{i}") with
        {
            HelpWanted = $"<help{i}>",
            Visibility = fate.Visibility,
            State = fate.State,
            DigestWeek = fate.TakenBy,
            Week = fate.Week,
        };

    private static string[] Words(int i) => [$"<happened{i}>", $"<obstacle{i}>", $"<help{i}>", $"<win{i}>", $"<story{i}>", $"<ask{i}>", $"<last{i}>"];

    /// <summary>What became of all that one partner told; of <paramref name="Said"/> false nothing was.</summary>
    private sealed record Fate(Visibility Visibility, PublicationState State, CommitmentStatus Status, int Weeks, bool Said)
    {
        public IsoWeek Week => Given.Week.AddWeeks(Weeks);

        public IsoWeek? TakenBy => State == PublicationState.Published ? Week : null;

        public bool IsTold => Said && (State == PublicationState.Submitted ? Weeks <= 0 : State == PublicationState.Published && Weeks == 0);

        public bool IsForAll => IsTold && Visibility == Visibility.Alliance;
    }
}
