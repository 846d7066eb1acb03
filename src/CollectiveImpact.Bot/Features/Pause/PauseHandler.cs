using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Pause;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Pause;

/// <summary><c>pause</c>: leaves somebody in peace until a day, and ends it early. For every member.</summary>
internal sealed class PauseHandler(IPeopleStore people, ICommitmentStore commitments, IAuditLog audit, IUnitOfWork unit) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var card = await AnswerAsync(turn, PauseWords.Read(argument, turn.Today, turn.Language), null, cancellationToken);
        return card is null ? Reply.Text(SharedText.In(turn.Language)["error.conflict"]) : Reply.Card(card, PauseCard.Summary(turn.Language));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var card = await AnswerAsync(turn, Wish(turn, action), action.Data.GetValueOrDefault(PauseVerbs.UntilInput), cancellationToken);
        return card is null ? Refusals.Conflict(turn.Language) : InvokeResponse.Card(card);
    }

    private static PauseWish Wish(Turn turn, InvokeAction action) => action.Verb switch
    {
        PauseVerbs.End => new PauseWish.End(),
        PauseVerbs.Preset => int.TryParse(action.Data.GetValueOrDefault(PauseVerbs.Weeks), NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && PauseCard.IsPreset(weeks)
            ? new PauseWish.Until(turn.Today.AddDays(7 * weeks))
            : new PauseWish.Unclear(),
        _ => DateOnly.TryParseExact(action.Data.GetValueOrDefault(PauseVerbs.UntilInput), PauseCard.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? PauseWords.Check(day, turn.Today)
            : new PauseWish.Unclear(),
    };

    /// <summary>The card that answers the wish; null when others kept changing the same row.</summary>
    private async Task<AdaptiveCard?> AnswerAsync(Turn turn, PauseWish wish, string? typed, CancellationToken cancellationToken)
    {
        switch (wish)
        {
            case PauseWish.Until until:
                return await ChangeAsync(turn, member => PauseRules.Pause(member, until.Day), "pause", cancellationToken) is { } paused
                    ? PauseCard.Begun(await ViewAsync(turn, paused, cancellationToken))
                    : null;
            case PauseWish.End:
                return await ChangeAsync(turn, PauseRules.End, "pauseEnded", cancellationToken) is null ? null : PauseCard.Ended(turn.Language);
            default:
                var view = await ViewAsync(turn, turn.Member, cancellationToken);
                return PauseCard.Ask(view with { Typed = Readable(typed), Problem = Problem(wish, turn.Language) });
        }
    }

    private async Task<Member?> ChangeAsync(Turn turn, Func<Member, Member> change, string outcome, CancellationToken cancellationToken) => await unit.RunAsync(
        async () =>
        {
            var before = await people.MemberAsync(turn.Member.Id, cancellationToken) ?? turn.Member;
            var after = change(before);
            if (after != before)
            {
                people.Save(after);
                audit.Add(new AuditEvent
                {
                    At = turn.Now,
                    Actor = turn.Member.Id,
                    Action = AuditAction.Changed,
                    Entity = AuditEntity.Member,
                    EntityId = turn.Member.Id.Value,
                    Outcome = outcome,
                });
            }

            return after;
        },
        cancellationToken);

    private async Task<PauseView> ViewAsync(Turn turn, Member member, CancellationToken cancellationToken) => new(turn.Profile, turn.Language, turn.Today)
    {
        Until = member.PausedUntil >= turn.Today ? member.PausedUntil : null,
        OpenCommitments = (await commitments.OfMemberAsync(member.Id, cancellationToken)).Count(commitment => commitment.IsOpen),
        StandIn = PauseRules.StandIn(
            member, turn.Organisation, await people.MembersAsync(cancellationToken), await people.RolesAsync(cancellationToken), turn.Today)?.DisplayName,
    };

    /// <summary>What can stand in a date field again.</summary>
    private static string? Readable(string? typed) =>
        DateOnly.TryParseExact(typed, PauseCard.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? typed : null;

    private static string? Problem(PauseWish wish, string language)
    {
        var words = PauseText.In(language);
        return wish switch
        {
            PauseWish.Past past => words["pause.past.day", ("Date", Speech.Date(past.Day, language))],
            PauseWish.TooLong => words["pause.tooLong"],
            PauseWish.Unclear => words["pause.unclear"],
            _ => null,
        };
    }
}
