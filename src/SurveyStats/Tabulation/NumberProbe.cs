using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Counts the distinct numbers of responses until they are more than a limit. For one thread.</summary>
/// <param name="limit">The limit.</param>
internal sealed class NumberProbe(int limit)
{
    private readonly HashSet<double> _numbers = [];

    /// <summary>Whether there are more than the limit.</summary>
    public bool AreTooMany => _numbers.Count > limit;

    /// <summary>Adds the numbers of a block of rows.</summary>
    /// <param name="column">The numbers.</param>
    /// <param name="start">The first row.</param>
    /// <param name="atoms">The number of the atom of each row; rows with 0 are outside.</param>
    public void Add(ValueColumn<double> column, int start, ReadOnlySpan<int> atoms)
    {
        var values = column.Values.Slice(start, atoms.Length);
        for (var i = 0; i < atoms.Length && !AreTooMany; i++)
        {
            if (atoms[i] != 0 && column.StateOf(start + i) == AnswerState.Answered)
            {
                _numbers.Add(values[i]);
            }
        }
    }
}
