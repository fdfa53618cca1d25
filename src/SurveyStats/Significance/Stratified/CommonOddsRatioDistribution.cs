using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The distribution of T, the successes of the first group over all strata, given all margins, where the odds ratio is psi in every stratum: the sum
/// of independent noncentral hypergeometric counts.
/// <para>
/// Formula: P(T = t) proportional to gamma_t psi^t, the gamma being the coefficients of the product of the strata's polynomials. The product is
/// taken once, at the psi0 whose mean is near t, where the probabilities about t are large; those at another psi follow as
/// P_psi(s) = P_psi0(s) (psi/psi0)^s Z(psi0)/Z(psi), whose constant comes stratum by stratum from single probabilities. So tails far below every
/// double keep their digits.
/// </para>
/// Source: Gart (1970), Biometrika 57, 471-475; Mehta, Patel and Gray (1985), Journal of the American Statistical Association 80, 969-973, for the
/// polynomials.
/// </summary>
internal sealed class CommonOddsRatioDistribution
{
    // Beyond it a stratum adds nothing to the 16 digits of any tail.
    private const double Negligible = 1e-40;

    private const double SmallestSeen = 1e-15;

    private readonly (long Successes, long Draws, long Population)[] _strata;
    private readonly (NoncentralHypergeometric Distribution, long Near)[] _tilted;
    private readonly double[] _probabilities;
    private readonly long _first;

    /// <summary>The distribution seen from the odds ratio exp(<paramref name="logOdds"/>), whose mean is the centre; whole counts.</summary>
    private CommonOddsRatioDistribution((long Successes, long Draws, long Population)[] strata, long centre, double logOdds)
    {
        Centre = centre;
        _strata = strata;
        LogOdds = logOdds;
        _tilted = Array.ConvertAll(strata, s => Tilted(s, logOdds));
        (_probabilities, _first) = ([1], 0);
        foreach (var (distribution, near) in _tilted)
        {
            var (factor, first) = Points(distribution, near);
            (_probabilities, _first) = (Product(_probabilities, factor), _first + first);
        }
    }

    /// <summary>The smallest and the largest T that the margins allow.</summary>
    public static (long Lowest, long Highest) Support(StratumCounts[] strata) => (
        Margins(strata).Sum(s => Hypergeometric.Support(s.Successes, s.Draws, s.Population).Lowest),
        Margins(strata).Sum(s => Hypergeometric.Support(s.Successes, s.Draws, s.Population).Highest));

    /// <summary>The distribution seen from the odds ratio whose mean is t, strictly within the support.</summary>
    public static CommonOddsRatioDistribution About(StratumCounts[] strata, long t)
    {
        var margins = Margins(strata);
        return new CommonOddsRatioDistribution(margins, t, LogOddsWithMean(margins, t));
    }

    /// <summary>The t that is the mean of this view.</summary>
    public long Centre { get; }

    /// <summary>ln psi with the mean t: the conditional maximum likelihood estimate where t is the observed number.</summary>
    public double LogOdds { get; }

    /// <summary>Whether t is so near to the mean of this view that tails from it keep their digits.</summary>
    public bool SeesWell(long t) => At(t) > SmallestSeen;

    /// <summary>ln P(T &lt;= t), or ln P(T &gt;= t), at exp(<paramref name="logOdds"/>), with a share of P(T = t) only; for a t near the mean of this view.</summary>
    public double LogTail(long t, bool below, double share, double logOdds)
    {
        var tilt = logOdds - LogOdds;

        // Towards the mean of psi the terms grow, and the other tail is the small one.
        if (below == tilt < 0)
        {
            return Elementary.LogOnePlus(-Math.Exp(Math.Min(0, Sum(t, !below, 1 - share, tilt) + Shift(t, logOdds))));
        }

        return Math.Min(0, Sum(t, below, share, tilt) + Shift(t, logOdds));
    }

    /// <summary>ln P(T = t) at exp(<paramref name="logOdds"/>); for a t near the mean of this view.</summary>
    public double LogProbability(long t, double logOdds) => Math.Log(At(t)) + Shift(t, logOdds);

    private static (long Successes, long Draws, long Population)[] Margins(StratumCounts[] strata) =>
        Array.ConvertAll(strata, s => ((long)s.X, (long)s.N1, (long)s.N));

    private static (NoncentralHypergeometric Distribution, long Near) Tilted((long Successes, long Draws, long Population) s, double logOdds)
    {
        var distribution = new NoncentralHypergeometric(s.Successes, s.Draws, s.Population, Math.Exp(logOdds));
        var (lowest, highest) = Hypergeometric.Support(s.Successes, s.Draws, s.Population);
        return (distribution, Math.Clamp((long)Math.Round(distribution.Mean), lowest, highest));
    }

    private static double LogOddsWithMean((long Successes, long Draws, long Population)[] margins, double t)
    {
        const double furthest = 200;
        double Excess(double logOdds) => margins.Sum(s => new NoncentralHypergeometric(s.Successes, s.Draws, s.Population, Math.Exp(logOdds)).Mean) - t;
        return RootFinder.Bracketed(Excess, -furthest, furthest);
    }

    /// <summary>The probabilities of a stratum from the first that counts.</summary>
    private static (double[] Probabilities, long First) Points(NoncentralHypergeometric distribution, long near)
    {
        var (first, last) = (near, near);
        while (distribution.Probability(first - 1) > Negligible)
        {
            first--;
        }

        while (distribution.Probability(last + 1) > Negligible)
        {
            last++;
        }

        var probabilities = new double[last - first + 1];
        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = distribution.Probability(first + i);
        }

        return (probabilities, first);
    }

    private static double[] Product(double[] left, double[] right)
    {
        var product = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                product[i + j] += left[i] * right[j];
            }
        }

        return product;
    }

    private double At(long t) => t >= _first && t - _first < _probabilities.Length ? _probabilities[t - _first] : 0;

    /// <summary>The logarithm of the sum of P_psi0(s) (psi/psi0)^(s - t) over s beyond t and a share of t, a sum whose terms fall.</summary>
    private double Sum(long t, bool below, double share, double tilt)
    {
        var sum = 0.0;
        for (var s = below ? _first : _first + _probabilities.Length - 1; s != t; s += below ? 1 : -1)
        {
            sum += At(s) * Math.Exp((s - t) * tilt);
        }

        return Math.Log(sum + (share * At(t)));
    }

    /// <summary>ln of (psi/psi0)^t Z(psi0)/Z(psi), each stratum's constant from its probability at a point near its mean.</summary>
    private double Shift(long t, double logOdds)
    {
        var (sum, rest) = (0.0, t);
        for (var i = 0; i < _strata.Length; i++)
        {
            var (successes, draws, population) = _strata[i];
            var (distribution, near) = _tilted[i];
            sum += new NoncentralHypergeometric(successes, draws, population, Math.Exp(logOdds)).LogProbability(near) - distribution.LogProbability(near);
            rest -= near;
        }

        return sum + (rest * (logOdds - LogOdds));
    }
}
