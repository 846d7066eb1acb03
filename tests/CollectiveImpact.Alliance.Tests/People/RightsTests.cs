using CollectiveImpact.Alliance.People;
using static CollectiveImpact.Alliance.People.AllianceAction;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class RightsTests
{
    private static readonly string[] _columns =
        ["Backbone", "Steering", "WG lead", "Partner contact", "Partner member", "Collaborating", "Citizen rep.", "Volunteer", "Observer"];

    private static readonly Dictionary<string, AllianceRole[]> _roles = new()
    {
        ["Backbone"] = [AllianceRole.BackboneLead, AllianceRole.BackboneStaff],
        ["Steering"] = [AllianceRole.SteeringChair, AllianceRole.SteeringMember],
        ["WG lead"] = [AllianceRole.WorkingGroupLead],
        ["Partner contact"] = [AllianceRole.PartnerContact],
        ["Partner member"] = [AllianceRole.PartnerMember, AllianceRole.WorkingGroupMember],
        ["Collaborating"] = [AllianceRole.CollaboratingParty],
        ["Citizen rep."] = [AllianceRole.CitizenRepresentative],
        ["Volunteer"] = [AllianceRole.Volunteer],
        ["Observer"] = [AllianceRole.Observer],
    };

    /// <summary>
    /// The words of a cell: Y, no (-), own, author, grp, resp. (is responsible), vol. (is open to volunteers), prop. (may propose),
    /// grp prop., open (all but closed items), behalf (for others, marked), digest (only the digest), lead and chair (of the column's
    /// two roles only that one).
    /// </summary>
    private static readonly Dictionary<AllianceAction, string> _table = new()
    {
        //                       Backbone | Steering | WG lead  | Contact | Member | Collab. | Citizen | Volunteer | Observer
        [SeeOverview] = "           Y     |    Y     |    Y     |    Y    |   Y    |    Y    |    Y    |     Y     |  digest",
        [SeeSteeringText] = "       Y     |    Y     |    -     |   own   |  own   |   own   |   own   |     -     |    -",
        [SeeBackboneText] = "       Y     |    -     |    -     | author  | author | author  | author  |     -     |    -",
        [SeeWhoIsSilent] = "        Y     |    -     |    -     |   own   |   -    |    -    |    -    |     -     |    -",
        [SendUpdate] = "         behalf   |   own    |   grp    |   own   | resp.  |   own   |   own   |     -     |    -",
        [ShareWin] = "              Y     |    Y     |    Y     |    Y    |   Y    |    Y    |    Y    |     Y     |    -",
        [AskForHelp] = "            Y     |    Y     |    Y     |    Y    |   Y    |    Y    |    Y    |     -     |    -",
        [OfferHelp] = "             Y     |    Y     |    Y     |    Y    |   Y    |    Y    |    Y    |   vol.    |    -",
        [ManageCommitment] = "      Y     |   own    | grp prop.|   own   | prop.  |   own   |   own   |     -     |    -",
        [RunRounds] = "             Y     |    -     |    -     |    -    |   -    |    -    |    -    |     -     |    -",
        [EditDigest] = "            Y     |    -     |    -     |    -    |   -    |    -    |    -    |     -     |    -",
        [PlanMeetings] = "          Y     |    -     |   grp    |    -    |   -    |    -    |    -    |     -     |    -",
        [ProposeAgendaItem] = "     Y     |    Y     |    Y     |    Y    |   Y    |    Y    |    Y    |     -     |    -",
        [ReadSteeringMinutes] = "   Y     |    Y     |   open   |  open   |  open  |  open   |  open   |     -     |    -",
        [RecordDecision] = "        Y     |  chair   |    -     |    -    |   -    |    -    |    -    |     -     |    -",
        [Vote] = "                  -     |    Y     |    -     |    -    |   -    |    -    |    -    |     -     |    -",
        [EnterReading] = "          Y     |    -     |   grp    |  resp.  |   -    |    -    |    -    |     -     |    -",
        [ManageAlliance] = "       lead   |    -     |    -     |    -    |   -    |    -    |    -    |     -     |    -",
        [ExportData] = "           lead   |    -     |    -     |   own   |   -    |    -    |    -    |     -     |    -",
        [UseOwnData] = "            Y     |    Y     |    Y     |    Y    |   Y    |    Y    |    Y    |     Y     |    Y",
    };

    private static readonly Dictionary<string, Grant> _grants = new()
    {
        ["Y"] = Grant.Yes,
        ["-"] = Grant.No,
        ["own"] = Grant.Own,
        ["author"] = Grant.Author,
        ["grp"] = Grant.Group,
        ["resp."] = Grant.IfResponsible,
        ["vol."] = Grant.IfOpenToVolunteers,
        ["prop."] = Grant.Propose,
        ["grp prop."] = Grant.GroupPropose,
        ["open"] = Grant.NotClosed,
        ["behalf"] = Grant.OnBehalf,
        ["digest"] = Grant.DigestOnly,
    };

    public static TheoryData<AllianceAction, AllianceRole, Grant> Cells()
    {
        var cells = new TheoryData<AllianceAction, AllianceRole, Grant>();
        foreach (var (action, row) in _table)
        {
            foreach (var (cell, column) in row.Split('|').Select(cell => cell.Trim()).Zip(_columns))
            {
                foreach (var role in _roles[column])
                {
                    cells.Add(action, role, Cell(cell, role));
                }
            }
        }

        return cells;
    }

    public static TheoryData<Grant, Bearing, bool> Conditions() => new()
    {
        { Grant.Own, Bearing.OwnPartner, true },
        { Grant.Own, Bearing.Responsible, true },
        { Grant.Own, Bearing.Author, true },
        { Grant.Own, Bearing.OwnGroup, false },
        { Grant.Author, Bearing.Author, true },
        { Grant.Author, Bearing.OwnPartner | Bearing.Responsible, false },
        { Grant.Group, Bearing.OwnGroup, true },
        { Grant.Group, Bearing.OwnPartner | Bearing.Responsible, false },
        { Grant.IfResponsible, Bearing.Responsible, true },
        { Grant.IfResponsible, Bearing.OwnPartner, false },
        { Grant.IfOpenToVolunteers, Bearing.OpenToVolunteers, true },
        { Grant.IfOpenToVolunteers, Bearing.OwnPartner, false },
        { Grant.Propose, Bearing.OwnPartner, false },
        { Grant.GroupPropose, Bearing.OwnGroup, false },
        { Grant.DigestOnly, Bearing.OwnPartner | Bearing.Author, false },
        { Grant.No, Bearing.OwnPartner | Bearing.Author | Bearing.Responsible, false },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Role_has_what_its_cell_says(AllianceAction action, AllianceRole role, Grant grant) =>
        Assert.Equal(grant, Assert.Single(Rights.Grants(Holding(role), action)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Right_without_a_condition_holds_for_everything(AllianceAction action, AllianceRole role, Grant grant) =>
        Assert.Equal(grant is Grant.Yes or Grant.OnBehalf or Grant.NotClosed, Rights.May(Holding(role), action, Bearing.None));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Right_with_a_condition_holds_for_what_meets_it(Grant grant, Bearing bearing, bool may)
    {
        var (action, role) = Cells().Select(cell => cell.Data).Where(cell => cell.Item3 == grant).Select(cell => (cell.Item1, cell.Item2)).First();
        Assert.Equal(may, Rights.May(Holding(role), action, bearing));
    }

    [Fact]
    public void Every_action_and_every_role_is_in_the_table()
    {
        Assert.Equal(Enum.GetValues<AllianceAction>().Order(), _table.Keys.Order());
        Assert.Equal(Enum.GetValues<AllianceRole>().Order(), _roles.Values.SelectMany(roles => roles).Order());
        Assert.All(_table.Values, row => Assert.Equal(_columns.Length, row.Split('|').Length));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Second_role_takes_nothing_away(AllianceAction action, AllianceRole role, Grant grant) =>
        Assert.Equal(grant is not (Grant.No or Grant.DigestOnly or Grant.Propose or Grant.GroupPropose), Rights.May(Holding(role), action)
            && Rights.May(Holding(role, AllianceRole.Observer), action));

    [Fact]
    public void Suggesting_is_for_those_who_may_suggest()
    {
        Assert.True(Rights.MayPropose(Holding(AllianceRole.PartnerMember), ManageCommitment, Bearing.None));
        Assert.True(Rights.MayPropose(Holding(AllianceRole.WorkingGroupLead), ManageCommitment, Bearing.OwnGroup));
        Assert.False(Rights.MayPropose(Holding(AllianceRole.WorkingGroupLead), ManageCommitment, Bearing.OwnPartner));
        Assert.False(Rights.MayPropose(Holding(AllianceRole.Volunteer), ManageCommitment, Bearing.OwnGroup));
    }

    [Fact]
    public void Somebody_without_a_role_may_use_their_own_data_and_nothing_else() => Assert.All(
        Enum.GetValues<AllianceAction>(),
        action => Assert.Equal(action == UseOwnData, Rights.May(new Standing(new HashSet<AllianceRole>()), action)));

    private static Standing Holding(params AllianceRole[] roles) => new(roles.ToHashSet());

    private static Grant Cell(string cell, AllianceRole role) => cell switch
    {
        "lead" => role == AllianceRole.BackboneLead ? Grant.Yes : Grant.No,
        "chair" => role == AllianceRole.SteeringChair ? Grant.Yes : Grant.No,
        _ => _grants[cell],
    };
}
