using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Wins;

/// <summary><c>sejr</c>: a small win at any time.</summary>
internal sealed class WinsHandler(IWinStore wins, ICheckInStore checkIns, IDigestCorrections corrections, IUnitOfWork unit, IDeliverySignal delivery)
    : ICommandHandler, IButtonHandler
{
    public Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ShareWin))
        {
            return Task.FromResult(Reply.Text(Refusals.NotAllowedText("role.member", turn.Language)));
        }

        var view = new WinView(turn.Profile, turn.Language, CardNonce.New(turn.Now), null, argument);
        return Task.FromResult(Reply.Card(WinCard.Form(view), WinCard.Summary(turn.Language)));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ShareWin))
        {
            return Refusals.NotAllowed("role.member", turn.Language);
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        var answer = await unit.RunAsync(() => AnswerAsync(turn, action, nonce, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var before = await ToldAsync(turn, action, nonce, cancellationToken);
        var week = before?.Week ?? await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        before ??= await wins.WinAsync(week, IdOf(turn, nonce), cancellationToken);
        var view = new WinView(turn.Profile, turn.Language, nonce, before, "");
        if (action.Verb == WinVerbs.Edit)
        {
            return InvokeResponse.Card(WinCard.Form(view));
        }

        if (action.Verb == WinVerbs.AskToWithdraw)
        {
            return InvokeResponse.Card(WithdrawCard.Ask(turn.Language, WinVerbs.Withdraw, WinVerbs.Edit, WinCard.Data(view)));
        }

        if (action.Verb == WinVerbs.Withdraw)
        {
            await StageAsync(before is null ? null : before with { State = PublicationState.Withdrawn }, turn, cancellationToken);
            return InvokeResponse.Card(WithdrawCard.Done(turn.Language));
        }

        var (refusal, win) = Read(turn, action, nonce, week, before);
        if (win is null)
        {
            return refusal!;
        }

        return InvokeResponse.Card(WinCard.Saved(view with { Win = win, IsPostChanged = await StageAsync(win, turn, cancellationToken) }));
    }

    /// <summary>The win the card is about when that is told, or waits to be, in a week that is over.</summary>
    private async Task<SmallWin?> ToldAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken) =>
        IsoWeek.TryParse(action.Data.GetValueOrDefault(WinVerbs.WeekData), out var week) && CorrectionRules.IsRecent(week, turn.ThisWeek)
            && await wins.WinAsync(week, IdOf(turn, nonce), cancellationToken) is { } win && CorrectionRules.CanBeCorrected(win.State)
                ? win
                : null;

    private async Task<bool> StageAsync(SmallWin? win, Turn turn, CancellationToken cancellationToken)
    {
        if (win is null)
        {
            return false;
        }

        wins.Save(win);
        return await corrections.StageAsync(new ChangedNews { Wins = [win] }, turn.Now, cancellationToken);
    }

    /// <summary>The member is part of the id, so that nobody can reach another's win by its nonce.</summary>
    private static string IdOf(Turn turn, string nonce) => $"{nonce}-{turn.Member.Id}";

    private static (InvokeResponse? Refusal, SmallWin? Win) Read(Turn turn, InvokeAction action, string nonce, IsoWeek week, SmallWin? before)
    {
        var title = action.Data.GetValueOrDefault(WinVerbs.TitleInput)?.Trim() ?? "";
        var story = action.Data.GetValueOrDefault(WinVerbs.StoryInput)?.Trim() ?? "";
        if (TextRules.Refusal(turn.Language, title, story) is { } refusal)
        {
            return (refusal, null);
        }

        if (title.Length + story.Length == 0)
        {
            return (Refusals.Because(SharedText.In(turn.Language)["error.missingText"]), null);
        }

        var (line, rest) = WinText.Split(title.Length == 0 ? story : title);
        var more = string.Join("\n", new[] { rest, title.Length == 0 ? null : story }.Where(part => !string.IsNullOrEmpty(part)));
        return (null, (before is { DigestWeek: not null } or { State: PublicationState.Held } ? before : NewWin(turn, nonce, week, line)) with { Title = line, Story = more.Length == 0 ? null : more });
    }

    private static SmallWin NewWin(Turn turn, string nonce, IsoWeek week, string title) => new()
    {
        Id = IdOf(turn, nonce),
        PartnerIds = [turn.Member.OrganisationId],
        MemberId = turn.Member.Id,
        Title = title,
        Visibility = Visibility.Alliance,
        Source = UpdateSource.Command,
        Week = week,
        SubmittedAt = turn.Now,
    };
}
