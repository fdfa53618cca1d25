using CsCheck;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class RootFinderTests
{
    /// <summary>A fixed start of the random cases: a test that fails once fails always.</summary>
    private const string Seed = "0N0XIzNsQ0O2";

    [Fact]
    public void Roots_of_a_cubic_are_found_to_the_last_bit() =>
        Gen.Double[0.001, 1000].Sample(
            root =>
            {
                double found = RootFinder.Bracketed(x => x * x * x - root * root * root, 0, 2000);
                return Math.Abs(found - root) <= 4e-16 * root;
            },
            seed: Seed, iter: 500, threads: 1);

    [Fact]
    public void The_change_of_sign_of_a_step_is_found_to_the_neighbouring_double() =>
        Gen.Double[-1, 1].Sample(
            edge =>
            {
                double found = RootFinder.Bracketed(x => x < edge ? -1 : 1, -1.5, 1.25);
                return found == edge || found == Math.BitDecrement(edge) || Math.Abs(found - edge) <= double.Epsilon;
            },
            seed: Seed, iter: 500, threads: 1);

    [Fact]
    public void A_root_far_smaller_than_the_bracket_is_found() =>
        Assert.Equal(1e-200, RootFinder.Bracketed(x => Math.Log(x) - Math.Log(1e-200), double.Epsilon, 1e10), 1e-213);

    [Fact]
    public void Infinite_values_at_the_ends_count_by_their_sign() =>
        Assert.Equal(1.0 / 3, RootFinder.Bracketed(x => 1 / (1 - x) - 0.5 / x, 0, 1), 1e-16);

    [Fact]
    public void A_root_at_an_end_is_returned()
    {
        Assert.Equal(2, RootFinder.Bracketed(x => x - 2, 2, 5));
        Assert.Equal(5, RootFinder.Bracketed(x => x - 5, 2, 5));
    }

    [Fact]
    public void Equal_signs_at_both_ends_are_refused() =>
        Assert.Throws<ArgumentException>(() => RootFinder.Bracketed(x => x * x + 1, -1, 1));

    [Fact]
    public void A_function_that_is_not_a_number_is_refused() =>
        Assert.Throws<ArithmeticException>(() => RootFinder.Bracketed(_ => double.NaN, -1, 1));
}
