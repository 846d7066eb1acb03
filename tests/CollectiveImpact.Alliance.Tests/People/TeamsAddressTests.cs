using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class TeamsAddressTests
{
    private static readonly TeamsAddress _address = new()
    {
        MemberId = new MemberId("amina"),
        UserId = "29:amina",
        ConversationId = "a:1",
        ServiceUrl = "https://smba.example/",
        TenantId = "t",
        BotId = "28:b",
    };

    [Theory]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("MessageWritesBlocked")]
    [InlineData("BotDisabledByAdmin")]
    public void Person_who_cannot_be_written_to_is_left_alone_with_the_reason(string code) =>
        Assert.Equal(_address with { Retired = code }, _address.Retire(code));

    [Fact]
    public void Chat_that_is_gone_is_forgotten_and_can_be_made_anew() =>
        Assert.Equal(_address with { ConversationId = null }, _address.Retire("ConversationNotFound"));
}
