namespace CollectiveImpact.Bot.Features.MyData;

internal static class MyDataVerbs
{
    public const string Show = "mydata.show";
    public const string Download = "mydata.download";
    public const string Correct = "mydata.correct";
    public const string Save = "mydata.save";
    public const string Delete = "mydata.delete";
    public const string Erase = "mydata.erase";

    public const string Alliance = "alliance";
    public const string NameInput = "name";
    public const string FirstNameInput = "firstName";
    public const string TitleInput = "title";
}
