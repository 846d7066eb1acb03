using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.People;

/// <summary><c>personer</c>: everybody in the alliance and their roles, for the secretariat's leader.</summary>
internal sealed class PeopleHandler(
    PeopleReader reader, PersonEditor editor, RoleEditor roles, PersonMoves moves, Authorities authorities) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.ManageAlliance)
        ? Reply.Card(PeopleCard.Render(await reader.ListAsync(turn, Search(argument), null, cancellationToken)), PeopleCard.Summary(turn.Language))
        : Reply.Text(await authorities.OnlyLeadAsync(turn, cancellationToken));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Refusals.Because(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        return action.Verb switch
        {
            PeopleVerbs.List => await ListAsync(turn, action, cancellationToken),
            PeopleVerbs.Add => InvokeResponse.Card(PersonForm.Render(await reader.NewAsync(turn, CardNonce.New(turn.Now), cancellationToken))),
            PeopleVerbs.Make or PeopleVerbs.Save or PeopleVerbs.Find => await editor.SaveAsync(turn, action, cancellationToken),
            PeopleVerbs.SaveRole => await roles.GiveAsync(turn, action, cancellationToken),
            PeopleVerbs.SaveEnd => await roles.EndAsync(turn, action, cancellationToken),
            PeopleVerbs.SavePause => await moves.PauseAsync(turn, action, cancellationToken),
            PeopleVerbs.Resume => await moves.ResumeAsync(turn, action, cancellationToken),
            PeopleVerbs.Leave => await moves.LeaveAsync(turn, action, cancellationToken),
            PeopleVerbs.TakeBack => await moves.TakeBackAsync(turn, action, cancellationToken),
            _ => await ShowAsync(turn, action, cancellationToken),
        };
    }

    private async Task<InvokeResponse> ListAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var search = action.Data.GetValueOrDefault(PeopleVerbs.SearchInput, "");
        return TextRules.Refusal(turn.Language, search)
            ?? InvokeResponse.Card(PeopleCard.Render(await reader.ListAsync(turn, Search(search), action.Data.GetValueOrDefault(Paging.Key), cancellationToken)));
    }

    private async Task<InvokeResponse> ShowAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(turn, action.Data.GetValueOrDefault(PeopleVerbs.PersonData), cancellationToken) is not { Stored: { } member } view)
        {
            return Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
        }

        if (member.IsGone || action.Verb == PeopleVerbs.Show)
        {
            return InvokeResponse.Card(PersonCard.Render(view));
        }

        return action.Verb == PeopleVerbs.AskToLeave ? await AskToLeaveAsync(turn, action, view, cancellationToken) : InvokeResponse.Card(action.Verb switch
        {
            PeopleVerbs.GiveRole => RoleForms.Give(view),
            PeopleVerbs.EndRole => RoleForms.End(view),
            PeopleVerbs.Pause => RoleForms.Pause(view),
            _ => PersonForm.Render(view),
        });
    }

    private async Task<InvokeResponse> AskToLeaveAsync(Turn turn, InvokeAction action, PersonView view, CancellationToken cancellationToken) =>
        PersonEditor.Refusal(turn.Language, action.Data)
        ?? InvokeResponse.Card(PersonForm.AskToLeave((await reader.WithTakersAsync(view, cancellationToken)) with { Typed = action.Data }));

    private static string Search(string text)
    {
        var line = OneLine.Of(text);
        return line.Length > PeopleCard.LongestSearch ? Layout.Short(line, PeopleCard.LongestSearch - 2) : line;
    }
}
