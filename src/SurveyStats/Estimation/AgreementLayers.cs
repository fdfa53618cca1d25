namespace SurveyStats.Estimation;

/// <summary>The layers of van der Eijk's agreement.</summary>
internal static class AgreementLayers
{
    /// <exception cref="ArgumentException">There are fewer than three steps.</exception>
    public static void RequireSteps(int steps, string name)
    {
        if (steps < 3)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The scale has {steps} steps. Agreement is defined from three steps on; for two, look at the share."), name);
        }
    }

    /// <summary>A of frequencies of three steps or more; null where all are 0.</summary>
    public static double? Agreement(IReadOnlyList<double> frequencies)
    {
        var total = frequencies.Sum();
        if (total == 0)
        {
            return null;
        }

        var (sum, below) = (0.0, 0.0);
        foreach (var top in frequencies.Where(f => f > 0).Distinct().Order())
        {
            bool[] filled = [.. frequencies.Select(f => f >= top)];
            sum += (top - below) * filled.Count(f => f) / total * OfLayer(filled);
            below = top;
        }

        return Math.Clamp(sum, -1, 1);
    }

    private static double OfLayer(bool[] filled)
    {
        var (steps, nonEmpty) = (filled.Length, filled.Count(f => f));
        var (unimodal, bimodal) = (0L, 0L);
        for (var i = 0; i < steps; i++)
        {
            for (var j = i + 1; j < steps; j++)
            {
                for (var k = j + 1; k < steps; k++)
                {
                    unimodal += filled[j] && filled[i] != filled[k] ? 1 : 0;
                    bimodal += filled[i] && !filled[j] && filled[k] ? 1 : 0;
                }
            }
        }

        var (tu, tdu) = ((double)unimodal, (double)bimodal);
        var u = unimodal + bimodal == 0 ? 1 : (((steps - 2) * tu) - ((steps - 1) * tdu)) / ((steps - 2) * (tu + tdu));
        return u * (steps - nonEmpty) / (steps - 1);
    }
}
