namespace SurveyStats.Design;

/// <summary>Checks what is stated of replicates.</summary>
internal static class ReplicateArguments
{
    /// <exception cref="ArgumentException">The scales cannot be, or are not those of so many replicates.</exception>
    public static void CheckScales(ReplicationMethod method, int replicates, double? scale, IReadOnlyList<double>? replicateScales)
    {
        if (scale is { } common && !(common > 0 && common <= double.MaxValue))
        {
            throw new ArgumentException(FormattableString.Invariant($"The scale is {common}. Give a finite number above 0, or null for that of the method."), nameof(scale));
        }

        if (replicateScales is null)
        {
            if (scale is null && method.Scale(replicates) is null)
            {
                throw new ArgumentException(
                    $"Replicates of the method '{method}' have no scale of their own. State replicateScales (or scale) as the data's documentation gives them.",
                    nameof(replicateScales));
            }

            return;
        }

        if (replicateScales.Count != replicates)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {replicateScales.Count} scales for {replicates} replicates. Give one for each."), nameof(replicateScales));
        }

        if (replicateScales.FirstOrDefault(s => !(s >= 0 && s <= double.MaxValue), 0) is var bad && bad != 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"A scale is {bad}. Give finite numbers, 0 or more."), nameof(replicateScales));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static void CheckDegreesOfFreedom(double? degreesOfFreedom)
    {
        if (degreesOfFreedom is { } stated && !(stated > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreesOfFreedom), stated, "Give a number above 0 (infinity for normal quantiles), or null for the rank of the replicate weights less 1.");
        }
    }
}
