namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>What the sample's goals and commitments would be called if its people wrote English.</summary>
internal static class EnglishTitles
{
    private static readonly Dictionary<string, string> _titles = new()
    {
        ["g1"] = "More young people have a community in their free time",
        ["g2"] = "More young people thrive at school and move on well",
        ["g3"] = "More young people have a part-time job or a work placement",
        ["g4"] = "Young people have a say",
        ["c01"] = "Street team at the harbour two evenings a week",
        ["c02"] = "One regular contact person for every young person starting a job",
        ["c03"] = "Shared data sheet on well-being and absence every quarter",
        ["c04"] = "Pool for small trials of up to DKK 25,000",
        ["c05"] = "Morning café at Kajskolen every school day",
        ["c06"] = "A talk about what comes next for everyone in year 9",
        ["c07"] = "Community house open for young people on Thursdays",
        ["c08"] = "Ten part-time jobs with the caretakers",
        ["c09"] = "Two taster days at the vocational school for year 8",
        ["c10"] = "Work placement day together with the businesses",
        ["c11"] = "Slæbestedet open until 11 pm on Fridays",
        ["c12"] = "The young people plan the activities themselves",
        ["c13"] = "Free taster classes in five sports",
        ["c14"] = "Three young assistant coaches every season",
        ["c15"] = "25 new part-time jobs at the harbour before New Year",
        ["c16"] = "Joint job advert and help with applications",
        ["c17"] = "20 mentors for young people moving on from year 9",
        ["c18"] = "The youth panel meets the steering group every quarter",
        ["c19"] = "Questions from young people at every partner meeting",
        ["c20"] = "Open workshop in Pakhuset every other Wednesday",
    };

    private static readonly Dictionary<string, string> _lastTexts = new()
    {
        ["c01"] = "Bølgebryderen joins us on Tuesdays. We are back to two evenings.",
        ["c09"] = "Both days are done. 52 pupils took part, and 31 would like to hear more.",
        ["c10"] = "The date is 11 March 2027. Eight businesses have said yes.",
    };

    private static readonly Dictionary<string, string> _work = new()
    {
        ["Sekretariatsleder"] = "Head of the backbone team",
        ["Udviklingskonsulent"] = "Development consultant",
        ["Kommunikationskonsulent"] = "Communications consultant",
    };

    private static readonly Dictionary<string, string> _groups = new()
    {
        ["wg1"] = "Free time",
        ["wg2"] = "School",
        ["wg3"] = "Part-time jobs",
        ["wg4"] = "Data",
    };

    public const string Mandate = "Tries out what works, with young people at the table.";

    public static string OfGroup(string id) => _groups[id];

    public static string Of(string id) => _titles[id];

    public static string LastTextOf(string id) => _lastTexts.GetValueOrDefault(id) ?? "We are a good way further than last month.";

    public static string OfWork(string title) => _work.GetValueOrDefault(title) ?? "Member";
}
