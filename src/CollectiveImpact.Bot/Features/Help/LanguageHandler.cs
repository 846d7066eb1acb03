using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Help;

/// <summary><c>sprog</c>: changes to the other language, or to the one that is named.</summary>
internal sealed class LanguageHandler(IPeopleStore people, IUnitOfWork unit) : ICommandHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await unit.RunAsync(() => ChangeAsync(turn, argument, cancellationToken), cancellationToken) is not { } language)
        {
            return Reply.Text(SharedText.In(turn.Language)["error.conflict"]);
        }

        // A person speaks one language, in however many alliances.
        foreach (var (profile, id) in turn.Others)
        {
            unit.Begin(profile.Id);
            await unit.RunAsync(() => SetAsync(id, language, cancellationToken), cancellationToken);
        }

        return Reply.Text(HelpText.In(language)["language.changed"]);
    }

    private async Task<string> ChangeAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var member = await people.MemberAsync(turn.Member.Id, cancellationToken) ?? turn.Member;

        // Changing to "the other" twice for one message would undo it, and Teams may deliver a message twice.
        if (member.LanguageSetBy == turn.ActivityId)
        {
            return member.Language;
        }

        var language = Named(argument) ?? (member.Language == Languages.English ? Languages.Danish : Languages.English);
        people.Save(member with { Language = language, LanguageSetBy = turn.ActivityId });
        return language;
    }

    private async Task SetAsync(MemberId id, string language, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(id, cancellationToken) is { } member && member.Language != language)
        {
            people.Save(member with { Language = language });
        }
    }

    private static string? Named(string argument) => FirstWord(argument).ToUpperInvariant() switch
    {
        "DANSK" or "DANISH" or "DA" or "DA-DK" => Languages.Danish,
        "ENGELSK" or "ENGLISH" or "EN" => Languages.English,
        _ => null,
    };

    private static string FirstWord(string argument) =>
        argument.Split([' ', ',', '.', '!', '?', ';', ':', '"', '»', '«'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var word, ..] ? word : "";
}
