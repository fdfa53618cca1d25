using SurveyStats.Responses;

namespace SurveyStats.Significance;

/// <summary>
/// The responses that a regression counts, by the values of its terms: those in the domain with an answer to the outcome and to all terms. All other
/// rows stay, with pattern -1: the design is kept whole.
/// </summary>
internal sealed class RegressionRows
{
    private RegressionRows(ModelMatrix matrix, int[] patternOfRow, double[] outcomes, double[] weights, IReadOnlyList<ResultNote> notes)
    {
        Matrix = matrix;
        PatternOfRow = patternOfRow;
        Outcomes = outcomes;
        Weights = weights;
        Notes = notes;
    }

    /// <summary>The distinct values of the terms.</summary>
    public ModelMatrix Matrix { get; }

    /// <summary>Which row of the matrix each response is; -1 for those left out.</summary>
    public int[] PatternOfRow { get; }

    /// <summary>The outcome of each response; 0 for those left out.</summary>
    public double[] Outcomes { get; }

    /// <summary>The weight of each response; 0 for those left out.</summary>
    public double[] Weights { get; }

    /// <summary>What was left out: respondents without answers, answers without respondents.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The number of responses counted, whatever their weight.</summary>
    public long Count => PatternOfRow.LongCount(p => p >= 0);

    /// <summary>Rows of numbers, each a response of its own.</summary>
    public static RegressionRows Of(ModelMatrix matrix, double[] outcomes, double[] weights) =>
        new(matrix, [.. Enumerable.Range(0, matrix.Rows)], outcomes, weights, []);

    /// <summary>Reads the terms of responses.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="columnOf">The column of a question.</param>
    /// <param name="inDomain">Whether each response belongs to the domain.</param>
    /// <param name="outcomes">The outcome of each response; null where there is none.</param>
    /// <param name="weights">The weight of each response; null for 1.</param>
    /// <exception cref="RegressionException">Nobody is left, or nobody gave the reference answer of a factor.</exception>
    public static RegressionRows Of(
        IReadOnlyList<RegressionTerm> terms, Func<Question, ResponseColumn> columnOf, bool[] inDomain, double?[] outcomes, double[]? weights)
    {
        RegressionTerm[] parts = [.. terms.SelectMany(t => t.Parts).Distinct()];
        var values = parts.Select(p => p.Read(columnOf)).ToArray();
        var (patterns, codes) = Patterns(values, inDomain, outcomes);
        var counted = new double[patterns.Length];
        var used = new bool[codes.Count];
        for (var row = 0; row < patterns.Length; row++)
        {
            counted[row] = patterns[row] >= 0 ? weights?[row] ?? 1 : 0;
            if (counted[row] > 0)
            {
                used[patterns[row]] = true;
            }
        }

        if (!Array.Exists(used, u => u))
        {
            throw new RegressionException(
                RegressionFailure.NoRespondents, [],
                "Nobody in the domain has an answer to the outcome and to all terms, and a weight above 0. "
                + "Leave out the term that nobody answered, or widen the domain.");
        }

        var (matrix, absent) = MatrixOf(terms, parts, values, codes, used);
        var missing = inDomain.LongCount(d => d) - patterns.LongCount(p => p >= 0);
        double[] known = [.. outcomes.Select((y, row) => patterns[row] >= 0 ? y!.Value : 0)];
        return new RegressionRows(matrix, patterns, known, counted, [.. LeftOut(missing), .. absent]);
    }

    /// <summary>The combinations of codes that occur, in the order in which they come, and which of them each response has.</summary>
    private static (int[] PatternOfRow, List<int[]> Codes) Patterns(TermValues[] values, bool[] inDomain, double?[] outcomes)
    {
        // Begins with one pattern, of no part; each part splits the patterns by its codes.
        var patterns = Array.ConvertAll(inDomain, d => d ? 0 : -1);
        for (var row = 0; row < patterns.Length; row++)
        {
            patterns[row] = outcomes[row] is null ? -1 : patterns[row];
        }

        var codes = new List<int[]> { Array.Empty<int>() };
        foreach (var part in values)
        {
            // A place for each pair of pattern and code, 0 while it has not occurred.
            var (places, split) = (new PairPlaces(codes.Count, part.Table.Count), new List<int[]>());
            for (var row = 0; row < patterns.Length; row++)
            {
                var (pattern, code) = (patterns[row], part.Codes[row]);
                if (pattern < 0 || code == TermValues.Missing)
                {
                    patterns[row] = -1;
                    continue;
                }

                ref var place = ref places[pattern, code];
                if (place == 0)
                {
                    split.Add([.. codes[pattern], code]);
                    place = split.Count;
                }

                patterns[row] = place - 1;
            }

            codes = split;
        }

        return (patterns, codes);
    }

    private static (ModelMatrix Matrix, IEnumerable<ResultNote> Absent) MatrixOf(
        IReadOnlyList<RegressionTerm> terms, RegressionTerm[] parts, TermValues[] values, List<int[]> codes, bool[] used)
    {
        ModelColumn[] columns = [new(ModelMatrix.Intercept, -1), .. terms.SelectMany((t, i) => t.ColumnNames.Select(name => new ModelColumn(name, i)))];
        var rows = codes.Select(pattern => (double[])[1, .. terms.SelectMany(t => t.Columns(part =>
        {
            var place = Array.IndexOf(parts, part);
            return values[place].Table[pattern[place]];
        }))]).ToArray();
        CheckReferences(terms, columns, rows, used);

        // An answer that nobody gave, and a combination that nobody has, has no coefficient.
        bool[] isAbsent = [.. columns.Select((c, j) =>
            c.Term >= 0 && terms[c.Term].Parts.Any(p => p is FactorTerm) && rows.Where((_, r) => used[r]).All(r => r[j] == 0))];
        int[] kept = [.. Enumerable.Range(0, columns.Length).Where(j => !isAbsent[j])];
        return (
            new ModelMatrix([.. kept.Select(j => columns[j])], [.. rows.SelectMany(r => kept.Select(j => r[j]))]),
            columns.Where((_, j) => isAbsent[j]).Select(c => new ResultNote(NoteCode.EmptyBase, $"{c.Name}: no respondent, left out")));
    }

    private static void CheckReferences(IReadOnlyList<RegressionTerm> terms, ModelColumn[] columns, double[][] rows, bool[] used)
    {
        for (var term = 0; term < terms.Count; term++)
        {
            int[] own = [.. Enumerable.Range(0, columns.Length).Where(j => columns[j].Term == term)];
            if (terms[term] is FactorTerm factor && !rows.Where((_, r) => used[r]).Any(r => Array.TrueForAll(own, j => r[j] == 0)))
            {
                throw new RegressionException(
                    RegressionFailure.Collinear, [factor.Name],
                    $"Nobody in the regression gave the reference answer '{factor.Reference}' to '{factor.Name}'. Choose another reference.");
            }
        }
    }

    private static IEnumerable<ResultNote> LeftOut(long missing) => missing == 0
        ? []
        : [new ResultNote(
            NoteCode.MissingAnswers, FormattableString.Invariant($"{missing} respondents without an answer to the outcome or a term are left out"))];
}
