using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Delivery;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>The one message that tells the backbone who could not be reached, when everything else of a fan-out has been tried.</summary>
internal sealed class UndeliveredNotice(IAllianceStore alliances, IPeopleStore people, IOutbox outbox, DeliveryViews views)
{
    private static readonly TimeSpan _untilAllAreTried = TimeSpan.FromMinutes(1);

    public async Task<Parcel> RenderAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if ((await outbox.WaitingAsync(ofMany: true, cancellationToken)).Any(row => row.Failures == 0 && row.NextAttemptAt <= now))
        {
            return new Parcel.NotYet("FanOut", _untilAllAreTried);
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        if (await ReaderAsync(profile.Clock.DateOf(now), cancellationToken) is not { } reader)
        {
            return new Parcel.NotNeeded("NoBackbone");
        }

        var view = await views.ReadAsync(profile, reader.Language, now, cancellationToken);
        return view.Report.Failed.Count == 0
            ? new Parcel.NotNeeded("AllThere")
            : new Parcel.ToMember(reader, Activity.Message(DeliveryCard.Render(view), DeliveryCard.Summary(reader.Language)));
    }

    /// <summary>The head of the secretariat, or else one of its people; nobody who is away.</summary>
    private async Task<Member?> ReaderAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var roles = (await people.RolesAsync(cancellationToken)).Where(role => role.HoldsOn(today)).ToList();
        foreach (var role in new[] { AllianceRole.BackboneLead, AllianceRole.BackboneStaff })
        {
            foreach (var holder in roles.Where(held => held.Role == role).Select(held => held.MemberId).OrderBy(id => id.Value, StringComparer.Ordinal))
            {
                if (await people.MemberAsync(holder, cancellationToken) is { IsGone: false } member && !member.IsPausedOn(today))
                {
                    return member;
                }
            }
        }

        return null;
    }
}
