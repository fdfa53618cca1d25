namespace SurveyStats.Significance;

/// <summary>
/// Rao and Scott's second-order test of the table of 2 x 2 of a weighted sample without clusters: F = X2/delta on 1 and n - 1 degrees of freedom, as its
/// signed root t.
/// <para>
/// Formula: X2 = n theta^2/(p1. p2. p.1 p.2), theta = p11 p22 - p12 p21; delta = n v/sum(1/p_ij); v = n/(n - 1)(sum of W2_ij/W_ij^2 - m^2/n), the linearised
/// variance of the logarithm of the odds ratio, m the sum of the signs of the cells that are not empty (0 if all are filled).
/// </para>
/// With one degree of freedom the second order is the first. Source: Rao and Scott (1984), The Annals of Statistics 12, 46-60; Thomas and Rao (1987),
/// Journal of the American Statistical Association 82, for the F.
/// </summary>
internal static class RaoScottFourfold
{
    public static ConventionFigures Compute(ColumnPair c)
    {
        CellSums[] cells = [c.FirstChose, Rest(c.FirstBase, c.FirstChose), c.SecondChose, Rest(c.SecondBase, c.SecondChose)];
        var (n, w) = ((double)(c.FirstBase.Count + c.SecondBase.Count), c.FirstBase.Weight + c.SecondBase.Weight);
        var (squares, inverses, signs) = (0.0, 0.0, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { Count: > 0, Weight: > 0, SquaredWeight: > 0 })
            {
                squares += 1 / cells[i].EffectiveCount;
                inverses += w / cells[i].Weight;
                signs += i is 0 or 3 ? 1 : -1;
            }
        }

        var v = n / (n - 1) * (squares - (signs * signs / n));
        var delta = n * v / inverses;
        var yes = (cells[0].Weight + cells[2].Weight) / w * ((cells[1].Weight + cells[3].Weight) / w);

        // theta = (p1 - p2) (W1/W)(W2/W), so that X2 = n (p1 - p2)^2 (W1/W)(W2/W)/(P (1 - P)).
        var variance = delta * yes / (n * (c.FirstBase.Weight / w) * (c.SecondBase.Weight / w));
        return ConventionFigures.OfStudent(c.Difference!.Value, variance, n - 1);
    }

    private static CellSums Rest(CellSums ofBase, CellSums chose) => ofBase.Count == chose.Count
        ? default
        : new CellSums(ofBase.Count - chose.Count, ofBase.Weight - chose.Weight, ofBase.SquaredWeight - chose.SquaredWeight);
}
