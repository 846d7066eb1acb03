namespace CollectiveImpact.Bot.Features.Setup;

internal static class SetupVerbs
{
    /// <summary>Shows a section, with what stands in the fields if something was sent.</summary>
    public const string Show = "setup.show";
    public const string Save = "setup.save";
    public const string Skip = "setup.skip";
    public const string Activate = "setup.activate";
    public const string Pause = "setup.pause";
    public const string Resume = "setup.resume";

    /// <summary>Asks the first time, the second time, and then does it.</summary>
    public const string Close = "setup.close";
    public const string CloseAgain = "setup.closeAgain";
    public const string CloseForGood = "setup.closeForGood";

    public const string StepData = "step";

    /// <summary>Which rhythm the person has seen the next rounds of.</summary>
    public const string PreviewedData = "previewed";

    /// <summary>The fields of a form that stand behind a preview.</summary>
    public const string FieldsBlock = "fields";

    /// <summary>The field for a part of a channel's name, in teams with more channels than a card has room for.</summary>
    public const string FindInput = "channelFind";
}
