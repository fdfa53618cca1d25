using System.Globalization;

namespace SurveyStats.Benchmarks.Accuracy;

/// <summary>How far a library is from the figures of one function: the largest error, and the points where it failed (exception or NaN).</summary>
internal sealed record AccuracyResult(double LargestError, int Failures)
{
    /// <summary>
    /// Measures a function. The error is relative; that of the logarithm of a density or probability, which passes through 0, is absolute
    /// below 1.
    /// </summary>
    internal static AccuracyResult Of(string name, Func<double[], double> function, List<AccuracyPoint> points)
    {
        var (largest, failures) = (0.0, 0);
        foreach (var (inputs, expected) in points)
        {
            var actual = Value(function, inputs);
            if (double.IsNaN(actual))
            {
                failures++;
                continue;
            }

            var size = Math.Abs(expected);
            var isLogDensity = name.EndsWith("LogDensity", StringComparison.Ordinal) || name.EndsWith("LogProbability", StringComparison.Ordinal);
            largest = Math.Max(largest, Math.Abs(actual - expected) / (size == 0 || (isLogDensity && size < 1) ? 1 : size));
        }

        return new AccuracyResult(largest, failures);
    }

    /// <summary>The text for the table: the error with two digits, and the failures if there are any.</summary>
    internal string Text()
    {
        var error = double.IsInfinity(LargestError) ? "infinite" : LargestError.ToString("0.0e+0", CultureInfo.InvariantCulture);
        return Failures == 0 ? error : string.Create(CultureInfo.InvariantCulture, $"{error}, {Failures} failed");
    }

    private static double Value(Func<double[], double> function, double[] inputs)
    {
        try
        {
            return function(inputs);
        }
#pragma warning disable CA1031 // Whatever a library throws is a failure of that point.
        catch (Exception)
#pragma warning restore CA1031
        {
            return double.NaN;
        }
    }
}
