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
    /// "own", "grp" and "if" are a right that the thing itself narrows down. A contact's view of who is silent in the contact's
    /// own partner needs no right: it is the contact's own card.
    /// </summary>
    private static readonly Dictionary<AllianceAction, string> _table = new()
    {
        //                 Backbone | Steering | WG lead | Contact | Member | Collab. | Citizen | Volunteer | Observer
        [SeeOverview] = "     Y     |    Y     |    Y    |    Y    |   Y    |    Y    |    Y    |     Y     |    -",
        [SendUpdate] = "      Y     |   own    |   grp   |   own   |  own   |   own   |   own   |     -     |    -",
        [ShareWin] = "        Y     |    Y     |    Y    |    Y    |   Y    |    Y    |    Y    |     Y     |    -",
        [AskForHelp] = "      Y     |    Y     |    Y    |    Y    |   Y    |    Y    |    Y    |     -     |    -",
        [OfferHelp] = "       Y     |    Y     |    Y    |    Y    |   Y    |    Y    |    Y    |    if     |    -",
        [RunRounds] = "       Y     |    -     |    -    |    -    |   -    |    -    |    -    |     -     |    -",
        [SeeWhoIsSilent] = "  Y     |    -     |    -    |    -    |   -    |    -    |    -    |     -     |    -",
        [EditDigest] = "      Y     |    -     |    -    |    -    |   -    |    -    |    -    |     -     |    -",
    };

    public static TheoryData<AllianceAction, AllianceRole, bool> Cells()
    {
        var cells = new TheoryData<AllianceAction, AllianceRole, bool>();
        foreach (var (action, row) in _table)
        {
            foreach (var (cell, column) in row.Split('|').Select(cell => cell.Trim()).Zip(_columns))
            {
                cells.AddRange([.. _roles[column].Select(role => new TheoryDataRow<AllianceAction, AllianceRole, bool>(action, role, cell != "-"))]);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Role_may_do_what_its_cell_says(AllianceAction action, AllianceRole role, bool may) =>
        Assert.Equal(may, Rights.May(new Standing(new HashSet<AllianceRole> { role }), action));

    [Fact]
    public void Every_action_and_every_role_is_in_the_table()
    {
        Assert.Equal(Enum.GetValues<AllianceAction>().Order(), _table.Keys.Order());
        Assert.Equal(Enum.GetValues<AllianceRole>().Order(), _roles.Values.SelectMany(roles => roles).Order());
        Assert.All(_table.Values, row => Assert.Equal(_columns.Length, row.Split('|').Length));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Second_role_takes_nothing_away(AllianceAction action, AllianceRole role, bool may) =>
        Assert.Equal(may, Rights.May(new Standing(new HashSet<AllianceRole> { role, AllianceRole.Observer }), action));

    [Fact]
    public void Somebody_without_a_role_may_do_nothing() =>
        Assert.All(Enum.GetValues<AllianceAction>(), action => Assert.False(Rights.May(new Standing(new HashSet<AllianceRole>()), action)));
}
