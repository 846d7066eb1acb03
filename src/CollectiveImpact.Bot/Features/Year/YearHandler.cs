using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Year;

/// <summary><c>årshjul</c>: the year to come for everybody in the alliance, and a file of it for their calendar.</summary>
internal sealed class YearHandler(YearReader reader, DownloadLinks links) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(turn, cancellationToken);
        return Reply.Card(YearCard.Render(view), YearCard.Summary(view));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(turn, cancellationToken);
        if (action.Verb != YearVerbs.Download)
        {
            return InvokeResponse.Card(YearCard.Render(view));
        }

        var (link, until) = await links.IssueAsync(turn, YearFile.FileName, cancellationToken);
        return InvokeResponse.Card(YearCard.Ready(view, link, turn.Clock.DateOf(until)));
    }
}

/// <summary>Reads the year to come as it stands now.</summary>
internal sealed class YearReader(ICheckInStore checkIns)
{
    public async Task<YearView> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var rounds = await checkIns.RoundsAsync(turn.ThisWeek, turn.ThisWeek.AddWeeks(YearWheel.Weeks), cancellationToken);
        return new YearView(turn.Profile, YearWheel.Of(turn.Profile, rounds, turn.Now), turn.Language);
    }
}
