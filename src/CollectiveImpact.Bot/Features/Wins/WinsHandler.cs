using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Wins;

/// <summary><c>sejr</c>: a small win at any time.</summary>
internal sealed class WinsHandler(IWinStore wins, ICheckInStore checkIns, IUnitOfWork unit) : ICommandHandler, IButtonHandler
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
        return await unit.RunAsync(() => AnswerAsync(turn, action, nonce, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var week = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        var before = await wins.WinAsync(week, IdOf(turn, nonce), cancellationToken);
        if (action.Verb == WinVerbs.Edit)
        {
            return InvokeResponse.Card(WinCard.Form(new WinView(turn.Profile, turn.Language, nonce, before, "")));
        }

        var (refusal, win) = Read(turn, action, nonce, week, before);
        if (win is null)
        {
            return refusal!;
        }

        wins.Save(win);
        return InvokeResponse.Card(WinCard.Saved(new WinView(turn.Profile, turn.Language, nonce, win, "")));
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
        return (null, new SmallWin
        {
            Id = before?.Id ?? IdOf(turn, nonce),
            PartnerIds = [turn.Member.OrganisationId],
            MemberId = turn.Member.Id,
            Title = line,
            Story = more.Length == 0 ? null : more,
            Visibility = Visibility.Alliance,
            Source = UpdateSource.Command,
            Week = week,
            SubmittedAt = turn.Now,
        });
    }
}
