using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary>A partner as it is stored, with its people, and what was typed over it.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="Id">The partner's id, or the one it will have.</param>
/// <param name="Stored">The partner; none for a form that makes one.</param>
/// <param name="People">Its people, in their order.</param>
/// <param name="Contacts">Those of them who speak for it.</param>
internal sealed record PartnerView(
    AllianceProfile Profile, string Language, string Id, Partner? Stored, IReadOnlyList<Member> People, IReadOnlyList<Member> Contacts)
{
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong with what was typed.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether somebody else changed the partner since the form was shown.</summary>
    public bool IsChanged { get; init; }

    /// <summary>What a form of it was made from.</summary>
    public string Stamp => EditStamp.Of(new { Stored, Contacts = Contacts.Select(contact => contact.Id.Value) });

    public Member? Deputy => People.FirstOrDefault(member => member.Id == Stored?.DeputyMemberId);

    /// <summary>What buttons carry: ids, and the stamp.</summary>
    public Dictionary<string, string> Data => new()
    {
        ["alliance"] = Profile.Id.Value,
        [Stored is null ? CardNonce.Key : PartnerVerbs.PartnerData] = Id,
        [EditStamp.Key] = Stamp,
    };

    public string? Value(string input, string? stored) => EditForm.Value(Typed, input, stored);
}

/// <summary>The form for a partner, and the card after it.</summary>
internal static class PartnerCard
{
    public static AdaptiveCard Form(PartnerView view)
    {
        var words = PartnersText.In(view.Language);
        var title = words[view.Stored is null ? "partner.title.new" : "partner.title.edit"];
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                .. Told(view, words),
                .. PartnerFields.Of(view, words),
                .. PartnerFields.OfPeople(view, words),
            ],
            [EditForm.Save(view.Language, PartnerVerbs.Save, view.Data), .. Moves(view, words), EditForm.Back(view.Language, PartnerVerbs.List, view.Data)]);
    }

    public static AdaptiveCard Saved(PartnerView view)
    {
        var words = PartnersText.In(view.Language);
        var title = PeopleText.In(view.Language)["people.saved"];
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Block(ContainerStyle.Good, Layout.Title(title)),
                new Container([Layout.Words(Layout.Bold(Layout.Short(view.Stored!.Name, PartnerRules.LongestName))), .. Facts(view, view.Stored, words)])
                {
                    Style = ContainerStyle.Emphasis,
                    Spacing = Spacing.Medium,
                },
            ],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], PartnerVerbs.Edit) { Data = view.Data },
            EditForm.Back(view.Language, PartnerVerbs.List, view.Data) with { Title = PeopleText.In(view.Language)["people.toList"] });
    }

    private static IEnumerable<CardElement> Told(PartnerView view, Words words)
    {
        if (view is { IsChanged: true, Stored: { } stored })
        {
            yield return EditForm.Changed(
                view.Language, Layout.Short(stored.Name, PartnerRules.LongestName), [Layout.Words(Layout.Bold(stored.Name)), .. Facts(view, stored, words)]);
        }

        if (view.Problem is { } problem)
        {
            yield return EditForm.Problem(problem);
        }

        if (view is { IsChanged: false, Stored: { } partner })
        {
            yield return Layout.Meta(SharedText.In(view.Language)["status.line", ("Status", PeopleText.Status(partner.Status, view.Language))]);
        }
    }

    /// <summary>How the partner stands, line by line.</summary>
    private static IEnumerable<CardElement> Facts(PartnerView view, Partner partner, Words words)
    {
        List<string> lines =
        [
            $"{PeopleText.Involvement(partner.Involvement, view.Language)} · {PeopleText.Sector(partner.Sector, view.Language)} · {PeopleText.Status(partner.Status, view.Language)}",
        ];
        if (view.Contacts.Count > 0)
        {
            lines.Add(words["partners.contact", ("Names", Layout.Short(string.Join(", ", view.Contacts.Select(contact => contact.DisplayName)), 200))]);
        }

        if (view.Deputy is { } deputy)
        {
            lines.Add(words["partner.deputy", ("Name", deputy.DisplayName)]);
        }

        if (!partner.CheckInEnabled)
        {
            lines.Add(words["partner.asked.no"]);
        }

        return lines.Select(line => Layout.Words(Layout.Plain(line)));
    }

    private static IEnumerable<CardAction> Moves(PartnerView view, Words words)
    {
        if (view.Stored is not { } partner)
        {
            return [];
        }

        return PartnerRules.Next(partner.Status).Select(to => to switch
        {
            PartnerStatus.Active => new ExecuteAction(words[partner.Status == PartnerStatus.Invited ? "partner.move.begin" : "partner.move.resume"], PartnerVerbs.Begin) { Data = view.Data },
            PartnerStatus.Paused => new ExecuteAction(words["partner.move.pause"], PartnerVerbs.Pause) { Data = view.Data },
            _ => new ExecuteAction(words["partner.move.leave"], PartnerVerbs.AskToLeave) { Data = view.Data, AssociatedInputs = AssociatedInputs.None },
        });
    }
}
