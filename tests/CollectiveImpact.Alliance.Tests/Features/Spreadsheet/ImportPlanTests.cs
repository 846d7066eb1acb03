using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Spreadsheet;

public sealed class ImportPlanTests
{
    private const string PartnerHead = "Type;Navn;Kort navn;Sektor;Involvering;Status;Kontaktperson;Stedfortræder;Med siden";
    private const string PersonHead = "Type;Navn;Mail;Partner;Titel;Roller;Sprog;Status";
    private const string CommitmentHead = "Aftale;Partner;Mål;Ansvarlig;Arbejdsgruppe;Start;Frist;Status;Medpartnere;Beskrivelse;Pause til;Begrundelse";

    [Fact]
    public void List_of_all_kinds_is_taken_in_whatever_order_its_rows_have()
    {
        var plan = Lists.Plan("""
            Type;Navn;Mail;Partner;Roller;Aftale;Mål;Ansvarlig;Kontaktperson
            aftale;;;Ringen;;Ti lærepladser;Flere unge i job;kim@ringen.example;
            person;Kim Kær;kim@ringen.example;Ringen;tovholder: Job og praktik / kontaktperson;;;;
            partner;Ringen;;;;;;;kim@ringen.example
            """);

        Assert.All(plan.Rows, row => Assert.Equal((RowOutcome.Add, null), (row.Outcome, row.Refusal)));
        var after = Lists.Alliance.After(plan);
        var kim = after.Members.Single(member => member.DisplayName == "Kim Kær");
        Assert.Equal((MemberStatus.Invited, Given.Tuesday, "Kim"), (kim.Status, kim.ProfileConfirmedAt, kim.FirstName));
        Assert.Equal(
            [(AllianceRole.WorkingGroupLead, "job"), (AllianceRole.PartnerContact, "alliance")],
            after.Roles.Where(role => role.MemberId == kim.Id).Select(role => (role.Role, role.Scope)));
        Assert.Equal(kim.Id, after.Commitments.Single(c => c.Title == "Ti lærepladser").ResponsibleMemberId);
        Assert.All(Lists.Plan("Type;Navn;Mail;Partner\nperson;Kim Kær;kim@ringen.example;Ringen\npartner;Ringen;;", after).Rows, row => Assert.Equal(RowOutcome.Unchanged, row.Outcome));
    }

