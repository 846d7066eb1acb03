using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class RosterRulesTests
{
    private const string Object = "00000000-0000-4000-8000-00000000000A";
    private static readonly AllianceId _alliance = new("ung-i-havnebyen");
    private static readonly TeamsAddress _here = new() { MemberId = default, ServiceUrl = "https://smba.example/", TenantId = "t", BotId = "28:bot" };
    private static readonly RosterPerson _amina = new("29:a", Object, "Amina Tang", "Amina", "amina@klubben.example", false);

    [Fact]
    public void Somebody_new_is_invited_with_what_Teams_knows()
    {
        var entry = Assert.Single(Merge([], [_amina]).Entries);

        Assert.Equal(RosterRules.IdOf(_alliance, Object), entry.Member.Id);
        Assert.Equal(
            ("Amina Tang", "Amina", "amina@klubben.example", MemberStatus.Invited, false, Languages.Danish),
            (entry.Member.DisplayName, entry.Member.FirstName, entry.Member.WorkMail, entry.Member.Status, entry.Member.IsPlaced, entry.Member.Language));
        Assert.Equal(("29:a", entry.Member.Id, Given.Tuesday), (entry.Address.UserId, entry.Address.MemberId, entry.Member.InTeamSince));
    }

    [Fact]
    public void Id_is_the_same_in_capitals_and_small_letters_and_another_in_another_alliance()
    {
        Assert.Equal(RosterRules.IdOf(_alliance, Object), RosterRules.IdOf(_alliance, Object.ToLowerInvariant()));
        Assert.NotEqual(RosterRules.IdOf(_alliance, Object), RosterRules.IdOf(new AllianceId("en-anden"), Object));
    }

    [Fact]
    public void Guest_without_a_mail_is_a_member_who_is_a_guest()
    {
        var entry = Assert.Single(Merge([], [_amina with { IsGuest = true, Mail = null, GivenName = null }]).Entries);

        Assert.Equal((true, null, "Amina"), (entry.Member.IsGuest, entry.Member.WorkMail, entry.Member.FirstName));
    }

    [Fact]
    public void Reading_the_same_roster_again_changes_nothing()
    {
        var first = Merge([], [_amina]);
        var again = Merge([.. first.Entries.Select(e => e.Member)], [_amina], [.. first.Entries.Select(e => e.Address)]);

        Assert.Empty(again.Entries);
        Assert.Empty(again.Gone);
    }

    [Fact]
    public void Somebody_entered_by_hand_is_found_by_mail_and_keeps_what_was_entered()
    {
        var entered = Given.Member() with { WorkMail = "AMINA@klubben.example", Status = MemberStatus.Invited };
        var entry = Assert.Single(Merge([entered], [_amina]).Entries);

        Assert.Equal((entered.Id, entered.OrganisationId, Object), (entry.Member.Id, entry.Member.OrganisationId, entry.Member.AadObjectId));
    }

    [Fact]
    public void Mail_of_somebody_who_is_known_by_their_object_id_is_not_taken_over_by_another()
    {
        var known = Given.Member() with { WorkMail = _amina.Mail, AadObjectId = "00000000-0000-4000-8000-00000000000b", InTeamSince = Given.Tuesday };
        var other = new RosterPerson("29:b", known.AadObjectId, "Amina Tang", null, _amina.Mail, false);
        var changes = Merge([known], [other, _amina]);

        Assert.Equal([known.Id, RosterRules.IdOf(_alliance, Object)], changes.Entries.Select(e => e.Member.Id));
        Assert.Empty(changes.Gone);
    }

    [Fact]
    public void Two_who_were_entered_with_one_mail_are_not_made_one()
    {
        var first = Given.Member("amina") with { WorkMail = _amina.Mail };
        var second = Given.Member("amina2") with { WorkMail = _amina.Mail };

        Assert.Equal(first.Id, Assert.Single(Merge([first, second], [_amina]).Entries).Member.Id);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Somebody_who_is_no_longer_on_the_roster_has_left_if_they_were_ever_there(bool wasThere, bool hasLeft)
    {
        var member = Given.Member() with { AadObjectId = "other", InTeamSince = wasThere ? Given.Tuesday : null };
        var gone = Merge([member], [_amina]).Gone;

        Assert.Equal(hasLeft ? [MemberStatus.Left] : [], gone.Select(m => m.Status));
        Assert.All(gone, m => Assert.Equal((Given.Today, null), (m.LeftOn!.Value, m.InTeamSince)));
    }

    [Fact]
    public void Nobody_leaves_by_a_roster_without_anybody() =>
        Assert.Empty(Merge([Given.Member() with { AadObjectId = Object, InTeamSince = Given.Tuesday }], []).Gone);

    [Fact]
    public void Somebody_who_left_with_the_team_is_back_with_it()
    {
        var left = RosterRules.OutOfTeam(Given.Member() with { AadObjectId = Object, InTeamSince = Given.Tuesday, WelcomedAt = Given.Tuesday }, Given.Today);
        var back = Assert.Single(Merge([left], [_amina]).Entries).Member;

        Assert.Equal((MemberStatus.Active, null), (back.Status, back.LeftOn));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Somebody_whom_the_secretariat_marked_as_left_stays_so_in_the_team(bool wasThere)
    {
        var left = Given.Member() with { AadObjectId = Object, InTeamSince = wasThere ? Given.Tuesday : null, Status = MemberStatus.Left, LeftOn = Given.Today };

        Assert.Equal(MemberStatus.Left, Assert.Single(Merge([left], [_amina]).Entries).Member.Status);
    }

    [Fact]
    public void Somebody_who_asked_to_be_forgotten_is_not_met_anew()
    {
        var fromRoster = Given.Member() with { Id = RosterRules.IdOf(_alliance, Object), Status = MemberStatus.Anonymised, AadObjectId = null };
        var fromList = Given.Member() with { Status = MemberStatus.Anonymised, AadObjectId = null, ForgottenMark = RosterRules.IdOf(_alliance, Object).Value };

        Assert.Empty(Merge([fromRoster], [_amina]).Entries);
        Assert.Empty(Merge([fromList], [_amina]).Entries);
    }

    [Fact]
    public void Person_who_stands_there_twice_is_one() =>
        Assert.Single(Merge([], [_amina, _amina with { AadObjectId = Object.ToLowerInvariant(), UserId = "29:again" }]).Entries);

    private static RosterChanges Merge(Member[] members, RosterPerson[] roster, TeamsAddress[]? addresses = null) =>
        RosterRules.Merge(_alliance, members, addresses ?? [], roster, _here, Languages.Danish, Given.Tuesday, Given.Today);
}
