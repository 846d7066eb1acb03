using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.MyData;

internal static class MyDataText
{
    private static readonly TextCatalog _catalog = new("Features.MyData.MyDataText");

    public static Words In(string language) => _catalog.In(language);

    public static string Role(AllianceRole role, string language) => In(language)[$"mydata.role.{role}"];

    /// <summary>What a kind of stored thing is called; the name it is stored under where there is no better.</summary>
    public static string Kind(string kind, string language) => _catalog.Find($"mydata.kind.{kind}", language) ?? kind;

    public static string Field(string name, string language) => _catalog.Find($"mydata.field.{name}", language) ?? name;

    /// <summary>What a value with a name of its own is called.</summary>
    public static string? Value(string value, string language) => _catalog.Find($"mydata.value.{value}", language);

    /// <summary>What stands where somebody's name was.</summary>
    public static string Former(string language) => In(language)["mydata.former"];
}
