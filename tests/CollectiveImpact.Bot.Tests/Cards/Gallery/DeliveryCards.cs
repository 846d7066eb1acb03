using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Delivery;
using CollectiveImpact.Bot.Features.Delivery;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>What waits and what failed.</summary>
internal static class DeliveryCards
{
    private static readonly DateTimeOffset _since = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var trouble = new DeliveryReport(
            [
                new(MessageKind.CheckIn, WaitReason.Trouble, 12, _since), new(MessageKind.Digest, WaitReason.Turn, 1, _since),
                new(MessageKind.Greeting, WaitReason.Team, 1, _since), new(MessageKind.Offer, WaitReason.WorkingHours, 2, _since),
            ],
            [
                Failed("m26", FailureReason.NotInstalled, "BotNotInConversationRoster"), Failed("m12", FailureReason.NotInstalled, "ForbiddenOperationException"),
                Failed("m18", FailureReason.Blocked, "MessageWritesBlocked"), Failed("m16", FailureReason.SwitchedOff, "BotDisabledByAdmin"),
                Failed("m05", FailureReason.NotInTeam, "NotInTeam"), Failed("m07", FailureReason.ChatGone, "ConversationNotFound"),
                Failed("m09", FailureReason.Refused, "ServiceError"), Failed("m11", FailureReason.TooLong, "NoAnswer"),
            ]);
        yield return ("delivery", Render(scene, trouble));
        yield return ("delivery-again", Render(scene, trouble with { Failed = [] }, again: 8));
        yield return ("delivery-all-there", Render(scene, new DeliveryReport([], [])));
        yield return ("delivery-waiting", Render(scene, trouble with { Failed = [] }));
        yield return ("delivery-long", Render(scene, trouble with
        {
            Failed = [.. Enumerable.Range(0, 600).Select(n => Failed($"person-med-et-langt-navn-{n}", (FailureReason)(n % 7), "BotNotInConversationRoster"))],
        }));
    }

    private static FailedMessage Failed(string member, FailureReason reason, string code) => new(MessageKind.CheckIn, reason, code, new MemberId(member), _since);

    private static AdaptiveCard Render(Scene scene, DeliveryReport report, int? again = null) => DeliveryCard.Render(new DeliveryView(
        scene.Profile, report, scene.Members.ToDictionary(member => member.Id, member => member.DisplayName), report.Failed.Count > 0, again, scene.Language));
}
