using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>One cell of a table: the respondents of an atom who answered in one pattern.</summary>
/// <param name="Atom">The segments to which they belong.</param>
/// <param name="Pattern">How they answered.</param>
/// <param name="Cell">Their number and sums of weights.</param>
/// <param name="Groups">
/// The same by group of the sample frame (see <see cref="Design.SampleFrame.GroupCount"/>), in rising order, empty ones left out; none without a frame.
/// </param>
/// <param name="ReplicateSums">The exact sum of each explicit replicate weight; null without such.</param>
internal sealed record TallyCell(
    Atom Atom, AnswerPattern Pattern, CellAccumulator Cell, IReadOnlyList<(int Group, CellAccumulator Cell)> Groups, ExactColumn? ReplicateSums = null)
{
    /// <summary>The sum of each explicit replicate weight, rounded; null without such.</summary>
    public double[]? Replicates => ReplicateSums?.Values;

    /// <summary>The moments of the numbers of the cell, where it does not tell which they are; else null.</summary>
    public ValueMoments? Moments { get; init; }

    public void Deconstruct(out Atom atom, out AnswerPattern pattern, out CellAccumulator cell) => (atom, pattern, cell) = (Atom, Pattern, Cell);
}
