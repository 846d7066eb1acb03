using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>The messages about the week's news: the post, its correction, the draft before it, and the overview for the sideline.</summary>
internal sealed class DigestParcels(IAllianceStore alliances, IPeopleStore people, IDigestStore digests, DigestDrafts drafts)
{
    private static readonly TimeSpan _untilItIsPosted = TimeSpan.FromSeconds(30);

    public Task<Parcel> RenderAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) => message switch
    {
        OutboxMessage.WeeklyDigest post => PostAsync(post, cancellationToken),
        OutboxMessage.DigestCorrection correction => CorrectionAsync(correction, cancellationToken),
        OutboxMessage.DigestDraft draft => DraftAsync(draft, now, cancellationToken),
        OutboxMessage.DigestHasNoChannel told => NoChannelAsync(told, now, cancellationToken),
        OutboxMessage.SidelineDigest overview => SidelineAsync(overview, now, cancellationToken),
        _ => throw new InvalidOperationException($"{message.GetType().Name} is not about the news."),
    };

    private async Task<Parcel> PostAsync(OutboxMessage.WeeklyDigest message, CancellationToken cancellationToken)
    {
        if (await digests.WeeklyAsync(message.Week, cancellationToken) is not { State: DigestState.Posting, Content: { } content, ChannelId: { } channel } digest)
        {
            return new Parcel.NotNeeded("NotPosting");
        }

        var view = DigestView.Of(await alliances.ProfileAsync(cancellationToken), digest, content);
        return new Parcel.ToChannel(channel, Activity.Message(DigestCard.Render(view), DigestCard.Summary(view)));
    }

    private async Task<Parcel> CorrectionAsync(OutboxMessage.DigestCorrection message, CancellationToken cancellationToken)
    {
        var digest = await digests.WeeklyAsync(message.Week, cancellationToken);
        if (digest is { State: DigestState.Posting })
        {
            return new Parcel.NotYet("NotPosted", _untilItIsPosted);
        }

        if (digest is not { State: DigestState.Posted, Content: { } content, ConversationId: { } conversation, ActivityId: { } activity })
        {
            return new Parcel.NotNeeded("NotPosted");
        }

        var view = DigestView.Of(await alliances.ProfileAsync(cancellationToken), digest, content);
        return new Parcel.Edit(conversation, activity, Activity.Message(DigestCard.Render(view), DigestCard.Summary(view)));
    }

    private async Task<Parcel> DraftAsync(OutboxMessage.DigestDraft message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        if (await ReaderAsync(message.To, profile.Clock.DateOf(now), cancellationToken) is not { } reader)
        {
            return new Parcel.NotNeeded("NotBackbone");
        }

        var digest = await digests.WeeklyAsync(message.Week, cancellationToken);
        if (digest is { State: DigestState.Skipped })
        {
            var week = Speech.Week(message.Week, reader.Language);
            return ToMember(reader, DigestApprovalCard.Nothing("nothing", "empty.digest", week, reader.Language), DigestApprovalCard.NothingSummary("nothing", week, reader.Language));
        }

        if (digest is not { State: DigestState.Drafted or DigestState.Held or DigestState.Failed })
        {
            return new Parcel.NotNeeded("NotDraft");
        }

        var draft = await drafts.ReadAsync(profile, message.Week, digest, now, cancellationToken);
        return ToMember(reader, DigestApprovalCard.Render(new DigestApproval(profile, draft, reader.Language)), DigestApprovalCard.Summary(reader.Language));
    }

    private async Task<Parcel> NoChannelAsync(OutboxMessage.DigestHasNoChannel message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = (await alliances.ProfileAsync(cancellationToken)).Clock.DateOf(now);
        if (await alliances.TeamAsync(cancellationToken) is { RemovedAt: null } || await ReaderAsync(message.To, today, cancellationToken) is not { } reader)
        {
            return new Parcel.NotNeeded("NotWaiting");
        }

        var week = Speech.Week(message.Week, reader.Language);
        return ToMember(reader, DigestApprovalCard.Nothing("noChannel", "digest.noChannel", week, reader.Language), DigestApprovalCard.NothingSummary("noChannel", week, reader.Language));
    }

    private async Task<Parcel> SidelineAsync(OutboxMessage.SidelineDigest message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        if (await digests.SidelineAsync(message.Week, cancellationToken) is not { Content: { } content }
            || await people.MemberAsync(message.To, cancellationToken) is not { } member
            || await people.PartnerAsync(member.OrganisationId, cancellationToken) is not { } partner
            || SidelineRules.Recipients([member], [partner], profile.Clock.DateOf(now)).Count == 0)
        {
            return new Parcel.NotNeeded("NotOnTheSideline");
        }

        var view = new SidelineView(profile, content, partner.Name, member.Language);
        return ToMember(member, SidelineCard.Render(view), SidelineCard.Summary(view));
    }

    /// <summary>The person, if they may still decide on the news and are not away.</summary>
    private async Task<Member?> ReaderAsync(Alliance.MemberId id, DateOnly today, CancellationToken cancellationToken) =>
        await people.MemberAsync(id, cancellationToken) is { } member && DigestReaders.Of([member], await people.RolesOfAsync(id, cancellationToken), today).Count > 0
            ? member
            : null;

    private static Parcel.ToMember ToMember(Member member, AdaptiveCard card, string summary) => new(member, Activity.Message(card, summary));
}
