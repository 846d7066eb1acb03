using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Spreadsheet;

public sealed class SheetExportTests
{
    /// <summary>One of everything that is odd.</summary>
    private static readonly ImportState _odd = Lists.Alliance with
    {
        Goals = [.. Lists.Alliance.Goals, new Goal { Id = new("g2"), Order = 2, Title = "Unge; »med« / og | uden", Status = GoalStatus.Achieved }],
        Groups = [Lists.Alliance.Groups[0] with { Name = "Børn/Unge (2)", Mandate = "=SUM(A1)\nog mere", GoalIds = [new("job"), new("g2")] }],
        Partners = [.. Lists.Alliance.Partners, Given.Partner("p3", PartnerInvolvement.Sideline, "@Byen, A/S | øst") with { ShortName = "-", DeputyMemberId = null, JoinedOn = Given.Today }],
        Members = [.. Lists.Alliance.Members, Given.Member("carl", "p3") with { DisplayName = "Carl \"C\" Ø", Title = "-", Language = Languages.English, Status = MemberStatus.OnPause }, Given.Member("uden", "unplaced")],
        Roles =
        [
            .. Lists.Alliance.Roles,
            Given.Role(AllianceRole.WorkingGroupLead, "bo") with { Scope = "job" },
            Given.Role(AllianceRole.WorkingGroupMember, "carl", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)) with { Scope = "forsvundet" },
            Given.Role(AllianceRole.CitizenRepresentative, "carl", new DateOnly(2027, 1, 1)),
        ],
        Commitments =
        [
            Lists.Alliance.Commitments[0] with { CoPartnerIds = [new("p3"), new("skolen")], WorkingGroupId = new("job"), Description = "+45 00 00 00 00", DueOn = Given.Today },
            Given.Commitment("c2", CommitmentStatus.Paused) with { Title = "'=2+2", PausedUntil = new DateOnly(2027, 3, 1), GoalId = new("g2") },
            Given.Commitment("c3", CommitmentStatus.Withdrawn, "skolen", "bo"),
        ],
    };

    [Theory]
    [InlineData(Languages.Danish)]
    [InlineData(Languages.English)]
    public void Export_taken_in_again_changes_nothing(string language)
    {
        var plan = ImportPlanner.Plan(Lists.Exported(_odd, language), _odd, Lists.Lead);

        Assert.All(plan.Rows, row => Assert.Equal((RowOutcome.Unchanged, "", null), (row.Outcome, string.Concat(row.Changes), row.Refusal)));
        Assert.Empty(plan.Writes);
        Assert.Equal(_odd.Goals.Count + _odd.Groups.Count + _odd.Partners.Count + _odd.Members.Count + _odd.Commitments.Count, plan.Rows.Count);
    }

    [Fact]
    public void Export_taken_into_an_empty_draft_gives_the_same_export()
    {
        var plan = ImportPlanner.Plan(Lists.Exported(Lists.Alliance), Lists.Draft, Lists.Lead);
        var copy = Lists.Draft.After(plan);

        Assert.Equal(0, plan.Counts.Refused);
        var invited = Lists.Alliance with { Members = [.. Lists.Alliance.Members.Select(m => m.Id.Value == "lead" ? m : m with { Status = MemberStatus.Invited })] };
        Assert.Equal(SheetExport.Rows(invited, Languages.Danish), SheetExport.Rows(copy, Languages.Danish));
    }

    [Fact]
    public void Cells_that_would_be_formulas_are_guarded()
    {
        var cells = SheetExport.Rows(_odd, Languages.Danish).SelectMany(row => row).ToList();

        Assert.Contains("'@Byen, A/S | øst", cells);
        Assert.Contains("'+45 00 00 00 00", cells);
        Assert.Contains("''=2+2", cells);
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Partner_alone_is_exported_without_anything_of_the_others()
    {
        var rows = SheetExport.Rows(Lists.Alliance, Languages.Danish, new PartnerId("skolen")).Skip(1).ToList();

        Assert.Equal(["partner", "person"], rows.Select(row => row[0]));
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.Contains("Amina", StringComparison.Ordinal) || cell.Contains("Klubben", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_has_left_is_not_exported()
    {
        var left = Lists.Alliance with { Members = [.. Lists.Alliance.Members.Select(m => m.Id.Value == "amina" ? m with { Status = MemberStatus.Left } : m)] };

        Assert.DoesNotContain(SheetExport.Rows(left, Languages.Danish).SelectMany(row => row), cell => cell.Contains("amina", StringComparison.OrdinalIgnoreCase));
    }
}
