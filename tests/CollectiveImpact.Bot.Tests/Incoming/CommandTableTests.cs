using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Tests.Cards;

namespace CollectiveImpact.Bot.Tests.Incoming;

public sealed class CommandTableTests
{
    public static TheoryData<string, string> Spellings =>
        [.. CommandTable.All.SelectMany(entry => new[] { (entry.Danish, entry.Command.ToString()), (entry.English, entry.Command.ToString()) }).Distinct()];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Command_is_found_in_both_languages_any_case_and_with_signs_around_it(string spelling, string command)
    {
        string[] said = [spelling, spelling.ToUpperInvariant(), $"  {spelling}! ", $"»{spelling}«", $"{char.ToUpperInvariant(spelling[0])}{spelling[1..]}.", spelling.Replace(" ", "\u00a0 ", StringComparison.Ordinal)];

        Assert.All(said, text => Assert.Equal(command, CommandTable.Find(text)?.Entry.Command.ToString()));
    }

    [Theory]
    [InlineData("oenske", "Ask")]
    [InlineData("onske", "Ask")]
    [InlineData("ONSKE", "Ask")]
    [InlineData("o\u0308nske", null)]
    [InlineData("hjaelp", "Help")]
    [InlineData("hjalp", "Help")]
    [InlineData("Hjælp?", "Help")]
    [InlineData("ret", "Status")]
    [InlineData("edit", "Status")]
    [InlineData("start runde", "StartRound")]
    [InlineData("start  RUNDE", "StartRound")]
    [InlineData("status runde", "RoundStatus")]
    [InlineData("paamind", "Remind")]
    [InlineData("spring over", "SkipWeek")]
    [InlineData("pause runde", "PauseRounds")]
    [InlineData("pause rounds", "PauseRounds")]
    [InlineData("round status", "RoundStatus")]
    [InlineData("runde status", null)]
    [InlineData("status tak", null)]
    [InlineData("statusrunde", null)]
    [InlineData("", null)]
    [InlineData("  ?! ", null)]
    [InlineData("🙂", null)]
    public void Text_means_this_command(string text, string? command) => Assert.Equal(command, CommandTable.Find(text)?.Entry.Command.ToString());

    [Theory]
    [InlineData("sejr Fjorten unge kom til første aften", "Fjorten unge kom til første aften")]
    [InlineData("SEJR: Vi åbnede kl. 19.30, og der kom 14!", "Vi åbnede kl. 19.30, og der kom 14!")]
    [InlineData("win  Night football", "Night football")]
    [InlineData("ønske\nEt lokale til 20", "Et lokale til 20")]
    [InlineData("oenske, et lokale", "et lokale")]
    [InlineData("sprog engelsk", "engelsk")]
    [InlineData("hjælp metode", "metode")]
    [InlineData("sejr", "")]
    [InlineData("sejr !", "")]
    public void What_follows_a_command_is_kept_as_it_was_written(string text, string argument) => Assert.Equal(argument, CommandTable.Find(text)?.Argument);

    [Theory]
    [InlineData("statsu", "Status")]
    [InlineData("hjlæp", "Help")]
    [InlineData("sejer", "Win")]
    [InlineData("overblick", "Overview")]
    [InlineData("contakt", "Contact")]
    [InlineData("lanugage", "Language")]
    public void Nearest_command_comes_first_when_a_word_is_misspelt(string text, string command)
    {
        var nearest = CommandTable.Nearest(text, isBackbone: false);

        Assert.Equal(3, nearest.Count);
        Assert.Equal(command, nearest[0].Command.ToString());
    }

    [Fact]
    public void Backbone_commands_are_suggested_to_the_backbone_only()
    {
        Assert.Equal(Command.StartRound, CommandTable.Nearest("start runden", isBackbone: true)[0].Command);
        Assert.DoesNotContain(CommandTable.Nearest("start runden", isBackbone: false), entry => entry.ForBackbone);
    }

    [Fact]
    public void Long_text_is_answered_quickly_too() => Assert.Equal(3, CommandTable.Nearest(new string('x', 100_000), isBackbone: true).Count);

    [Fact]
    public void Spellings_mean_one_command_each()
    {
        var spellings = CommandTable.All.SelectMany(entry => entry.Aliases.Concat(new[] { entry.Danish, entry.English }.Distinct()).Select(word => (word, entry.Command)));

        Assert.All(spellings.GroupBy(spelling => spelling.word), same => Assert.Single(same));
    }

    [Theory]
    [InlineData("da-DK", true)]
    [InlineData("da-DK", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public void Help_shows_exactly_the_table(string language, bool isBackbone)
    {
        var runs = CardNodes.OfType(HelpCard.Render(language, isBackbone).ToJson(), "TextRun").ToList();

        var shown = runs.Where(run => CardNodes.Text(run, "weight") == "bolder").Select(run => CardNodes.Text(run, "text"));
        var may = CommandTable.All.Where(entry => isBackbone || !entry.ForBackbone).ToList();
        Assert.Equal(may.Select(entry => entry.Name(language)), shown);
        Assert.Equal(may.Count, runs.Select(run => CardNodes.Text(run, "text")!).Count(text => text.StartsWith(" – ", StringComparison.Ordinal)));
    }
}