    [Theory]
    [InlineData(PartnerHead + "\npartner;Klubben på Kajen;;;;;;;", RowOutcome.Unchanged)]
    [InlineData(PartnerHead + "\nPARTNER;  klubben   PAA kajen ;;andet;;aktiv;amina@klubben.example;;", RowOutcome.Unchanged)]
    [InlineData(PartnerHead + "\npartner;klubben;;;;;;;", RowOutcome.Unchanged)]
    [InlineData(PartnerHead + "\npartner;Ny klub;;forening;samarbejdspart;;;;1/2 25", RowOutcome.Add)]
    [InlineData(PartnerHead + "\npartner;Klubben på Kajen;;fond;på sidelinjen;på pause;;amina@klubben.example;", RowOutcome.Change)]
    [InlineData(PersonHead + "\nperson;Amina Holm;AMINA@klubben.example;Klubben på Kajen;;kontaktperson;dansk;aktiv", RowOutcome.Unchanged)]
    [InlineData(PersonHead + "\nperson;bo aakaer;;ØRSTEDSKOLEN;;;;", RowOutcome.Change)]
    [InlineData(PersonHead + "\nperson;Bo Åkær;bo@skolen.example;skolen;;;;", RowOutcome.Change)]
    [InlineData(PersonHead + "\nperson;Bo Åkær;bo@klubben.example;klubben;;;;", RowOutcome.Add)]
    [InlineData(PersonHead + "\nperson;Sia Ny;sia@sekretariatet.example;Sekretariatet;;sekretariat;;", RowOutcome.Add)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;Klubben på Kajen;Flere unge i job;Amina Holm;;;;på vej;;;;", RowOutcome.Unchanged)]
    [InlineData(CommitmentHead + "\nTI  FRITIDSJOB;klubben;1;amina@klubben.example;;;;;;;;", RowOutcome.Unchanged)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;klubben;;;Job og praktik;2026-08-17;31.12.2026;udfordret;skolen;Mere;;", RowOutcome.Change)]
    [InlineData(CommitmentHead + "\nNy aftale;klubben;;amina@klubben.example;;;;;;;;", RowOutcome.Add)]
    public void Row_becomes_this(string text, RowOutcome outcome)
    {
        var row = Lists.Row(text);

        Assert.Equal((outcome, null), (row.Outcome, row.Refusal));
        var after = Lists.Alliance.After(Lists.Plan(text));
        Assert.Empty(Lists.Plan(text, after).Writes);
        Assert.Equal(RowOutcome.Unchanged, Lists.Row(text, after).Outcome);
    }

    [Theory]
    [InlineData("Type;Navn\nbil;x", RefusalReason.UnknownType)]
    [InlineData(PartnerHead + "\npartner;;x;;;;;;", RefusalReason.NameMissing)]
    [InlineData(PartnerHead + "\npartner;Ny;;rumfart;;;;;", RefusalReason.UnknownValue)]
    [InlineData(PartnerHead + "\npartner;Ny;;;;;;;46023", RefusalReason.NumberOfExcel)]
    [InlineData(PartnerHead + "\npartner;Ny;;;;;;;i går", RefusalReason.BadDate)]
    [InlineData(PartnerHead + "\npartner;Ny;;-;;;;;", RefusalReason.CannotBeEmptied)]
    [InlineData(PartnerHead + "\npartner;Ny;skolen;;;;;;", null)]
    [InlineData(PartnerHead + "\npartner;Klubben på Kajen;skolen;;;;;;", RefusalReason.NameTaken)]
    [InlineData(PartnerHead + "\npartner;Ny;;;;;ukendt@ny.example;;", RefusalReason.UnknownPerson)]
    [InlineData(PartnerHead + "\npartner;Ørstedskolen;;;;;amina@klubben.example;;", RefusalReason.PersonOfAnother)]
    [InlineData(PersonHead + "\nperson;;;;;;;", RefusalReason.NameMissing)]
    [InlineData(PersonHead + "\nperson;Ida;ida hos x;;;;;", RefusalReason.MailIsNone)]
    [InlineData(PersonHead + "\nperson;Ida;ida@x.example;Findes ikke;;;;", RefusalReason.UnknownPartner)]
    [InlineData(PersonHead + "\nperson;Ida;ida@x.example;klubben;;kaptajn;;", RefusalReason.UnknownRole)]
    [InlineData(PersonHead + "\nperson;Ida;ida@x.example;klubben;;tovholder: Findes ikke;;", RefusalReason.UnknownGroup)]
    [InlineData(PersonHead + "\nperson;Ida;ida@x.example;klubben;;styregruppe (2026-13-01 - );;", RefusalReason.BadRoleDates)]
    [InlineData(PersonHead + "\nperson;Ida;ida@x.example;klubben;;styregruppe (2026-12-31 - 2026-01-01);;", RefusalReason.BadRoleDates)]
    [InlineData(PersonHead + "\nperson;Ida;ida@x.example;klubben;;;tysk;", RefusalReason.UnknownValue)]
    [InlineData(PersonHead + "\nperson;Bo Åkær;;skolen;;;;stoppet", RefusalReason.LeavesInTeams)]
    [InlineData(PersonHead + "\nperson;Amina Holm;amina@klubben.example;skolen;;;;", RefusalReason.HoldsCommitments)]
    [InlineData(PersonHead + "\nperson;Lea Leder;lea@sekretariatet.example;;;sekretariatsleder (2026-01-01 - 2026-02-01);;", RefusalReason.LastLead)]
    [InlineData(CommitmentHead + "\nNy;;;;;;;;;;;", RefusalReason.PartnerMissing)]
    [InlineData(CommitmentHead + "\nNy;Findes ikke;;;;;;;;;;", RefusalReason.UnknownPartner)]
    [InlineData(CommitmentHead + "\nNy;klubben;;;;;;;;;;", RefusalReason.ResponsibleMissing)]
    [InlineData(CommitmentHead + "\nNy;klubben;Et andet mål;amina@klubben.example;;;;;;;;", RefusalReason.UnknownGoal)]
    [InlineData(CommitmentHead + "\nNy;klubben;;Bo Åkær;;;;;;;;", RefusalReason.UnknownPerson)]
    [InlineData(CommitmentHead + "\nNy;skolen;;amina@klubben.example;;;;;;;;", RefusalReason.PersonOfAnother)]
    [InlineData(CommitmentHead + "\nNy;klubben;;amina@klubben.example;;2026-12-01;2026-11-01;;;;;", RefusalReason.DueBeforeStart)]
    [InlineData(CommitmentHead + "\nNy;klubben;;amina@klubben.example;;;;;klubben;;;", RefusalReason.OwnCoPartner)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;klubben;;;;;;aftalt;;;;", RefusalReason.StatusStep)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;klubben;;;;;;trukket tilbage;;;;", RefusalReason.NeedsReason)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;klubben;;;;;;sat på pause;;;;", RefusalReason.NeedsPauseDate)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;klubben;;;;;;trukket tilbage;;;;Vi lukker", null)]
    [InlineData(CommitmentHead + "\nTi fritidsjob;klubben;;;;;;sat på pause;;;2027-02-01;", null)]
    public void Row_is_refused_for_this_reason(string text, RefusalReason? reason)
    {
        var plan = Lists.Plan(text);

        Assert.Equal(reason, Assert.Single(plan.Rows).Refusal?.Reason);
        Assert.Equal(reason is not null, plan.Writes.Count == 0);
    }

