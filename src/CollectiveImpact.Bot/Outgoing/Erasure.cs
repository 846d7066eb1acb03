using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Features.MyData;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Takes what is personal of a member out of everything that is stored, in as many transactions as it takes. Each can be done
/// again; what the later ones need to know of the person goes last.
/// </summary>
internal sealed class Erasure(
    IAllianceStore alliances, IPeopleStore people, IOwnDataStore data, IDigestStore digests, IOutbox outbox, IAuditLog audit,
    IAllianceDirectory directory, Handover handover, IUnitOfWork unit)
{
    private const int ThingsInOneTransaction = 20;
    private const int MostTries = 20;

    /// <summary>Digests posted longer ago than this are left as they were read.</summary>
    private const int MonthsOfPosts = 12;

    /// <summary>False when others kept changing the same rows: it is tried again later.</summary>
    public async Task<bool> EraseAsync(MemberId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = await data.RequestAsync(id, DataSubjectRequestKind.Erasure, cancellationToken);
        if (request is not { State: DataSubjectRequestState.Received } || await people.MemberAsync(id, cancellationToken) is not { } member)
        {
            return true;
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        var today = profile.Clock.DateOf(now);
        var former = MyDataText.Former(profile.Language);
        return await unit.RunAsync(() => EndRolesAsync(member, today, cancellationToken), cancellationToken)
            && await handover.GiveAsync(member, profile, now, cancellationToken)
            && await CleanAsync(new Erasing(member, former), now, cancellationToken)
            && await ForgetAsync(member, profile.Id, cancellationToken)
            && await unit.RunAsync(() => FinishAsync(member, profile.Id, former, now, cancellationToken), cancellationToken);
    }

    private async Task EndRolesAsync(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var role in (await people.RolesOfAsync(member.Id, cancellationToken)).Where(role => role.To is null || role.To > today))
        {
            people.Save(role with { To = today });
        }

        if (await people.AddressAsync(member.Id, cancellationToken) is { } address)
        {
            people.Forget(address);
        }

        if (await people.PartnerAsync(member.OrganisationId, cancellationToken) is { } partner && partner.DeputyMemberId == member.Id)
        {
            people.Save(partner with { DeputyMemberId = null });
        }
    }

    private async Task<bool> CleanAsync(Erasing erasing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            List<Erased> changes = [];
            await foreach (var thing in data.EverythingAsync(cancellationToken))
            {
                erasing.See(thing);
            }

            await foreach (var thing in data.EverythingAsync(cancellationToken))
            {
                if (erasing.Of(thing) is not Erased.Kept and var change)
                {
                    changes.Add(change);
                }
            }

            if (changes.Count == 0)
            {
                return true;
            }

            await WriteAsync(changes, now, cancellationToken);
        }

        return false;
    }

    /// <summary>Writes as much as nobody else has changed meanwhile; the next look finds the rest.</summary>
    private async Task WriteAsync(List<Erased> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var chunk in changes.Chunk(ThingsInOneTransaction))
        {
            foreach (var change in chunk)
            {
                switch (change)
                {
                    case Erased.Changed { Thing: { Kind: "digest" } digest }:
                        // Staged as it was read here, before it is looked at again.
                        data.Replace(digest);
                        await CorrectAsync(IsoWeek.From(digest.Key[0]), now, cancellationToken);
                        break;
                    case Erased.Changed changed:
                        data.Replace(changed.Thing);
                        break;
                    case Erased.Removed removed:
                        data.Delete(removed.Thing);
                        break;
                }
            }

            if (!await unit.CommitAsync(cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>A digest that was posted lately is edited in the channel too.</summary>
    private async Task CorrectAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var correction = new OutboxMessage.DigestCorrection(week);
        if (await digests.WeeklyAsync(week, cancellationToken) is { State: DigestState.Posted, PostedAt: { } postedAt } && postedAt >= now.AddMonths(-MonthsOfPosts)
            && await outbox.WaitingAsync(correction, cancellationToken) is null)
        {
            outbox.Add(correction, now, now.AddMonths(1));
        }
    }

    private async Task<bool> ForgetAsync(Member member, AllianceId alliance, CancellationToken cancellationToken)
    {
        if (member.AadObjectId is { } objectId)
        {
            await directory.RemovePersonAsync(objectId, alliance, member.Id, cancellationToken);
        }

        return true;
    }

    private async Task FinishAsync(Member erased, AllianceId alliance, string former, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await data.RequestAsync(erased.Id, DataSubjectRequestKind.Erasure, cancellationToken) is not { State: DataSubjectRequestState.Received } request
            || await people.MemberAsync(erased.Id, cancellationToken) is not { } member)
        {
            return;
        }

        people.Save(new Member
        {
            Id = member.Id,
            OrganisationId = member.OrganisationId,
            DisplayName = former,
            FirstName = former,
            Language = member.Language,
            Status = MemberStatus.Anonymised,
            LeftOn = member.LeftOn,
            ForgottenMark = member.AadObjectId is { } objectId ? RosterRules.IdOf(alliance, objectId).Value : null,
        });
        data.Save(request with { State = DataSubjectRequestState.Done, DoneAt = now });
        audit.Add(new AuditEvent { At = now, Action = AuditAction.Erased, Entity = AuditEntity.Member, EntityId = member.Id.Value });
    }
}
