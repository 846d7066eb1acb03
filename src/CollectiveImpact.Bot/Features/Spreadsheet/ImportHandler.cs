using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>
/// <c>import</c>: tells how a list is sent, takes one that is sent, and shows what it would do. Nothing is done before <em>Gem</em>.
/// </summary>
internal sealed class ImportHandler(
    IImportStore imports, SheetStates states, ImportConfirmation confirmation, IPeopleStore people, DownloadLinks links, Authorities authorities, IUnitOfWork unit)
    : ICommandHandler, IUploadHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Reply.Text(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        await unit.RunAsync(() => NoteAskedAsync(turn, cancellationToken), cancellationToken);
        var (template, _) = await links.IssueAsync(turn, TemplateSource.Name, cancellationToken);
        return Reply.Card(ImportCard.HowTo(turn.Language, template), ImportCard.Summary(turn.Language));
    }

    private async Task NoteAskedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(turn.Member.Id, cancellationToken) is { } member)
        {
            people.Save(member with { ImportAskedAt = turn.Now });
        }
    }

    public async Task<Reply> HandleAsync(Turn turn, Upload upload, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Reply.Text(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        var (sheet, fault) = SheetFile.Read(await upload.ReadAsync(cancellationToken));
        if (sheet is null)
        {
            return Reply.Text(RowWords.Of(fault, turn.Language));
        }

        var job = await imports.KeepAsync(turn.Member.Id, MarkOf(turn), sheet, turn.Now, cancellationToken);
        var view = job.State == ImportJobState.Waiting ? await PreviewAsync(turn, job, sheet, 0, cancellationToken) : null;
        var card = view is null ? ImportCard.State(turn.Profile, turn.Language, job) : PreviewCard.Render(view);
        return Reply.Card(card, ImportCard.Summary(turn.Language));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Refusals.Because(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        var mark = action.Data.GetValueOrDefault(CardNonce.Key) ?? "";
        return action.Verb switch
        {
            SpreadsheetVerbs.Save => await confirmation.SaveAsync(turn, mark, action.Data, cancellationToken),
            SpreadsheetVerbs.Cancel => await confirmation.CancelAsync(turn, mark, cancellationToken),
            _ => await ShowAsync(turn, mark, action, cancellationToken),
        };
    }

    private async Task<InvokeResponse> ShowAsync(Turn turn, string mark, InvokeAction action, CancellationToken cancellationToken)
    {
        if (await imports.JobAsync(turn.Member.Id, mark, cancellationToken) is not { } job || job.IsOver(turn.Now))
        {
            return Refusals.Because(SpreadsheetText.In(turn.Language)["sheet.expired"]);
        }

        if (job.State != ImportJobState.Waiting || await imports.SheetAsync(job, cancellationToken) is not { } sheet)
        {
            return InvokeResponse.Card(ImportCard.State(turn.Profile, turn.Language, job));
        }

        var page = int.TryParse(action.Data.GetValueOrDefault(SpreadsheetVerbs.PageKey), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        return InvokeResponse.Card(PreviewCard.Render(await PreviewAsync(turn, job, sheet, page, cancellationToken)));
    }

    private async Task<PreviewView> PreviewAsync(Turn turn, ImportJob job, Sheet sheet, int page, CancellationToken cancellationToken)
    {
        var plan = ImportPlanner.Plan(sheet, await states.ReadAsync(cancellationToken), ImportConfirmation.By(turn, job));
        return new PreviewView(turn.Profile, turn.Language, job.Mark, plan, sheet.Ignored, page, HasChanged: false);
    }

    /// <summary>One for one message: the same delivered twice is one sheet.</summary>
    private static string MarkOf(Turn turn) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn.ActivityId)))[..20];
}
