using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>The named values of one column: what they are called in both languages, and in the words people have for them.</summary>
internal sealed class SheetWords<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _found = [];
    private readonly Dictionary<T, (string Danish, string English)> _names = [];

    public SheetWords(params ReadOnlySpan<(T Value, string Danish, string English, string[] Others)> all)
    {
        foreach (var (value, danish, english, others) in all)
        {
            _names[value] = (danish, english);
            foreach (var spelling in others.Prepend(value.ToString()).Prepend(english).Prepend(danish).SelectMany(Folding.Spellings))
            {
                _found.TryAdd(spelling, value);
            }
        }
    }

    public T? Find(string text) => _found.TryGetValue(Folding.Solid(text), out var value) ? value : null;

    public string Name(T value, string language) => language == Languages.English ? _names[value].English : _names[value].Danish;

    /// <summary>All of them, for somebody who wrote none.</summary>
    public string Choices(string language) => string.Join(", ", _names.Values.Select(name => language == Languages.English ? name.English : name.Danish));
}

/// <summary>The words of all columns that hold named values.</summary>
internal static class SheetWords
{
    public static SheetWords<Sector> Sectors { get; } = new(
        (Sector.Municipality, "kommune", "municipality", ["kommunal", "kommunen"]),
        (Sector.Region, "region", "region", ["regionen"]),
        (Sector.State, "stat", "state", ["staten", "statslig"]),
        (Sector.Foundation, "fond", "foundation", ["fonde", "fonden"]),
        (Sector.CivilSociety, "civilsamfund", "civil society", ["forening", "civilsamfundet", "frivillig forening", "ngo", "association"]),
        (Sector.Business, "erhvervsliv", "business", ["virksomhed", "erhverv", "privat", "company"]),
        (Sector.HousingAssociation, "boligorganisation", "housing association", ["boligforening", "boligselskab", "almen bolig"]),
        (Sector.School, "skole", "school", ["grundskole", "folkeskole"]),
        (Sector.VocationalEducation, "erhvervsuddannelse", "vocational education", ["erhvervsskole", "ungdomsuddannelse", "uddannelse"]),
        (Sector.Culture, "kultur", "culture", ["kulturinstitution"]),
        (Sector.Research, "forskning", "research", ["universitet", "forskningsinstitution", "university"]),
        (Sector.CitizenGroup, "borgergruppe", "citizen group", ["borgere", "brugergruppe", "citizens"]),
        (Sector.Other, "andet", "other", ["anden", "øvrige"]));

    public static SheetWords<PartnerInvolvement> Involvements { get; } = new(
        (PartnerInvolvement.Core, "kernepartner", "core", ["kerne", "kernepartnere", "core partner"]),
        (PartnerInvolvement.Collaborating, "samarbejdspart", "collaborating", ["samarbejdspartner", "samarbejder", "samarbejdende", "collaborating party"]),
        (PartnerInvolvement.Sideline, "på sidelinjen", "sideline", ["sidelinje", "sidelinjen", "følger med", "sideline party"]));

    public static SheetWords<PartnerStatus> PartnerStatuses { get; } = new(
        (PartnerStatus.Invited, "inviteret", "invited", []),
        (PartnerStatus.Active, "aktiv", "active", ["med", "aktivt"]),
        (PartnerStatus.Paused, "på pause", "paused", ["pause", "sat på pause", "on pause"]),
        (PartnerStatus.Left, "udtrådt", "left", ["forladt", "stoppet", "udmeldt", "tidligere"]));

    public static SheetWords<MemberStatus> MemberStatuses { get; } = new(
        (MemberStatus.Invited, "inviteret", "invited", []),
        (MemberStatus.Active, "aktiv", "active", ["med"]),
        (MemberStatus.OnPause, "på pause", "on pause", ["pause", "paused", "sat på pause", "orlov"]),
        (MemberStatus.Left, "stoppet", "left", ["forladt", "udtrådt", "tidligere"]));

