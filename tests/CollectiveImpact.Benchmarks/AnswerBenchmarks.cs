using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Storage;
using CollectiveImpact.Teams.Activities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Benchmarks;

/// <summary>The four parts of taking an answer, each by itself.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const string Pressed = """
        {"type":"invoke","name":"adaptiveCard/action","id":"1732200000001","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"29:x00001",
        "aadObjectId":"00000000-0000-4000-8000-000000100001"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"3f3d1cea-7a18-41af-872b-cfbbd5140984"},
        "value":{"action":{"type":"Action.Execute","verb":"checkin.send","data":{"alliance":"ung-i-havnebyen","week":"2026-W47","status:c1":"OnTrack",
        "happened:c1":"Tolv aftener på havnen","win":"Tre nye kom med","visibility":"Alliance"}},"trigger":"manual"}}
        """;

    private static readonly IsoWeek Week = new(2026, 47);
    private static readonly DateTimeOffset Now = new(2026, 11, 17, 8, 0, 0, TimeSpan.Zero);
    private readonly byte[] body = Encoding.UTF8.GetBytes(Pressed);
    private readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);
    private readonly string folder = Directory.CreateTempSubdirectory("bench-").FullName;
    private CheckInView view = null!;
    private CheckInInput input = null!;
    private ServiceProvider services = null!;
    private ITable table = null!;
    private int written;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var member = new Member { Id = new("amina"), OrganisationId = new("klubben"), DisplayName = "Amina Eksempel", FirstName = "Amina" };
        var commitment = new Commitment
        {
            Id = new("c1"),
            PartnerId = new("klubben"),
            GoalId = new("job"),
            ResponsibleMemberId = member.Id,
            Title = "Åbent hus hver torsdag",
            Status = CommitmentStatus.OnTrack,
        };
        var profile = new AllianceProfile
        {
            Id = new("ung-i-havnebyen"),
            Name = "Ung i Havnebyen",
            ShortName = "UiH",
            Backbone = new BackboneOrganisation { Id = new("b"), Name = "Sekretariatet" },
        };
        var sheet = new CheckInSheet { Week = Week, Member = member, Commitments = [commitment], Updates = new Dictionary<CommitmentId, CommitmentUpdate>() };
        view = new CheckInView(profile, sheet, new Dictionary<GoalId, Goal> { [new("job")] = new() { Id = new("job"), Order = 1, Title = "Flere i job" } }, "da-DK");
        input = CheckInForm.Read(Parse()!.Data, "1732200000001");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:SqlitePath", Path.Combine(folder, "bench.db"))]).Build();
        services = new ServiceCollection().AddTable(settings).BuildServiceProvider();
        table = services.GetRequiredService<ITable>();
        await table.EnsureCreatedAsync(CancellationToken.None);
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public InvokeAction? Parse() => InvokeAction.TryRead(JsonSerializer.Deserialize<Activity>(body, json)!, out var action) ? action : null;

    [Benchmark]
    public object Validate() => AnswerRules.Answer(view.Sheet, input, Now);

    [Benchmark]
    public string Render() => JsonSerializer.Serialize(CheckInCard.Render(view), json);

    [Benchmark]
    public Task<CommitResult> Commit() => table.CommitAsync(
        "bench", [new PutRow($"row|{++written % 1000}", new Dictionary<string, string> { ["data"] = Pressed }), new PutRow($"other|{written % 1000}", new Dictionary<string, string> { ["data"] = Pressed })], CancellationToken.None);
}
