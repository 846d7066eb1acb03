using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>Two cards about the same thing, because one colleague has handed it on to another: the first answer counts.</summary>
internal sealed class LinkedCards(ICheckInStore checkIns, IPeopleStore people)
{
    /// <summary>Who has answered what this card asks; null while nobody else has, or where the card is nobody else's.</summary>
    public async Task<Member?> AnsweredByAsync(CheckInInvitation? mine, CancellationToken cancellationToken)
    {
        if (mine is null or { HasAnswer: true } or { DelegatedTo: null, DelegatedFrom.Count: 0 })
        {
            return null;
        }

        List<CheckInInvitation> others = [];
        foreach (var id in mine.DelegatedFrom.Append(mine.DelegatedTo ?? mine.MemberId).Where(id => id != mine.MemberId).Distinct())
        {
            if (await checkIns.InvitationAsync(mine.Week, id, cancellationToken) is { } other)
            {
                others.Add(other);
            }
        }

        return DelegateRules.AnsweredBy(mine, others) is { } answered ? await people.MemberAsync(answered, cancellationToken) : null;
    }

    /// <summary>Stages that the colleague need not answer any more what has been answered after all.</summary>
    public async Task StageAsync(CheckInInvitation answered, CancellationToken cancellationToken)
    {
        if (answered.DelegatedTo is { } colleague
            && await checkIns.InvitationAsync(answered.Week, colleague, cancellationToken) is { } theirs
            && theirs is not { Result: CheckInResult.Delegated }
            && DelegateRules.TakenBack(answered, theirs) is { } taken)
        {
            checkIns.Save(taken);
        }
    }

    /// <summary>
    /// What was typed about commitments that a colleague has answered since the card was made; null when a section is about something
    /// else that is not the member's.
    /// </summary>
    public async Task<IReadOnlyList<string>?> UnsentAsync(CheckInSheet sheet, CheckInInput input, CancellationToken cancellationToken)
    {
        List<string> unsent = [];
        foreach (var (id, section) in input.Sections.Where(section => sheet.Commitments.All(commitment => commitment.Id != section.Key)))
        {
            if (await checkIns.UpdateAsync(sheet.Week, id, cancellationToken) is not { } update
                || update.PartnerId != sheet.Member.OrganisationId || update.MemberId == sheet.Member.Id || sheet.Invitation is null)
            {
                return null;
            }

            unsent.AddRange(new[] { section.Happened, section.Obstacle, section.Help }.OfType<string>());
        }

        return unsent;
    }
}
