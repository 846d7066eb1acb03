using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Asks;

/// <summary><c>ønske</c>: a wish for a hand at any time, and the offers that follow.</summary>
internal sealed class AsksHandler(IAskStore asks, ICheckInStore checkIns, IUnitOfWork unit, OffersHandler offers) : ICommandHandler, IButtonHandler
{
    public Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.AskForHelp))
        {
            return Task.FromResult(Reply.Text(Refusals.NotAllowedText("role.member", turn.Language)));
        }

        var view = new AskView(turn.Profile, turn.Language, CardNonce.New(turn.Now), null, argument, turn.Today);
        return Task.FromResult(Reply.Card(AskCard.Form(view), AskCard.Summary(turn.Language)));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (action.Verb == AskVerbs.Offer)
        {
            return await offers.HandleAsync(turn, action, cancellationToken);
        }

        if (!turn.May(AllianceAction.AskForHelp))
        {
            return Refusals.NotAllowed("role.member", turn.Language);
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        return await unit.RunAsync(() => AnswerAsync(turn, action, nonce, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var week = await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        var before = await asks.AskAsync(week, IdOf(turn, nonce), cancellationToken);
        if (action.Verb == AskVerbs.Edit)
        {
            return InvokeResponse.Card(AskCard.Form(new AskView(turn.Profile, turn.Language, nonce, before, "", turn.Today)));
        }

        var (refusal, ask) = Read(turn, action, nonce, week, before);
        if (ask is null)
        {
            return refusal!;
        }

        asks.Save(ask);
        return InvokeResponse.Card(AskCard.Saved(new AskView(turn.Profile, turn.Language, nonce, ask, "", turn.Today)));
    }

    /// <summary>The member is part of the id, so that nobody can reach another's wish by its nonce.</summary>
    private static string IdOf(Turn turn, string nonce) => $"{nonce}-{turn.Member.Id}";

    private static (InvokeResponse? Refusal, HelpRequest? Ask) Read(Turn turn, InvokeAction action, string nonce, IsoWeek week, HelpRequest? before)
    {
        var text = action.Data.GetValueOrDefault(AskVerbs.WhatInput)?.Trim() ?? "";
        if (TextRules.Refusal(turn.Language, text) is { } refusal)
        {
            return (refusal, null);
        }

        if (text.Length == 0)
        {
            return (Refusals.Because(SharedText.In(turn.Language)["error.missingText"]), null);
        }

        DateOnly? until = DateOnly.TryParseExact(
            action.Data.GetValueOrDefault(AskVerbs.UntilInput), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (until < turn.Today)
        {
            return (Refusals.Because(AsksText.In(turn.Language)["ask.dateInPast"]), null);
        }

        return (null, (before ?? new HelpRequest
        {
            Id = IdOf(turn, nonce),
            PartnerId = turn.Member.OrganisationId,
            MemberId = turn.Member.Id,
            Text = text,
            Week = week,
            CreatedAt = turn.Now,
        }) with
        { Text = text, NeededBy = until, OpenForVolunteers = action.Data.GetValueOrDefault(AskVerbs.VolunteersInput) == "true" });
    }
}
