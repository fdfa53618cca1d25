using SurveyStats.Numerics;

namespace SurveyStats.Design;

/// <summary>One stage of the bootstrap of a sample in several: draws half of the units of each stratum. Source: Preston (2009), Survey Methodology 35.</summary>
internal sealed class BootstrapStage
{
    private readonly IReadOnlyList<FrameStratum> _strata;
    private readonly int[][] _units;
    private readonly int _unitCount;
    private readonly bool _isFirst;

    private BootstrapStage(IReadOnlyList<FrameStratum> strata, int[][] units, int unitCount, bool isFirst)
    {
        _strata = strata;
        _units = units;
        _unitCount = unitCount;
        _isFirst = isFirst;
    }

    /// <summary>A stage of a frame.</summary>
    /// <exception cref="LonelyUnitException">Below the first stage a stratum has one unit of several in the population, and the design has no rule for it.</exception>
    public static BootstrapStage Of(SampleFrame frame, int index)
    {
        var stage = frame.Stages[index];
        var units = stage.Strata.Select(_ => new List<int>()).ToArray();
        for (var u = 0; u < stage.Units!.Count; u++)
        {
            units[stage.Units[u].Stratum].Add(u);
        }

        var isLonely = (int h) => index > 0 && units[h].Count == 1 && stage.Strata[h].PopulationUnits > 1 && IsPartOfFinite(frame, index, h);
        if (frame.LonelyUnits == LonelyUnits.Fail)
        {
            string[] lonely = [.. Enumerable.Range(0, units.Length).Where(isLonely).Select(h => NameOf(frame, index, h))];
            if (lonely.Length > 0)
            {
                throw new LonelyUnitException(lonely);
            }
        }

        return new BootstrapStage(stage.Strata, [.. units.Select(u => u.ToArray())], stage.Units.Count, index == 0);
    }

    /// <summary>Draws, and carries the sum, the product and the fraction of the units above to those of this stage.</summary>
    public (double Sum, double Product, double Fraction)[] Draw((double Sum, double Product, double Fraction)[] above, ref SplitMix64 random)
    {
        var result = new (double Sum, double Product, double Fraction)[_unitCount];
        for (var h = 0; h < _units.Length; h++)
        {
            var (sum, product, fraction) = above[_isFirst ? 0 : _strata[h].Parent];
            var units = _units[h];
            var (n, f) = (units.Length, _strata[h].Fraction);
            var m = n / 2;
            var adds = m > 0 && (_isFirst || _strata[h].PopulationUnits is not null);
            var l = adds ? Math.Sqrt(m * fraction * (1 - f) / (n - m)) : 0;
            var drawn = adds ? Half(units, m, ref random) : units;
            foreach (var unit in units)
            {
                result[unit] = (sum - (product * l), 0, fraction * f);
            }

            foreach (var unit in drawn)
            {
                result[unit] = adds
                    ? (sum + (product * l * (((double)n / m) - 1)), product * Math.Sqrt((double)n / m), fraction * f)
                    : (sum, product, fraction * f);
            }
        }

        return result;
    }

    private static int[] Half(int[] units, int m, ref SplitMix64 random)
    {
        var order = (int[])units.Clone();
        for (var i = 0; i < m; i++)
        {
            var k = i + random.Below(order.Length - i);
            (order[i], order[k]) = (order[k], order[i]);
        }

        return order[..m];
    }

    // A later stage adds to the variance only if the stages above were drawn from finite populations.
    private static bool IsPartOfFinite(SampleFrame frame, int index, int stratum)
    {
        for (; index > 0; index--)
        {
            var parent = frame.Stages[index].Strata[stratum].Parent;
            stratum = frame.Stages[index - 1].Units![parent].Stratum;
            if (frame.Stages[index - 1].Strata[stratum].PopulationUnits is null)
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOf(SampleFrame frame, int index, int stratum)
    {
        var above = frame.Stages[index - 1].Units![frame.Stages[index].Strata[stratum].Parent].Name;
        return frame.Stages[index].Strata[stratum].Name is { Length: > 0 } name ? $"{above}, {name}" : above;
    }
}
