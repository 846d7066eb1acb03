using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.MyData;

/// <summary><c>mine data</c>: see, download, correct and erase one's own data. For every member, always.</summary>
internal sealed class MyDataHandler(
    MyDataReader reader, IPeopleStore people, IOwnDataStore requests, IAuditLog audit, IOutbox outbox, DownloadLinks links, IUnitOfWork unit,
    IDeliverySignal delivery) : ICommandHandler, IButtonHandler
{
    private const int LongestName = 100;
    private static readonly TimeSpan _longestErasure = TimeSpan.FromDays(3650);

    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        Reply.Card(MyDataCard.Render(await reader.ViewAsync(turn, turn.Member, cancellationToken)), MyDataCard.Summary(turn.Language));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        switch (action.Verb)
        {
            case MyDataVerbs.Download:
                return await DownloadAsync(turn, cancellationToken);
            case MyDataVerbs.Save:
                return await unit.RunAsync(() => SaveAsync(turn, action, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
            case MyDataVerbs.Erase:
                var answer = await unit.RunAsync(() => EraseAsync(turn, cancellationToken), cancellationToken);
                delivery.Poke(turn.Profile.Id);
                return answer ?? Refusals.Conflict(turn.Language);
            case MyDataVerbs.Delete when await reader.IsLastLeadAsync(turn, cancellationToken):
                return Refusals.Because(MyDataText.In(turn.Language)["mydata.lastLead"]);
            default:
                var view = await reader.ViewAsync(turn, turn.Member, cancellationToken);
                return InvokeResponse.Card(action.Verb switch
                {
                    MyDataVerbs.Correct => MyDataCard.Form(view, new Dictionary<string, string>(), null, false),
                    MyDataVerbs.Delete => MyDataCard.Confirm(view),
                    _ => MyDataCard.Render(view),
                });
        }
    }

    private async Task<InvokeResponse> DownloadAsync(Turn turn, CancellationToken cancellationToken)
    {
        audit.Add(Happened(turn, AuditAction.Exported, AuditEntity.OwnData, null));
        var (page, until) = await links.IssueAsync(turn, MyDataPage.FileKind, cancellationToken);
        var (file, _) = await links.IssueAsync(turn, MyDataFile.FileKind, cancellationToken);
        var view = await reader.ViewAsync(turn, turn.Member, cancellationToken);
        return InvokeResponse.Card(MyDataCard.Ready(view, page, file, turn.Clock.DateOf(until)));
    }

    private async Task<InvokeResponse> SaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var before = await people.MemberAsync(turn.Member.Id, cancellationToken) ?? turn.Member;
        var (name, first, title) = (Text(action, MyDataVerbs.NameInput), Text(action, MyDataVerbs.FirstNameInput), Text(action, MyDataVerbs.TitleInput));
        if (TextRules.Refusal(turn.Language, name, first, title) is { } refused)
        {
            return refused;
        }

        var words = MyDataText.In(turn.Language);
        var problem = name.Length == 0 || first.Length == 0 ? words["mydata.name.missing"]
            : Math.Max(name.Length, Math.Max(first.Length, title.Length)) > LongestName ? words["mydata.name.tooLong"]
            : null;
        var after = before with { DisplayName = name, FirstName = first, Title = title.Length == 0 ? null : title };
        var isChanged = !EditStamp.IsCurrent(action.Data, before) && after != before;
        if (problem is not null || isChanged)
        {
            return InvokeResponse.Card(MyDataCard.Form(await reader.ViewAsync(turn, before, cancellationToken), action.Data, problem, isChanged));
        }

        if (after != before)
        {
            people.Save(after);
            audit.Add(Happened(turn, AuditAction.Changed, AuditEntity.Member, "name"));
        }

        return InvokeResponse.Card(MyDataCard.Render(await reader.ViewAsync(turn, after, cancellationToken) with { IsSaved = true }));
    }

    /// <summary>
    /// From now on the person is a stranger to the bot. Their name is taken out of everything by a waiting row, which goes on
    /// where it was when it is cut off.
    /// </summary>
    private async Task<InvokeResponse> EraseAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await reader.IsLastLeadAsync(turn, cancellationToken))
        {
            return Refusals.Because(MyDataText.In(turn.Language)["mydata.lastLead"]);
        }

        var request = await requests.RequestAsync(turn.Member.Id, DataSubjectRequestKind.Erasure, cancellationToken);
        if (request is null && await people.MemberAsync(turn.Member.Id, cancellationToken) is { } member)
        {
            request = DataSubjectRequest.Erase(member.Id, turn.Now);
            requests.Save(request);
            people.Save(member with { Status = MemberStatus.Anonymised, LeftOn = turn.Today });
            audit.Add(Happened(turn, AuditAction.Changed, AuditEntity.OwnData, "erasureRequested"));
            outbox.Add(new OutboxMessage.Erasure(member.Id), turn.Now, turn.Now + _longestErasure);
        }

        return InvokeResponse.Card(MyDataCard.Received(turn.Language, turn.Clock.DateOf(request?.DueAt ?? turn.Now)));
    }

    private static AuditEvent Happened(Turn turn, AuditAction action, AuditEntity entity, string? outcome) =>
        new() { At = turn.Now, Actor = turn.Member.Id, Action = action, Entity = entity, EntityId = turn.Member.Id.Value, Outcome = outcome };

    private static string Text(InvokeAction action, string id) => action.Data.GetValueOrDefault(id)?.ReplaceLineEndings(" ").Trim() ?? "";
}
