using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>What the backbone changes of a week's news, before it is posted and, of what is in it, after.</summary>
internal sealed class DigestEditHandler(
    DigestDesk desk, DigestSources sources, DigestCorrections corrections, IDigestStore digests, IUnitOfWork unit, IDeliverySignal delivery,
    Authorities authorities) : IButtonHandler
{
    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!IsoWeek.TryParse(action.Data.GetValueOrDefault(DigestVerbs.Week), out var week))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        if (!turn.May(AllianceAction.EditDigest))
        {
            return Refusals.Because(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        if (!await desk.IsOnTheDeskAsync(turn, week, cancellationToken) || !CorrectionRules.IsRecent(week, turn.ThisWeek))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.expiredCard"]);
        }

        return action.Verb switch
        {
            DigestVerbs.SaveIntro => await SaveIntroAsync(turn, action, week, cancellationToken),
            DigestVerbs.EditIntro => await IntroAsync(turn, week, cancellationToken),
            DigestVerbs.Hide => await HideAsync(turn, action, week, cancellationToken),
            DigestVerbs.ShowAgain => await ShowAgainAsync(turn, action, week, cancellationToken),
            _ => await ItemsAsync(turn, week, cancellationToken),
        };
    }

    private async Task<InvokeResponse> IntroAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        var digest = await digests.WeeklyAsync(week, cancellationToken);
        return digest is { IsOut: true }
            ? await desk.AnswerAsync(turn, week, cancellationToken)
            : InvokeResponse.Card(DigestEditCards.Intro(new IntroView(turn.Profile, week, digest?.Intro, turn.Language)));
    }

    private async Task<InvokeResponse> SaveIntroAsync(Turn turn, InvokeAction action, IsoWeek week, CancellationToken cancellationToken)
    {
        var typed = action.Data.GetValueOrDefault(DigestVerbs.IntroInput)?.Trim() ?? "";
        if (TextRules.Refusal(turn.Language, typed) is { } refusal)
        {
            return refusal;
        }

        if (typed.Length > DigestEditCards.LongestIntro)
        {
            return Refusals.TooLong(typed.Length, DigestEditCards.LongestIntro, turn.Language);
        }

        var shown = await unit.RunAsync(
            async () =>
            {
                var before = await digests.WeeklyAsync(week, cancellationToken) ?? new Digest { Week = week, State = DigestState.Drafted };
                string? after = typed.Length == 0 ? null : typed;
                if (before.IsOut || before.Intro == after)
                {
                    return new Shown(null);
                }

                if (!EditStamp.IsCurrent(action.Data, before.Intro))
                {
                    return new Shown(DigestEditCards.Intro(new IntroView(turn.Profile, week, before.Intro, turn.Language) { Typed = typed }));
                }

                digests.Save(before with { Intro = after });
                return new Shown(null);
            },
            cancellationToken);
        return shown switch
        {
            null => Refusals.Conflict(turn.Language),
            { Card: { } again } => InvokeResponse.Card(again),
            _ => await desk.AnswerAsync(turn, week, cancellationToken),
        };
    }

    private Task<InvokeResponse> HideAsync(Turn turn, InvokeAction action, IsoWeek week, CancellationToken cancellationToken)
    {
        var (item, reason) = (action.Data.GetValueOrDefault(DigestVerbs.ItemInput) ?? "", action.Data.GetValueOrDefault(DigestVerbs.ReasonInput) ?? "");
        return TextRules.Refusal(turn.Language, reason) is { } refusal
            ? Task.FromResult(refusal)
            : ChangeAsync(turn, week, (digest, source) => HidingRules.Hide(digest, source, item, reason, turn.Member.Id, turn.Now), cancellationToken);
    }

    private Task<InvokeResponse> ShowAgainAsync(Turn turn, InvokeAction action, IsoWeek week, CancellationToken cancellationToken) =>
        ChangeAsync(turn, week, (digest, source) => HidingRules.Show(digest, source, action.Data.GetValueOrDefault(DigestVerbs.Item) ?? ""), cancellationToken);

    private async Task<InvokeResponse> ChangeAsync(Turn turn, IsoWeek week, Func<Digest, DigestSource, HidingDecision> decide, CancellationToken cancellationToken)
    {
        var decision = await unit.RunAsync(
            async () =>
            {
                var before = await digests.WeeklyAsync(week, cancellationToken) ?? new Digest { Week = week, State = DigestState.Drafted };
                var source = await sources.ReadAsync(turn.Profile, week, before, cancellationToken);
                var decided = decide(before, source);
                if (decided is HidingDecision.Done done)
                {
                    await corrections.StageAsync(before, done, source, turn.Now, cancellationToken);
                }

                return decided;
            },
            cancellationToken);
        delivery.Poke(turn.Profile.Id);
        var words = DigestsText.In(turn.Language);
        return decision switch
        {
            null => Refusals.Conflict(turn.Language),
            HidingDecision.NoSuchItem => Refusals.Because(words["digest.items.missing"]),
            HidingDecision.NoReason => Refusals.Because(words["digest.reason.missing"]),
            HidingDecision.ReasonTooLong tooLong => Refusals.TooLong(tooLong.Length, HidingRules.LongestReason, turn.Language),
            _ => await ItemsAsync(turn, week, cancellationToken),
        };
    }

    private async Task<InvokeResponse> ItemsAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        var digest = await digests.WeeklyAsync(week, cancellationToken);
        var source = await sources.ReadAsync(turn.Profile, week, digest, cancellationToken);
        var names = source.Members.ToDictionary(member => member.Id, member => member.DisplayName);
        return InvokeResponse.Card(DigestEditCards.Items(new ItemsView(
            turn.Profile, week, HidingRules.Items(source), source.Hidden, names, digest is { IsOut: true }, turn.Language)));
    }

    /// <summary>A card to be shown instead of the draft, or none.</summary>
    private sealed record Shown(Teams.Cards.AdaptiveCard? Card);
}
