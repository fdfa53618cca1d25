namespace SurveyStats.Numerics;

/// <summary>
/// The quantile of the standard normal distribution, for every tail that a double can express, by three rational functions fitted for this
/// library in 50-digit arithmetic (tests/SurveyStats.Tests/Numerics/Figures/fit_normal.py).
/// Source: the form is that of Wichura (1988), Algorithm AS 241, Applied Statistics 37.
/// </summary>
internal static class NormalQuantile
{
    private const double CentralHalfWidth = 0.425;
    private const double FirstTail = 1.6;
    private const double FirstFar = 5;

    /// <summary>z / d in 0.425^2 - d^2, d = 1/2 - q: relative error 5e-19.</summary>
    private static readonly Rational Central = new(
        [
            3.387132872796366858,
            153.73985179305335561,
            2737.6241035124455057,
            24321.510162417255366,
            113573.69817597784496,
            270015.17644478968976,
            291567.34232390687535,
            109625.32742337001371,
            6354.8233098660102895,
        ],
        [
            1.0,
            48.394634469369737343,
            931.6226481851013957,
            9121.1305697416497532,
            48262.287147714200216,
            135716.95806482768304,
            186517.00775203241823,
            103777.8697659735074,
            14686.27986985355492,
        ]);

    /// <summary>z in r - 1.6, r = sqrt(-log q) from 1.6 to 5: relative error 2e-18.</summary>
    private static readonly Rational Tail = new(
        [
            1.4234371107496835528,
            4.6044591353028802538,
            5.7215134675244228902,
            3.655383113335460164,
            1.3310290694743611207,
            0.28479268122867142484,
            0.034723910827167827288,
            0.00212416510826068722,
            0.000045758497607380585201,
        ],
        [
            1.0,
            2.0350111881356024399,
            1.6644867745656402153,
            0.7077634058516538798,
            0.16875051428543050604,
            0.022327434843469792766,
            0.0014504609876155642577,
            0.000032354888410887554657,
        ]);

    /// <summary>z in r - 5, r = sqrt(-log q) from 5 to 27.4: relative error 4e-17.</summary>
    private static readonly Rational Far = new(
        [
            6.657904643501103833,
            5.4616114231525086261,
            1.7831957603371103712,
            0.29608706765086913226,
            0.02646519151230251489,
            0.0012379106108945664219,
            0.000026961766965622339248,
            1.9936330315352489145e-7,
        ],
        [
            1.0,
            0.59950575429680890901,
            0.13675702732624081072,
            0.014841984691199716371,
            0.0007840205132288305571,
            0.000018360338684351930056,
            1.4097022673044093166e-7,
            1.9970345492894111028e-15,
        ]);

    /// <summary>The z with upper tail q. Domain: 0 &lt;= q &lt;= 1.</summary>
    internal static double Upper(double q)
    {
        var d = 0.5 - q;
        if (Math.Abs(d) <= CentralHalfWidth)
        {
            return d * Central.Of(CentralHalfWidth * CentralHalfWidth - d * d);
        }

        // 1 - q is exact here.
        var z = OfSmallTail(d > 0 ? q : 1 - q);
        return d > 0 ? z : -z;
    }

    private static double OfSmallTail(double q)
    {
        if (q == 0)
        {
            return double.PositiveInfinity;
        }

        var r = Math.Sqrt(-Math.Log(q));
        return r < FirstFar
            ? Tail.Of(r - FirstTail)
            : Far.Of(r - FirstFar);
    }
}
