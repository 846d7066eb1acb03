using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Asks;

/// <summary><c>ønske</c>: a wish for a hand at any time, and the offers that follow.</summary>
internal sealed class AsksHandler(
    IAskStore asks, ICheckInStore checkIns, IDigestCorrections corrections, IUnitOfWork unit, IDeliverySignal delivery, OffersHandler offers) : ICommandHandler, IButtonHandler
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
        var answer = await unit.RunAsync(() => AnswerAsync(turn, action, nonce, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var before = await ToldAsync(turn, action, nonce, cancellationToken);
        var week = before?.Week ?? await checkIns.AnswerWeekAsync(turn.ThisWeek, turn.Now, cancellationToken);
        before ??= await asks.AskAsync(week, IdOf(turn, nonce), cancellationToken);
        var view = new AskView(turn.Profile, turn.Language, nonce, before, "", turn.Today);
        if (action.Verb == AskVerbs.Edit)
        {
            return InvokeResponse.Card(AskCard.Form(view));
        }

        if (action.Verb == AskVerbs.AskToWithdraw)
        {
            return InvokeResponse.Card(WithdrawCard.Ask(turn.Language, AskVerbs.Withdraw, AskVerbs.Edit, AskCard.Data(view)));
        }

        if (action.Verb == AskVerbs.Withdraw)
        {
            await StageAsync(before is null ? null : before with { Publication = PublicationState.Withdrawn }, turn, cancellationToken);
            return InvokeResponse.Card(WithdrawCard.Done(turn.Language));
        }

        var (refusal, ask) = Read(turn, action, nonce, week, before);
        if (ask is null)
        {
            return refusal!;
        }

        return InvokeResponse.Card(AskCard.Saved(view with { Ask = ask, IsPostChanged = await StageAsync(ask, turn, cancellationToken) }));
    }

    /// <summary>The wish the card is about when that is told, or waits to be, in a week that is over.</summary>
    private async Task<HelpRequest?> ToldAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken) =>
        IsoWeek.TryParse(action.Data.GetValueOrDefault(AskVerbs.Week), out var week) && CorrectionRules.IsRecent(week, turn.ThisWeek)
            && await asks.AskAsync(week, IdOf(turn, nonce), cancellationToken) is { } ask && CorrectionRules.CanBeCorrected(ask.Publication)
                ? ask
                : null;

    private async Task<bool> StageAsync(HelpRequest? ask, Turn turn, CancellationToken cancellationToken)
    {
        if (ask is null)
        {
            return false;
        }

        asks.Save(ask);
        return await corrections.StageAsync(new ChangedNews { Asks = [ask] }, turn.Now, cancellationToken);
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
