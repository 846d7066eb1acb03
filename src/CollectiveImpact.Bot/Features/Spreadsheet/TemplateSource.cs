using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>A file to begin from: the headings, and one row of each kind that shows what to write.</summary>
internal sealed class TemplateSource : IDownloadSource
{
    public const string Name = "skabelon.csv";

    public string Kind => Name;

    public Task<DownloadFile?> MakeAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(
        turn.May(AllianceAction.ManageAlliance)
            ? ExportSource.File(Name, SheetExport.Rows(Example(turn.Profile, turn.Today, SpreadsheetText.In(turn.Language)), turn.Language))
            : null);

    private static ImportState Example(AllianceProfile profile, DateOnly today, Words words)
    {
        var goal = new Goal { Id = new("g"), Order = 1, Title = words["sheet.template.goal"] };
        var group = new WorkingGroup { Id = new("w"), Name = words["sheet.template.group"], Mandate = words["sheet.template.task"], GoalIds = [goal.Id] };
        var partner = new Partner
        {
            Id = new("p"),
            Name = words["sheet.template.partner"],
            ShortName = words["sheet.template.shortName"],
            Sector = Sector.CivilSociety,
            JoinedOn = today,
        };
        var person = new Member
        {
            Id = new("m"),
            OrganisationId = partner.Id,
            DisplayName = words["sheet.template.person"],
            FirstName = words["sheet.template.firstName"],
            Title = words["sheet.template.title"],
            WorkMail = "anna@foreningen.example",
            Language = words.Language,
            Status = MemberStatus.Invited,
        };
        var commitment = new Commitment
        {
            Id = new("c"),
            PartnerId = partner.Id,
            GoalId = goal.Id,
            WorkingGroupId = group.Id,
            ResponsibleMemberId = person.Id,
            Title = words["sheet.template.commitment"],
            StartOn = today,
            DueOn = today.AddMonths(6),
        };
        return new ImportState
        {
            Profile = profile,
            Goals = [goal],
            Groups = [group],
            Partners = [partner],
            Members = [person],
            Roles = [Role(person, AllianceRole.PartnerContact, RoleAssignment.WholeAlliance, today), Role(person, AllianceRole.WorkingGroupLead, group.Id.Value, today)],
            Commitments = [commitment],
        };
    }

    private static RoleAssignment Role(Member person, AllianceRole role, string scope, DateOnly today) =>
        new() { Id = role.ToString(), MemberId = person.Id, Role = role, Scope = scope, From = today };
}
