using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>Spreadsheets as text with semicolons, an alliance for them, and what becomes of the two.</summary>
internal static class Lists
{
    public static ImportBy Lead { get; } = new(new MemberId("lead"), "0123456789abcdef0123", Given.Today, Given.Tuesday, Languages.Danish);

    /// <summary>A small alliance at work: one goal, one group, two partners, three people and one commitment.</summary>
    public static ImportState Alliance { get; } = new()
    {
        Profile = Given.Profile(),
        Goals = [Given.Goal() with { Title = "Flere unge i job" }],
        Groups = [new WorkingGroup { Id = new("job"), Name = "Job og praktik" }],
        Partners = [Given.Partner(name: "Klubben på Kajen"), Given.Partner("skolen", name: "Ørstedskolen")],
        Members =
        [
            Given.Member() with { DisplayName = "Amina Holm", WorkMail = "amina@klubben.example" },
            Given.Member("bo", "skolen") with { DisplayName = "Bo Åkær" },
            Given.Member("lead", "sekretariatet") with { DisplayName = "Lea Leder", WorkMail = "lea@sekretariatet.example" },
        ],
        Roles = [Given.Role(AllianceRole.BackboneLead, "lead"), Given.Role(AllianceRole.PartnerContact)],
        Commitments = [Given.Commitment() with { Title = "Ti fritidsjob" }],
    };

    /// <summary>An alliance that has only its lead so far.</summary>
    public static ImportState Draft { get; } = new()
    {
        Profile = Given.Profile() with { Status = AllianceStatus.Draft },
        Members = [Alliance.Members[2]],
        Roles = [Alliance.Roles[0]],
    };

    public static (Sheet? Sheet, SheetFault Fault) Read(string text) =>
        SheetReading.Read(text.Split('\n').Select((line, at) => new SheetRecord(at + 1, line.Split(';'))));

    public static Sheet Sheet(string text) => Read(text).Sheet ?? throw new InvalidOperationException($"{Read(text).Fault}");

    public static ImportPlan Plan(string text, ImportState? state = null) => ImportPlanner.Plan(Sheet(text), state ?? Alliance, Lead);

    /// <summary>The plan's one row.</summary>
    public static RowPlan Row(string text, ImportState? state = null) => Plan(text, state).Rows.Single();

    /// <summary>The alliance after the plan has been done.</summary>
    public static ImportState After(this ImportState state, ImportPlan plan) => plan.Writes.Aggregate(state, (now, write) => write switch
    {
        ImportWrite.OfGoal w => now with { Goals = Put(now.Goals, w.Goal, goal => goal.Id) },
        ImportWrite.OfGroup w => now with { Groups = Put(now.Groups, w.Group, group => group.Id) },
        ImportWrite.OfPartner w => now with { Partners = Put(now.Partners, w.Partner, partner => partner.Id) },
        ImportWrite.OfMember w => now with { Members = Put(now.Members, w.Member, member => member.Id) },
        ImportWrite.OfRole w => now with { Roles = Put(now.Roles, w.Role, role => (role.MemberId, role.Id)) },
        ImportWrite.OfCommitment w => now with { Commitments = Put(now.Commitments, w.Commitment, commitment => commitment.Id) },
        _ => throw new InvalidOperationException(write.GetType().Name),
    });

    public static Sheet Exported(ImportState state, string language = Languages.Danish) =>
        SheetReading.Read(SheetExport.Rows(state, language).Select((row, at) => new SheetRecord(at + 1, row))).Sheet!;

    public static Commitment OnlyCommitment(this ImportState state) => state.Commitments.Single();

    private static IReadOnlyList<T> Put<T, TId>(IReadOnlyList<T> rows, T row, Func<T, TId> id) =>
        [.. rows.Where(other => !EqualityComparer<TId>.Default.Equals(id(other), id(row))), row];
}
