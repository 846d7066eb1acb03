using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>Reads all that a spreadsheet can hold.</summary>
internal sealed class SheetStates(IAllianceStore alliances, IPeopleStore people, IWorkingGroupStore groups, ICommitmentStore commitments)
{
    public async Task<ImportState> ReadAsync(CancellationToken cancellationToken) => new()
    {
        Profile = await alliances.ProfileAsync(cancellationToken),
        Goals = await alliances.GoalsAsync(cancellationToken),
        Groups = await groups.GroupsAsync(cancellationToken),
        Partners = await people.PartnersAsync(cancellationToken),
        Members = await people.MembersAsync(cancellationToken),
        Roles = await people.RolesAsync(cancellationToken),
        Commitments = await commitments.CommitmentsAsync(cancellationToken),
    };

    /// <summary>Stages one write; its event is staged by whoever keeps the log.</summary>
    public void Stage(ImportWrite write)
    {
        switch (write)
        {
            case ImportWrite.OfGoal goal:
                alliances.Save(goal.Goal);
                break;
            case ImportWrite.OfGroup group:
                groups.Save(group.Group);
                break;
            case ImportWrite.OfPartner partner:
                people.Save(partner.Partner);
                break;
            case ImportWrite.OfMember member:
                people.Save(member.Member);
                break;
            case ImportWrite.OfRole role:
                people.Save(role.Role);
                break;
            case ImportWrite.OfCommitment commitment:
                commitments.Save(commitment.Commitment);
                commitments.Add(commitment.Change);
                break;
        }
    }
}
