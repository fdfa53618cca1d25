namespace SurveyStats;

/// <summary>What one part of a response set takes in memory.</summary>
/// <param name="Name">The id of the question; or weights, identifiers, and so on.</param>
/// <param name="Form">How it is stored, such as "8-bit codes".</param>
/// <param name="Bytes">The bytes of all responses together.</param>
public sealed record StoredPart(string Name, string Form, long Bytes);
