using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class DistinctNumbersTests
{
    private static readonly NumericQuestion Age = new("age");

    [Fact]
    public void Values_are_in_rising_order_and_codes_lead_back_to_them() =>
        Law.Holds(Gen.Select(Gen.OneOf(Gen.Double[-5, 5], Gen.Int[-200, 200].Select(i => (double)i)), Gen.Int[0, 9]).Array[0, 600], rows =>
        {
            double[] numbers = [.. rows.Select(r => r.Item1)];
            AnswerState[] states = [.. rows.Select(r => r.Item2 <= 4 ? (AnswerState)r.Item2 : AnswerState.Answered)];
            var column = new ValueColumn<double>(Age, numbers, states);
            var distinct = column.Distinct()!;
            Assert.Equal(distinct.Values.Distinct().Order(), distinct.Values);
            for (var row = 0; row < numbers.Length; row++)
            {
                var code = distinct.Codes[row];
                Assert.InRange(code, 0, distinct.CodeCount - 1);
                Assert.Equal(column.StateOf(row), distinct.StateOf(code));
                Assert.True(states[row] != AnswerState.Answered || distinct.Values[code] == numbers[row]);
            }
        });

    [Fact]
    public void Codes_have_one_byte_where_values_and_missing_answers_fit()
    {
        Assert.Equal(1, Of([.. Enumerable.Range(0, 252).Select(i => (double)i)])!.Codes.BytesPerRow);
        Assert.Equal(2, Of([.. Enumerable.Range(0, 253).Select(i => (double)i)])!.Codes.BytesPerRow);
    }

    [Fact]
    public void More_than_four_thousand_and_ninety_six_values_are_too_many()
    {
        double[] numbers = [.. Enumerable.Range(0, 9_000).Select(i => i % 4_096 / 8.0)];
        Assert.Equal(4_096, Of(numbers)!.Values.Length);
        numbers[^1] = -1;
        Assert.Null(Of(numbers));
    }

    [Fact]
    public void Minus_zero_is_zero()
    {
        var distinct = Of([-0.0, 0.0, 1])!;
        Assert.Equal([0.0, 1.0], distinct.Values);
        Assert.False(double.IsNegative(distinct.Values[0]));
    }

    [Fact]
    public void Texts_have_no_distinct_numbers() => Assert.Null(new ValueColumn<string?>(new OpenTextQuestion("why"), ["a"], null).Distinct());

    [Fact]
    public void Distinct_numbers_are_found_once_by_whichever_thread_asks_first()
    {
        var column = new ValueColumn<double>(Age, [.. Enumerable.Range(0, 100_000).Select(i => i % 90.0)], null);
        Assert.Null(column.KnownDistinct);
        var found = new DistinctNumbers?[8];
        Parallel.For(0, found.Length, i => found[i] = column.Distinct());
        Assert.All(found, f => Assert.Same(column.KnownDistinct, f));
    }

    private static DistinctNumbers? Of(double[] numbers) => new ValueColumn<double>(Age, numbers, null).Distinct();
}
