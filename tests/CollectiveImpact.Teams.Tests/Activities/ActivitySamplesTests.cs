using System.Text.Json;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Tests.Activities;

public sealed class ActivitySamplesTests
{
    private const string Channel = "19:253b1f341670408fb6fe51ba1d7d8b2f@thread.tacv2";
    private const string Team = "19:712c61d0ef384e5fa681ba90ca943398@thread.tacv2";

    [Fact]
    public void Personal_message_is_read_whole()
    {
        var activity = Samples.Read("personal-message");

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal("1776825925953", activity.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 9, 45, 26, TimeSpan.Zero).AddTicks(70993), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("da-DK", activity.Locale);
        Assert.Equal(Samples.ServiceUrl, activity.ServiceUrl);
        Assert.Equal("msteams", activity.ChannelId);
        Assert.Equal(new("29:1cgsv1oFLAoTflZ-AxCZ", "Amina Yusuf", "03500558-e554-416c-90c3-a061cdcd012b"), activity.From);
        Assert.Equal("28:" + Samples.AppId, activity.Recipient!.Id);
        Assert.True(activity.IsPersonal);
        Assert.False(activity.IsChannel);
        Assert.Equal(Samples.Tenant, activity.TenantId);
        Assert.Equal("hjælp", activity.TextWithoutMention());
        Assert.Equal("<p>hjælp</p>", (string?)Assert.Single(activity.Attachments!).Content);
        Assert.Null(activity.Value);
    }

    [Fact]
    public void Channel_message_loses_the_mention_of_the_bot_only()
    {
        var activity = Samples.Read("channel-mention");

        Assert.Equal("kontakt <at>Søren Holm</at> & co", activity.TextWithoutMention());
        Assert.True(activity.IsChannel);
        Assert.Equal("19:253b1f341670408fb6fe51ba1d7d8b2f@thread.tacv2", activity.ChannelIdOfConversation);
        Assert.Equal(Team, activity.ChannelData!.Team!.Id);
        Assert.Equal(Channel, activity.ChannelData.Channel!.Id);
    }

    [Fact]
    public void Mention_of_the_bot_goes_once_for_each_entity()
    {
        var bot = new ChannelAccount("28:bot");
        var mention = new Entity { Type = "mention", Text = "<at>Bot</at>", Mentioned = bot };
        var activity = new Activity { Recipient = bot, Text = "<at>Bot</at> <at>Bot</at> hej <at>Bot</at>", Entities = [mention, mention] };

        Assert.Equal("hej <at>Bot</at>", activity.TextWithoutMention());
    }

    [Fact]
    public void Submit_of_a_card_keeps_its_value_and_has_no_text()
    {
        var activity = Samples.Read("card-submit");

        Assert.Equal("", activity.TextWithoutMention());
        Assert.Equal("1767765488332", activity.ReplyToId);
        Assert.Equal("42", activity.Value!.Value.GetProperty("itemId").GetString());
    }

    [Fact]
    public void Team_install_names_team_and_chosen_channel()
    {
        var activity = Samples.Read("team-install");

        Assert.Equal("add", activity.Action);
        Assert.Equal(Channel, activity.ChannelData!.Settings!.SelectedChannel!.Id);
        Assert.Equal(new TeamInfo(Team, "Ung i havnebyen", "da849743-4259-475f-ae7b-4f4dd49a9db0"), activity.ChannelData.Team);
    }

    [Fact]
    public void Personal_install_lists_the_bot_and_the_person()
    {
        var activity = Samples.Read("personal-install");

        Assert.Contains(activity.MembersAdded!, member => member.Id == activity.Recipient!.Id);
        Assert.Contains(activity.MembersAdded!, member => member.AadObjectId == activity.From!.AadObjectId);
    }

    [Fact]
    public void Member_update_is_read_with_objectId_and_any_case_of_conversation_type()
    {
        var activity = Samples.Read("team-member-added");

        Assert.Equal("7faf8bcd-3bd0-4b2c-8a6b-1b8c2b4f1a11", Assert.Single(activity.MembersAdded!).AadObjectId);
        Assert.Equal("teamMemberAdded", activity.ChannelData!.EventType);
        Assert.True(activity.IsChannel);
    }

    [Fact]
    public void Tenant_is_taken_from_channelData_when_the_conversation_names_none()
    {
        var activity = new Activity { Conversation = new("a:1"), ChannelData = new() { Tenant = new("t") } };

        Assert.Equal("t", activity.TenantId);
        Assert.Null(new Activity().TenantId);
    }

    [Fact]
    public void Bare_activity_has_empty_answers_and_no_errors()
    {
        var activity = JsonSerializer.Deserialize<Activity>("""{"type":"somethingNew","from":{"id":null},"unknown":{"a":[1]}}""", TeamsJson.Options)!;

        Assert.Equal("", activity.From!.Id);
        Assert.Equal("", activity.TextWithoutMention());
        Assert.Null(activity.ChannelIdOfConversation);
        Assert.False(activity.IsPersonal);
    }

    [Fact]
    public void Text_message_is_written_plain_and_without_nulls()
    {
        var json = JsonSerializer.Serialize(Activity.Message("Tak, Søren 🎉"), TeamsJson.Options);

        Assert.Equal("""{"type":"message","text":"Tak, Søren \uD83C\uDF89","textFormat":"plain"}""", json);
    }

    [Theory]
    [InlineData("""{"id":"a:1"}""", "{}", true)]
    [InlineData("""{"id":"a:1","conversationType":""}""", "{}", true)]
    [InlineData("""{"id":"19:x@thread.tacv2"}""", "{}", false)]
    [InlineData("""{"id":"a:1","isGroup":true}""", "{}", false)]
    [InlineData("""{"id":"a:1"}""", """{"team":{"id":"19:t"}}""", false)]
    [InlineData("""{"id":"a:1"}""", """{"channel":{"id":"19:c"}}""", false)]
    [InlineData("""{"id":""}""", "{}", false)]
    [InlineData("""{"id":"a:1","conversationType":"groupChat"}""", "{}", false)]
    public void Conversation_without_a_type_is_personal_only_when_every_other_sign_says_so(string conversation, string channelData, bool personal)
    {
        var activity = JsonSerializer.Deserialize<Activity>($$"""{"type":"message","conversation":{{conversation}},"channelData":{{channelData}}}""", TeamsJson.Options)!;

        Assert.Equal(personal, activity.IsPersonal);
    }
}
