using System.Globalization;

namespace CollectiveImpact.Teams.Connector;

/// <summary>
/// The table of outcomes
/// (https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis). Pure.
/// </summary>
internal static class ConnectorOutcome
{
    // NotEnoughPermissions and InvalidBotApiHost are not here: the conversation is there, and what is wrong is ours to put right.
    private static readonly HashSet<string> GoneCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "ForbiddenOperationException",
        ConnectorError.MessageWritesBlocked,
        "ConversationNotFound",
        "ActivityNotFound",
        "ActivityNotFoundInConversation",
        "MemberNotFoundInConversation",
    };

    /// <summary>The answer itself when the status is a success; otherwise what the status and the code mean.</summary>
    public static ConnectorResult<ConnectorAnswer> Of(ConnectorAnswer answer, DateTimeOffset now)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return new ConnectorResult<ConnectorAnswer>.Done(answer);
        }

        if (answer.Status == 429)
        {
            return new ConnectorResult<ConnectorAnswer>.Throttled(RetryAfter.Read(answer.RetryAfter, now));
        }

        var code = ConnectorError.Code(answer.Body) ?? string.Create(CultureInfo.InvariantCulture, $"Http{answer.Status}");
        return answer.Status is 400 or 403 or 404 && GoneCodes.Contains(code)
            ? new ConnectorResult<ConnectorAnswer>.Gone(code)
            : new ConnectorResult<ConnectorAnswer>.Failed(code, answer.Status is 412 or 502 or 503 or 504) { IsUnauthorised = answer.Status == 401 && code != "BotNotRegistered" };
    }
}
