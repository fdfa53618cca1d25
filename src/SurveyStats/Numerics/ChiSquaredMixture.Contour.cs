namespace SurveyStats.Numerics;

/// <content>The contour of the inversion.</content>
internal sealed partial class ChiSquaredMixture
{
    /// <summary>The hyperbola through the saddle point, and the integral along it relative to the integrand there.</summary>
    private readonly struct Contour
    {
        private const double Bend = Math.PI / 6;
        private const double Negligible = 1e-19;

        private readonly double[] _ratios;
        private readonly double[] _d;
        private readonly double _s0;
        private readonly double _x;
        private readonly double _across;
        private readonly double _along;

        public Contour(ChiSquaredMixture mixture, double s0, double x)
        {
            (_s0, _x, _d) = (s0, x, mixture._d);
            _ratios = new double[mixture._lambda.Length];
            var (curvature, room) = (1 / (s0 * s0), Math.Abs(s0));
            var (pull, push) = ((First: 0.0, Second: 0.0), (First: 0.0, Second: 0.0));
            for (var j = 0; j < _ratios.Length; j++)
            {
                var ratio = _ratios[j] = 2 * mixture._lambda[j] / mixture.Distance(j, s0);
                curvature += _d[j] * ratio * ratio / 2;
                room = Math.Min(room, 1 / Math.Abs(ratio));
                ref var side = ref ratio < 0 ? ref pull : ref push;
                side = (side.First + _d[j] * Math.Abs(ratio), side.Second + _d[j] * ratio * ratio);
            }

            // As wide as the peak of the integrand, and not so wide that a singularity comes near. It bends to where the integrand decays: to the
            // right for exp(-s x); without that, to the side of the terms that are most alike such a factor, those with many degrees of freedom.
            var width = Math.Min(room, 2 / Math.Sqrt(curvature));
            var isToTheRight = x > 0 || Certainty(pull) >= Certainty(push);
            (_along, _across) = ((isToTheRight ? width : -width) * Math.Sin(Bend), width * Math.Cos(Bend));
        }

        /// <summary>The effective degrees of freedom of a sum: (sum of d_j r_j)^2 / sum of d_j r_j^2.</summary>
        private static double Certainty((double First, double Second) sums) => sums.Second > 0 ? sums.First * (sums.First / sums.Second) : 0;

        /// <summary>The integral of |s0| exp(K(s) - K(s0) - (s - s0) x)/(2 pi i |s|) ds.</summary>
        public double Integral()
        {
            const int mostHalvings = 14;
            var (sum, step) = (0.5 * _across + Sum(0.5, 0.5), 0.5);
            for (var halving = 0; halving < mostHalvings; halving++)
            {
                var finer = sum + Sum(step / 2, step);
                var change = Math.Abs(finer / 2 - sum);
                (sum, step) = (finer, step / 2);

                // The error is squared with each halving.
                if (change <= 1e-10 * Math.Abs(sum) && halving > 0)
                {
                    break;
                }
            }

            return sum * step / Math.PI;
        }

        private double Sum(double first, double step)
        {
            var (sum, largest) = (0.0, _across);
            for (var v = first; v < 700; v += step)
            {
                var (term, size) = Term(v);
                sum += term;
                largest = Math.Max(largest, size);
                if (size < Negligible * largest)
                {
                    break;
                }
            }

            return sum;
        }

        /// <summary>The imaginary part of the integrand times ds/dv, and its size.</summary>
        private (double Term, double Size) Term(double v)
        {
            var (sinh, cosh, root) = (Math.Sinh(v), Math.Cosh(v), Math.Sinh(v / 2));
            var (re, im) = (_along * 2 * root * root, _across * sinh);
            var (logSize, angle) = Logarithm(-1 / _s0, re, im);
            (logSize, angle) = (-logSize - re * _x, -angle - im * _x);
            for (var j = 0; j < _ratios.Length; j++)
            {
                var (part, turn) = Logarithm(_ratios[j], re, im);
                logSize -= 0.5 * _d[j] * part;
                angle -= 0.5 * _d[j] * turn;
            }

            var (stepRe, stepIm) = (_along * sinh, _across * cosh);
            var size = Math.Exp(logSize);
            var (sin, cos) = Math.SinCos(angle);
            return (size * (sin * stepRe + cos * stepIm), size * (Math.Abs(stepRe) + stepIm));
        }

        /// <summary>ln(1 - ratio (re + i im)).</summary>
        private static (double Size, double Angle) Logarithm(double ratio, double re, double im)
        {
            var (a, b) = (ratio * re, ratio * im);
            return double.IsFinite(b * b)
                ? (0.5 * Elementary.LogOnePlus(a * (a - 2) + b * b), Math.Atan2(-b, 1 - a))
                : (Math.Log(Math.Abs(b)), Math.Atan2(-b, 1 - a));
        }
    }
}
