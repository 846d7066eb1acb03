namespace CollectiveImpact.Bot.Features.Asks;

internal static class AskVerbs
{
    public const string Send = "ask.send";
    public const string Edit = "ask.edit";
    public const string Offer = "ask.offer";
    public const string AskToWithdraw = "ask.askToWithdraw";
    public const string Withdraw = "ask.withdraw";
    public const string WhatInput = "what";
    public const string UntilInput = "until";
    public const string VolunteersInput = "volunteers";
    public const string Week = "week";
    public const string Ask = "ask";
}