    [Fact]
    public void Partner_whose_contact_is_nobody_is_refused_with_all_that_builds_on_it()
    {
        var plan = Lists.Plan("""
            Type;Navn;Mail;Partner;Kontaktperson
            partner;Ringen;;;kmi@ringen.example
            person;Kim Kær;kim@ringen.example;Ringen;
            partner;Pumpen;;;
            """);

        Assert.Equal([RefusalReason.UnknownPerson, RefusalReason.PartnerRefused, null], plan.Rows.Select(row => row.Refusal?.Reason));
        Assert.Equal("2", plan.Rows[1].Refusal!.More);
        Assert.Equal(["Pumpen"], plan.Writes.OfType<ImportWrite.OfPartner>().Select(write => write.Partner.Name));
    }

    [Fact]
    public void Empty_cell_changes_nothing_and_a_dash_takes_away()
    {
        var full = Lists.Alliance with { Commitments = [Lists.Alliance.OnlyCommitment() with { DueOn = Given.Today, Description = "Noget", WorkingGroupId = new("job"), CoPartnerIds = [new("skolen")] }] };

        Assert.Equal(RowOutcome.Unchanged, Lists.Row(CommitmentHead + "\nTi fritidsjob;klubben;;;;;;;;;;", full).Outcome);
        var text = CommitmentHead + "\nTi fritidsjob;klubben;;;-;;-;;-;-;;";
        var emptied = full.After(Lists.Plan(text, full)).OnlyCommitment();
        Assert.Equal((null, null, null), (emptied.DueOn, emptied.Description, emptied.WorkingGroupId));
        Assert.Empty(emptied.CoPartnerIds);
    }

    [Fact]
    public void Two_lines_about_one_person_add_up_but_may_not_contradict_each_other()
    {
        var plan = Lists.Plan("""
            Navn;Mail;Partner;Titel;Roller
            Ida Ny;ida@klubben.example;klubben;Leder;styregruppe
            Ida Ny;ida@klubben.example;klubben;;frivillig
            Ida Ny;ida@klubben.example;klubben;Konsulent;
            """);

        Assert.Equal([RowOutcome.Add, RowOutcome.Change, RowOutcome.Refuse], plan.Rows.Select(row => row.Outcome));
        Assert.Equal((RefusalReason.Contradicts, "2"), (plan.Rows[2].Refusal!.Reason, plan.Rows[2].Refusal!.More));
        Assert.Equal(2, plan.Writes.OfType<ImportWrite.OfRole>().Count());
    }

    [Theory]
    [InlineData("styregruppe", "2026-11-17", "")]
    [InlineData("styregruppe (2026-01-01 - 2026-12-31)", "2026-01-01", "2026-12-31")]
    [InlineData("Styregruppen (fra 1/2 2026)", "2026-02-01", "")]
    [InlineData("styregruppe (til 31-12-2026)", "2026-11-17", "2026-12-31")]
    [InlineData("steering group (2026-01-01 -)", "2026-01-01", "")]
    [InlineData("styregruppe (01.01.2026 – 31.12.2026)", "2026-01-01", "2026-12-31")]
    public void Role_is_given_from_the_days_it_says(string cell, string from, string to)
    {
        var role = Lists.Plan($"{PersonHead}\nperson;Bo Åkær;;skolen;;{cell};;").Writes.OfType<ImportWrite.OfRole>().Single().Role;

        Assert.Equal((AllianceRole.SteeringMember, from, to), (role.Role, SheetDates.Write(role.From), SheetDates.Write(role.To)));
        Assert.Equal(Lists.Lead.Member, role.AssignedBy);
    }

