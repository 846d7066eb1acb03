using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Features.Commitments;
using CollectiveImpact.Bot.Features.MyData;
using CollectiveImpact.Bot.Features.Pause;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Features.Commitments;

/// <summary>Presses that no card makes: always an answer in words, never a fault, and nothing stored.</summary>
public sealed class HostilePressTests(QuietBot quiet) : IClassFixture<QuietBot>
{
    private static readonly string[] _verbs =
    [
        CommitmentVerbs.List, CommitmentVerbs.Open, CommitmentVerbs.New, CommitmentVerbs.Create, CommitmentVerbs.Edit, CommitmentVerbs.Save, CommitmentVerbs.Move,
        CommitmentVerbs.Moved, CommitmentVerbs.Accept, CommitmentVerbs.Decline, PauseVerbs.Set, PauseVerbs.Preset, MyDataVerbs.Show, MyDataVerbs.Correct, MyDataVerbs.Save,
    ];

    private static readonly string[] _fields =
    [
        CommitmentVerbs.Commitment, CommitmentVerbs.Page, CommitmentVerbs.History, CommitmentVerbs.To, CommitmentVerbs.Proposal, CommitmentVerbs.TitleInput, CommitmentVerbs.DescriptionInput,
        CommitmentVerbs.GoalInput, CommitmentVerbs.ResponsibleInput, CommitmentVerbs.PersonInput, CommitmentVerbs.DueInput, CommitmentVerbs.GroupInput, CommitmentVerbs.CoInput,
        CommitmentVerbs.PartnerInput, CommitmentVerbs.TextInput, CommitmentVerbs.UntilInput, CommitmentVerbs.WinInput, "nonce", "seen", "alliance", "name", "firstName", "weeks",
    ];

    public static TheoryData<string, string> Presses =>
        [.. from verb in _verbs from value in new[] { "", "x", "../|#?%", "c01", "2026-13-45", "𝒙\u0000\n", "LONG" } select (verb, value)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task Press_with_odd_data_is_answered_in_words(string verb, string value)
    {
        foreach (var member in new[] { "m01", "m18", "m30" })
        {
            var data = new JsonObject();
            foreach (var field in _fields)
            {
                data[field] = value == "LONG" ? new string('x', 9_000) : value;
            }

            var answer = await quiet.Driver.InvokesAsync(member, verb, data, Ct);

            Assert.True(answer.StatusCode is 200 or 400, $"{member}: {answer.StatusCode} {answer.Value}");
            Assert.NotEmpty(answer.Shown());
        }
    }
}
