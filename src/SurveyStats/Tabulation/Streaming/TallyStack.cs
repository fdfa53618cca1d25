namespace SurveyStats.Tabulation;

/// <summary>
/// Merges many tallies in their order: each with its neighbour of the same size, so that the cost of a merge is shared by all that it joins. At most one
/// tally of each size is held.
/// </summary>
internal sealed class TallyStack
{
    private readonly List<(int Level, Tally Tally)> _tallies = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _tallies.Count == 0;

    /// <summary>Adds the next tally.</summary>
    /// <exception cref="ArgumentException">The parts contradict each other.</exception>
    public void Add(Tally tally)
    {
        var level = 0;
        while (_tallies.Count > 0 && _tallies[^1].Level == level)
        {
            tally = _tallies[^1].Tally.MergedWith(tally);
            _tallies.RemoveAt(_tallies.Count - 1);
            level++;
        }

        _tallies.Add((level, tally));
    }

    /// <summary>The tally of all; there must be one.</summary>
    public Tally Whole() => _tallies.Select(t => t.Tally).Reverse().Aggregate((later, earlier) => earlier.MergedWith(later));
}