    [Fact]
    public void Role_that_is_not_named_stays_and_one_with_a_last_day_ends()
    {
        Assert.Empty(Lists.Plan(PersonHead + "\nperson;Amina Holm;amina@klubben.example;klubben;;;;").Writes);

        var ended = Lists.Plan(PersonHead + "\nperson;Amina Holm;amina@klubben.example;klubben;;kontaktperson (til 2026-11-30);;");
        Assert.Equal(new DateOnly(2026, 11, 30), ended.Writes.OfType<ImportWrite.OfRole>().Single().Role.To);
    }

    [Fact]
    public void Draft_without_goals_takes_those_its_first_list_names()
    {
        const string text = """
            Type;Navn;Mail;Partner;Roller;Aftale;Mål;Ansvarlig
            partner;Ringen;;;;;;
            person;Kim Kær;kim@ringen.example;Ringen;tovholder: Job;;;
            aftale;;;Ringen;;Ti lærepladser;Flere i job;kim@ringen.example
            aftale;;;Ringen;;Fem praktikker;flere i JOB;kim@ringen.example
            aftale;;;Ringen;;Uden ansvarlig;Et mål for meget;
            """;
        var plan = Lists.Plan(text, Lists.Draft);

        Assert.Equal(["Flere i job"], plan.Writes.OfType<ImportWrite.OfGoal>().Select(write => write.Goal.Title));
        Assert.Equal([(SheetKind.Group, "Job"), (SheetKind.Goal, "Flere i job")], plan.Rows.Skip(5).Select(row => (row.Kind!.Value, row.Label)));
        var again = Lists.Plan(text, Lists.Draft.After(plan));
        Assert.Empty(again.Writes);
        Assert.Equal(new ImportCounts(0, 0, 4, 1), again.Counts);
    }

    [Fact]
    public void Writes_cut_off_anywhere_leave_nothing_pointing_at_nothing_and_are_finished_by_the_next_plan()
    {
        const string text = """
            Type;Navn;Mail;Partner;Stedfortræder;Roller;Aftale;Mål;Ansvarlig
            partner;Ringen;;;kim@ringen.example;;;;
            person;Kim Kær;kim@ringen.example;Ringen;;tovholder: Job;;;
            aftale;;;Ringen;;;Ti lærepladser;Flere i job;kim@ringen.example
            """;
        var whole = Lists.Plan(text, Lists.Draft);
        for (var done = 0; done <= whole.Writes.Count; done++)
        {
            var cut = Lists.Draft.After(whole with { Writes = [.. whole.Writes.Take(done)] });
            Assert.All(cut.Partners, partner => Assert.True(partner.DeputyMemberId is not { } deputy || cut.Members.Any(member => member.Id == deputy)));
            var rest = ImportPlanner.Plan(Lists.Sheet(text), cut, Lists.Lead with { Along = whole.Along });
            Assert.Equal(Sorted(Lists.Draft.After(whole)), Sorted(cut.After(rest)));
        }
    }

    [Fact]
    public void Change_of_a_commitment_tells_what_it_was_and_why()
    {
        var write = Lists.Plan(CommitmentHead + "\nTi fritidsjob;klubben;;;;;2027-01-31;trukket tilbage;;;;Vi lukker").Writes.OfType<ImportWrite.OfCommitment>().Single();

        Assert.Equal((CommitmentStatus.OnTrack, CommitmentStatus.Withdrawn, "Vi lukker"), (write.Change.StatusFrom, write.Change.StatusTo, write.Change.Reason));
        Assert.Equal((null, new DateOnly(2027, 1, 31)), (write.Change.DueFrom, write.Change.DueTo));
        Assert.Equal("status:Withdrawn", write.Event!.Outcome);
    }

    private static IEnumerable<string> Sorted(ImportState state) => new IEnumerable<object>[] { state.Goals, state.Groups, state.Partners, state.Members, state.Roles, state.Commitments }
        .SelectMany(rows => rows).Select(row => System.Text.Json.JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal);
}