    public static SheetWords<CommitmentStatus> CommitmentStatuses { get; } = new(
        (CommitmentStatus.Agreed, "aftalt", "agreed", ["ny", "ikke begyndt"]),
        (CommitmentStatus.OnTrack, "på vej", "on track", ["i gang"]),
        (CommitmentStatus.Challenged, "udfordret", "challenged", []),
        (CommitmentStatus.Completed, "gennemført", "completed", ["afsluttet", "færdig", "done"]),
        (CommitmentStatus.Paused, "sat på pause", "paused", ["på pause", "pause"]),
        (CommitmentStatus.Withdrawn, "trukket tilbage", "withdrawn", ["udgået"]));

    public static SheetWords<GoalStatus> GoalStatuses { get; } = new(
        (GoalStatus.Active, "aktivt", "active", ["aktiv"]),
        (GoalStatus.Achieved, "nået", "achieved", ["opnået"]),
        (GoalStatus.Retired, "udgået", "retired", []));

    public static SheetWords<WorkingGroupStatus> GroupStatuses { get; } = new(
        (WorkingGroupStatus.Proposed, "foreslået", "proposed", []),
        (WorkingGroupStatus.Active, "aktiv", "active", ["i gang"]),
        (WorkingGroupStatus.Resting, "hviler", "resting", ["på pause", "pause"]),
        (WorkingGroupStatus.Closed, "lukket", "closed", ["afsluttet"]));

    public static SheetWords<AllianceRole> Roles { get; } = new(
        (AllianceRole.BackboneLead, "sekretariatsleder", "backbone lead", ["backboneleder", "projektleder", "head of the backbone"]),
        (AllianceRole.BackboneStaff, "sekretariat", "backbone", ["sekretariatet", "sekretariatsmedarbejder", "backbone staff"]),
        (AllianceRole.SteeringChair, "forperson", "chair", ["formand", "forkvinde", "forperson for styregruppen", "steering chair"]),
        (AllianceRole.SteeringMember, "styregruppe", "steering group", ["styregruppen", "styregruppemedlem", "steering member"]),
        (AllianceRole.WorkingGroupLead, "tovholder", "working group lead", ["group lead", "lead"]),
        (AllianceRole.WorkingGroupMember, "arbejdsgruppe", "working group", ["arbejdsgruppemedlem", "gruppemedlem", "working group member", "gruppe", "group"]),
        (AllianceRole.PartnerContact, "kontaktperson", "contact person", ["kontakt", "contact", "partner contact"]),
        (AllianceRole.PartnerMember, "partnermedlem", "partner member", ["medlem", "member"]),
        (AllianceRole.CollaboratingParty, "samarbejdspart", "collaborating party", ["samarbejdspartner"]),
        (AllianceRole.CitizenRepresentative, "repræsentant for dem, det handler om", "representative of those it is about", ["repræsentant", "brugerrepræsentant", "borgerrepræsentant", "citizen representative", "representative"]),
        (AllianceRole.Volunteer, "frivillig", "volunteer", ["frivillige"]),
        (AllianceRole.Observer, "observatør", "observer", ["følger med"]));

    public static string? Language(string text) => Folding.Solid(text) switch
    {
        "dansk" or "danish" or "da" or "dadk" => Languages.Danish,
        "engelsk" or "english" or "en" => Languages.English,
        _ => null,
    };

    public static string LanguageName(string tag, string language) => (tag == Languages.English, language == Languages.English) switch
    {
        (true, true) => "English",
        (true, false) => "engelsk",
        (false, true) => "Danish",
        _ => "dansk",
    };

    /// <summary>Whether a cell means the secretariat rather than a partner.</summary>
    public static bool IsBackbone(string text, BackboneOrganisation backbone) =>
        Folding.Solid(text) is "sekretariatet" or "sekretariat" or "faellessekretariat" or "backbone" or "thebackbone" or "secretariat" or "thesecretariat" or "backboneteam"
        || Folding.Of(text) == Folding.Of(backbone.Name);

    public static string Backbone(string language) => language == Languages.English ? "Backbone" : "Sekretariatet";
}
