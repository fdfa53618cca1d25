using System.Runtime.CompilerServices;

namespace SurveyStats.Planning;

/// <summary>The checks on what is planned with; the messages name the value and the cure.</summary>
internal static class PlanningDomain
{
    public static void Share(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A share lies between 0 and 1: 0.73 for 73 %.");
        }
    }

    /// <summary>A size of a group: above 0; may be fractional, as an effective base is.</summary>
    public static void Size(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "A sample size is a finite number above 0.");
        }
    }

    public static void DesignEffect(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "A design effect is a finite number above 0: 1 for a simple random sample.");
        }
    }

    public static void ResponseRate(double? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is { } rate && !(rate > 0 && rate <= 1))
        {
            throw new ArgumentOutOfRangeException(name, rate, "A response rate lies above 0 and at most at 1: 0.4 for 40 %. Leave it out if everybody answers.");
        }
    }

    public static void Ratio(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "A ratio of sizes is a finite number above 0: 2 if the second group is twice the first.");
        }
    }

    public static void Margin(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A margin lies between 0 and 1: 0.05 for 5 points.");
        }
    }

    public static void Population(long? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 1)
        {
            throw new ArgumentOutOfRangeException(name, value, "A population has at least one unit. Leave it out for a large one.");
        }
    }

    public static void EffectSize(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "An effect size is a finite number, 0 or more: 0.1 for a small one.");
        }
    }

    /// <summary>The shares of two groups or more, and as many sizes or ratios of sizes.</summary>
    public static void Groups(IReadOnlyList<double> shares, IReadOnlyList<double> sizes, [CallerArgumentExpression(nameof(sizes))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(sizes, name);
        if (shares.Count < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are shares of {shares.Count} groups. Give two or more."), nameof(shares));
        }

        if (sizes.Count != shares.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {shares.Count} shares and {sizes.Count} sizes. Give a size for each group."), name);
        }

        for (var i = 0; i < shares.Count; i++)
        {
            Share(shares[i], FormattableString.Invariant($"{nameof(shares)}[{i}]"));
            Size(sizes[i], FormattableString.Invariant($"{name}[{i}]"));
        }
    }
}
