namespace SurveyStats.Tabulation;

/// <summary>
/// The respondents who belong to exactly the same segments of a segmentation. Atoms never overlap, so that a segment is the sum of its atoms,
/// and the overlap of two segments the sum of the atoms that they share.
/// </summary>
/// <param name="Segments">The indices of the segments, rising; at least one.</param>
internal sealed record Atom(int[] Segments) : IComparable<Atom>
{
    public bool IsIn(int segment) => Array.IndexOf(Segments, segment) >= 0;

    public bool Equals(Atom? other) => other is not null && Segments.AsSpan().SequenceEqual(other.Segments);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in Segments)
        {
            hash.Add(segment);
        }

        return hash.ToHashCode();
    }

    public int CompareTo(Atom? other) => other is null ? 1 : Segments.AsSpan().SequenceCompareTo(other.Segments);
}
