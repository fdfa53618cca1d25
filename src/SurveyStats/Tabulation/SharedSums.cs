using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>
/// The counts and sums of weights by atom and group of everyone, while rows stream through: the same for all questions that everyone answered with a
/// number, so that whoever comes first with a block adds it for all. For one thread.
/// </summary>
/// <param name="sums">The sums.</param>
internal sealed class SharedSums(PairedSums sums)
{
    private int _lastStart = -1;

    public PairedSums Sums => sums;

    /// <summary>Whether the block that starts with a row is still to be added; by whoever asks first.</summary>
    public bool IsToAdd(int start)
    {
        var isNew = start != _lastStart;
        _lastStart = start;
        return isNew;
    }
}
