namespace CollectiveImpact.Alliance.People;

/// <summary>Guesses somebody's partner by the domain of their mail, as a suggestion they can change.</summary>
public sealed class MailDomains
{
    /// <summary>Everybody may have an address at these: it says nothing about where they work.</summary>
    private static readonly HashSet<string> _public = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "hotmail.com", "hotmail.dk", "outlook.com", "outlook.dk", "live.dk", "live.com", "yahoo.com", "yahoo.dk", "icloud.com", "me.com",
        "mail.dk", "jubii.dk", "proton.me", "protonmail.com",
    };

    private readonly Dictionary<string, PartnerId> _partners;

    public MailDomains(IEnumerable<Member> members, IEnumerable<Partner> partners)
    {
        var known = partners.Where(partner => partner.Status != PartnerStatus.Left).Select(partner => partner.Id).ToHashSet();
        _partners = members
            .Where(member => !member.IsGone && known.Contains(member.OrganisationId))
            .Select(member => (Domain: DomainOf(member.WorkMail), member.OrganisationId))
            .Where(found => found.Domain is not null && !_public.Contains(found.Domain))
            .GroupBy(found => found.Domain!, found => found.OrganisationId, StringComparer.OrdinalIgnoreCase)
            .Select(domain => (domain.Key, Most: Most(domain)))
            .Where(domain => domain.Most is not null)
            .ToDictionary(domain => domain.Key, domain => domain.Most!.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The partner that most people of the same domain belong to; none when nobody does, or when two are as many.</summary>
    public PartnerId? Suggest(string? mail) => DomainOf(mail) is { } domain && _partners.TryGetValue(domain, out var partner) ? partner : null;

    private static PartnerId? Most(IEnumerable<PartnerId> found) => found.CountBy(partner => partner).OrderByDescending(count => count.Value).Take(2).ToList() switch
    {
        [var only] => only.Key,
        [var most, var next] when most.Value > next.Value => most.Key,
        _ => null,
    };

    private static string? DomainOf(string? mail) => mail?.LastIndexOf('@') is >= 0 and var at && at < mail.Length - 1 ? mail[(at + 1)..].Trim() : null;
}
