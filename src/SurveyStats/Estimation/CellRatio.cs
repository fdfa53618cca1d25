namespace SurveyStats.Estimation;

/// <summary>
/// A ratio R = (sum of a_c T_c) / (sum of b_c T_c) of the estimated totals T_c of the cells of a table, or a total (sum of a_c T_c): shares, means,
/// totals and ratios are such, over the cells of their base.
/// </summary>
/// <param name="Cells">The cells of the base, by index in the table, rising; those with coefficients 0 belong to the domain all the same.</param>
/// <param name="Numerator">The coefficient a of each of these cells.</param>
/// <param name="Denominator">The coefficient b of each of these cells; null for a total.</param>
internal sealed record CellRatio(int[] Cells, double[] Numerator, double[]? Denominator);
