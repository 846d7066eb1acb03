using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Features.Spreadsheet;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class SpreadsheetCards
{
    private const string Mark = "019ab5c1d2e3f4a5b6c7";
    private static readonly Uri _link = new("https://bot.example/downloads/ung-i-havnebyen/secret");

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("import-how", ImportCard.HowTo(scene.Language, _link));
        yield return ("import-preview", PreviewCard.Render(View(scene, Mixed(scene), [scene.Say("Farve", "Colour")])));
        yield return ("import-preview-changed", PreviewCard.Render(View(scene, Mixed(scene), []) with { HasChanged = true }));
        yield return ("import-nothing-new", PreviewCard.Render(View(scene, [Row(2, SheetKind.Partner, scene.Partner("p07"), RowOutcome.Unchanged)], [])));
        yield return ("import-all-refused", PreviewCard.Render(View(scene, [Mixed(scene)[0], Mixed(scene)[1]], [])));
        yield return ("import-saved", ImportCard.State(scene.Profile, scene.Language, Job(ImportJobState.Done)));
        yield return ("import-working", ImportCard.State(scene.Profile, scene.Language, Job(ImportJobState.Confirmed)));
        yield return ("import-cancelled", ImportCard.Cancelled(scene.Language));
        yield return ("export", ExportCard.Render(scene.Language, _link, Until(scene), null));
        yield return ("export-own", ExportCard.Render(scene.Language, _link, Until(scene), scene.Partner("p07")));
        yield return ("long-import", PreviewCard.Render(View(scene, Long(scene), [.. Enumerable.Repeat(new string('W', 40), 12)]) with { HasChanged = true, Page = 3 }));
    }

    private static string Until(Scene scene) => Speech.Day(Scene.Now, scene.Profile.Clock, scene.Language);

    private static PreviewView View(Scene scene, IReadOnlyList<RowPlan> rows, IReadOnlyList<string> ignored) =>
        new(scene.Profile, scene.Language, Mark, new ImportPlan(rows, [], new ImportAlong(false, false)), ignored, 0, HasChanged: false);

    private static IReadOnlyList<RowPlan> Mixed(Scene scene) =>
    [
        Row(7, null, "", RowOutcome.Refuse) with { Refusal = new Refusal(RefusalReason.Cpr) },
        Row(9, SheetKind.Person, scene.Member("m14").DisplayName, RowOutcome.Refuse) with
        {
            Refusal = new Refusal(RefusalReason.UnknownPartner, "Kajhuset", Column: SheetColumn.Partner),
        },
        Row(12, SheetKind.Commitment, scene.Commitment("c01").Title, RowOutcome.Change) with
        {
            Changes =
            [
                new FieldChange(SheetColumn.Due, "2026-12-18", "2027-03-31"),
                new FieldChange(SheetColumn.Responsible, scene.Member("m06").DisplayName, scene.Member("m05").DisplayName),
                new FieldChange(SheetColumn.Group, "Kajen", ""),
            ],
        },
        Row(3, SheetKind.Partner, scene.Partner("p07"), RowOutcome.Add),
        Row(4, SheetKind.Person, scene.Member("m19").DisplayName, RowOutcome.Add),
        Row(5, SheetKind.Goal, scene.Goal("g1"), RowOutcome.Unchanged),
        Row(6, SheetKind.Group, "Kajen", RowOutcome.Unchanged),
    ];

    /// <summary>Sixty rows refused at length, in letters of three bytes.</summary>
    private static IReadOnlyList<RowPlan> Long(Scene scene) =>
    [
        .. Enumerable.Range(2, 60).Select(line => Row(line, SheetKind.Commitment, new string('語', 80), RowOutcome.Refuse) with
        {
            Refusal = new Refusal(RefusalReason.UnknownGoal, new string('語', 80), string.Join("; ", Enumerable.Repeat(scene.Goal("g2"), 6)), SheetColumn.Goal),
        }),
    ];

    private static RowPlan Row(int line, SheetKind? kind, string label, RowOutcome outcome) => new(line, kind, label, outcome);

    private static ImportJob Job(ImportJobState state) => new()
    {
        MemberId = new MemberId("m01"),
        Mark = Mark,
        State = state,
        ExpiresAt = Scene.Now,
        Parts = 1,
        Counts = new ImportCounts(62, 3, 10, 2),
    };
}
