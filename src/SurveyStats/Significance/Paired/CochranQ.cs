namespace SurveyStats;

/// <summary>
/// Cochran's Q test that several yes-or-no answers of the same respondents have equal shares of yes.
/// <para>
/// Formula: Q = (k - 1)(k sum of G_j^2 - (sum of G_j)^2)/(k sum of L_i - sum of L_i^2) on k - 1 degrees of freedom, for k answers, G_j the
/// respondents who said yes to answer j, L_i the yeses of respondent i; undefined where every respondent answered all alike.
/// </para>
/// <para>For two answers it is McNemar's chi-square. Doubtful where the respondents who did not answer all alike, times k, are below 24.</para>
/// Source: Cochran (1950), Biometrika 37, 256-266; Tate and Brown (1970), Journal of the American Statistical Association 65, for the rule of 24.
/// </summary>
public static class CochranQ
{
    private const string Name = "Cochran Q";
    private const string Convention = "chi-square on k - 1 degrees of freedom";
    private const long FewAnswers = 24;

    /// <summary>Tests rows of answers.</summary>
    /// <param name="rows">A row a respondent, with the same k answers of at least 2, each 1 (yes) or 0.</param>
    /// <returns>The result; undefined, with a note, if every respondent answered all alike, or there is none.</returns>
    /// <exception cref="ArgumentException">Rows differ in length, have fewer than two answers, or an answer that is neither 0 nor 1.</exception>
    public static TestResult Test(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.EmptyBase, "there is no respondent"));
        }

        var columnTotals = new long[Checked(rows)];
        var (all, squares, informative) = (0L, 0L, 0L);
        foreach (var row in rows)
        {
            var yeses = 0L;
            for (var j = 0; j < row.Count; j++)
            {
                columnTotals[j] += row[j];
                yeses += row[j];
            }

            all += yeses;
            squares += yeses * yeses;
            informative += yeses > 0 && yeses < row.Count ? 1 : 0;
        }

        return Of(columnTotals, all, squares, informative);
    }

    /// <summary>The test from the sums: in whole numbers to the last division, so that nothing cancels.</summary>
    private static TestResult Of(long[] columnTotals, long all, long squares, long informative)
    {
        var k = columnTotals.Length;
        var spread = ((Int128)k * columnTotals.Aggregate((Int128)0, (sum, g) => sum + ((Int128)g * g))) - ((Int128)all * all);
        var within = ((Int128)k * all) - squares;
        if (within == 0)
        {
            return TestResult.Undefined(
                Name, Convention, new ResultNote(NoteCode.ZeroVariance, "every respondent answered all alike"), degreesOfFreedom: k - 1);
        }

        ResultNote[] notes = informative * k < FewAnswers
            ? [new ResultNote(NoteCode.LowExpectedCount, FormattableString.Invariant($"only {informative} respondents did not answer all alike"))]
            : [];
        return TestResult.FromChiSquared(Name, Convention, (k - 1) * ((double)spread / (double)within), k - 1, notes);
    }

    private static int Checked(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        var k = rows[0].Count;
        if (k < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"The rows have {k} answers. Give at least two to compare."), nameof(rows));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != k)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {i} has {rows[i].Count} answers, row 0 has {k}. Give every respondent the same answers."), nameof(rows));
            }

            if (rows[i].FirstOrDefault(answer => answer is not (0 or 1), 0) is var bad and not 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {i} has the answer {bad}. Give 1 for yes and 0 for no."), nameof(rows));
            }
        }

        return k;
    }
}
