namespace CollectiveImpact.Alliance.People;

/// <summary>Somebody as they stand on a team's roster. Guests may have no mail.</summary>
public sealed record RosterPerson(string UserId, string AadObjectId, string Name, string? GivenName, string? Mail, bool IsGuest);

/// <summary>A member as they are to be stored, with where they are reached.</summary>
public sealed record RosterEntry(Member Member, TeamsAddress Address);

/// <summary>What a reading of the roster changes.</summary>
/// <param name="Entries">Members who are new, or of whom something new is known.</param>
/// <param name="Gone">Members who are no longer in the team, as they are to be stored.</param>
public sealed record RosterChanges(IReadOnlyList<RosterEntry> Entries, IReadOnlyList<Member> Gone);
