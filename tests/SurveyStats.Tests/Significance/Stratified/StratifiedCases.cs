using CsCheck;

namespace SurveyStats.Tests.Significance;

/// <summary>Random and well-known stratified tables for the tests.</summary>
internal static class StratifiedCases
{
    /// <summary>One to five strata of small counts, empty groups and shares of 0 and 1 among them.</summary>
    public static readonly Gen<(double X1, double N1, double X2, double N2)[]> Any = StrataOf(Gen.Int[0, 25]);

    /// <summary>One to five strata without any count of 0.</summary>
    public static readonly Gen<(double X1, double N1, double X2, double N2)[]> Positive = StrataOf(Gen.Int[1, 40]);

    /// <summary>Bickel, Hammel and O'Connell (1975), Science 187: admitted men and women at Berkeley by department, as in R's UCBAdmissions.</summary>
    public static StratifiedTable Berkeley { get; } = StratifiedTable.Of(
        (512, 825, 89, 108), (353, 560, 17, 25), (120, 325, 202, 593), (138, 417, 131, 375), (53, 191, 94, 393), (22, 373, 24, 341));

    public static StratifiedTable Swapped((double X1, double N1, double X2, double N2)[] strata) =>
        StratifiedTable.Of([.. strata.Select(s => (s.X2, s.N2, s.X1, s.N1))]);

    public static StratifiedTable Failures((double X1, double N1, double X2, double N2)[] strata) =>
        StratifiedTable.Of([.. strata.Select(s => (s.N1 - s.X1, s.N1, s.N2 - s.X2, s.N2))]);

    private static Gen<(double X1, double N1, double X2, double N2)[]> StrataOf(Gen<int> count) => Gen.Select(
        count, count, count, count, (a, b, c, d) => ((double)a, (double)(a + b), (double)c, (double)(c + d))).Array[1, 5];
}
