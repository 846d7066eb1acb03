using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class MemberRulesTests
{
    private static readonly TeamsAddress _seen = new() { MemberId = new("amina"), UserId = "29:a", ServiceUrl = "https://smba.example", TenantId = "t", BotId = "b" };

    [Theory]
    [InlineData("amina@klubben.example", MemberFault.None)]
    [InlineData(null, MemberFault.MailMissing)]
    [InlineData("amina", MemberFault.MailIsNone)]
    [InlineData("@klubben.example", MemberFault.MailIsNone)]
    [InlineData("amina@klubben", MemberFault.MailIsNone)]
    [InlineData("amina@klubben.example.", MemberFault.MailIsNone)]
    [InlineData("amina@@klubben.example", MemberFault.MailIsNone)]
    [InlineData("amina b@klubben.example", MemberFault.MailIsNone)]
    [InlineData("Amina <amina@klubben.example>", MemberFault.MailIsNone)]
    [InlineData("a@x.example,b@x.example", MemberFault.MailIsNone)]
    [InlineData("BO@klubben.example", MemberFault.MailTaken)]
    [InlineData("gone@klubben.example", MemberFault.None)]
    public void Somebody_added_by_hand_has_a_mail_of_their_own(string? mail, MemberFault fault)
    {
        var typed = Given.Member() with { WorkMail = mail };
        Member[] all =
        [
            typed, Given.Member("bo") with { WorkMail = "bo@klubben.example" },
            Given.Member("gone") with { WorkMail = "gone@klubben.example", Status = MemberStatus.Left },
        ];

        Assert.Equal(fault, MemberRules.Check(typed, all));
    }

    [Theory]
    [InlineData(0, MemberFault.NameMissing)]
    [InlineData(1, MemberFault.None)]
    [InlineData(100, MemberFault.None)]
    [InlineData(101, MemberFault.NameTooLong)]
    public void Name_has_a_length(int length, MemberFault fault) =>
        Assert.Equal(fault, MemberRules.Check(Given.Member() with { AadObjectId = "a", DisplayName = new string('x', length) }, []));

    [Theory]
    [InlineData(-1, PauseFault.IsOver)]
    [InlineData(0, PauseFault.None)]
    [InlineData(366, PauseFault.None)]
    [InlineData(367, PauseFault.IsTooLong)]
    public void Pause_lasts_from_today_to_a_year(int days, PauseFault fault) => Assert.Equal(fault, MemberRules.CheckPause(Given.Today.AddDays(days), Given.Today));

    [Theory]
    [InlineData(MemberStatus.Active, MemberStatus.OnPause)]
    [InlineData(MemberStatus.Invited, MemberStatus.Invited)]
    [InlineData(MemberStatus.OnPause, MemberStatus.OnPause)]
    public void Paused_person_is_left_in_peace_until_it_is_over_or_ended(MemberStatus before, MemberStatus during)
    {
        var paused = MemberRules.Pause(Given.Member() with { Status = before }, Given.Today.AddDays(2));
        var back = MemberRules.Resume(paused);

        Assert.Equal(during, paused.Status);
        Assert.Equal((true, true, false), (paused.IsPausedOn(Given.Today), paused.IsPausedOn(Given.Today.AddDays(2)), paused.IsPausedOn(Given.Today.AddDays(3))));
        Assert.False(back.IsPausedOn(Given.Today));
    }

    [Theory]
    [InlineData("object-id", MemberStatus.Active)]
    [InlineData(null, MemberStatus.Invited)]
    public void Whoever_left_can_come_back(string? aadObjectId, MemberStatus status)
    {
        var left = MemberRules.Leave(Given.Member() with { AadObjectId = aadObjectId, PausedUntil = Given.Today }, Given.Today);
        var back = MemberRules.TakeBack(left);

        Assert.Equal((true, (DateOnly?)Given.Today), (left.IsGone, left.LeftOn));
        Assert.Equal((status, null, null), (back.Status, back.LeftOn, back.PausedUntil));
    }

    public static TheoryData<Member, TeamsAddress?, bool, bool, PeopleGroup> Standings => new()
    {
        { Given.Member(), _seen, false, false, PeopleGroup.InTouch },
        { Given.Member(), null, false, false, PeopleGroup.InTouch },
        { Given.Member(), _seen, true, false, PeopleGroup.NotReached },
        { Given.Member(), _seen, false, true, PeopleGroup.NotReached },
        { Given.Member(), _seen with { ConversationId = "a:1" }, false, true, PeopleGroup.InTouch },
        { Given.Member() with { IsGuest = true }, null, false, false, PeopleGroup.NotReached },
        { Given.Member() with { IsGuest = true }, _seen, false, false, PeopleGroup.InTouch },
        { Given.Member(partner: "unplaced"), null, true, true, PeopleGroup.Unplaced },
        { Given.Member(partner: "unplaced") with { Status = MemberStatus.Left }, null, true, true, PeopleGroup.Gone },
    };

    [Theory]
    [MemberData(nameof(Standings))]
    public void Those_who_need_something_stand_first(Member member, TeamsAddress? address, bool lastCardFailed, bool welcomeFailed, PeopleGroup group) =>
        Assert.Equal(group, MemberRules.GroupOf(member, address, lastCardFailed, welcomeFailed));

    [Theory]
    [InlineData("", true)]
    [InlineData("øs", true)]
    [InlineData("ØSTER", true)]
    [InlineData("holm steen", true)]
    [InlineData("nær", true)]
    [InlineData("steen nær", true)]
    [InlineData("ster", false)]
    [InlineData("steen skole", false)]
    public void Search_finds_the_beginnings_of_names(string search, bool isFound) =>
        Assert.Equal(isFound, MemberRules.Matches(Given.Member() with { DisplayName = "Steen Østersbo-Holm" }, "Nærpolitiet", search));

    [Theory]
    [InlineData("Amina Eksempel", "Amina")]
    [InlineData("Amina", "Amina")]
    public void Somebody_is_called_by_the_first_word_of_their_name(string name, string first) => Assert.Equal(first, MemberRules.FirstNameOf(name));
}
