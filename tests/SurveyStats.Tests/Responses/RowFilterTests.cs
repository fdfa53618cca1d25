using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

public sealed class RowFilterTests
{
    private static readonly Gen<(ResponseSet Responses, Criterion Criterion)> Cases =
        from responses in RandomSurvey.Responses
        from criterion in RandomSurvey.CriterionOn(responses.Survey.Questions)
        select (responses, criterion);

    [Fact]
    public void A_filter_tells_of_every_respondent_what_the_criterion_means() => Law.Holds(Cases, c =>
    {
        var expected = Enumerable.Range(0, c.Responses.Count).Select(row => NaiveCriterion.Holds(c.Criterion, c.Responses, row));
        Assert.Equal(expected, Evaluate(c.Responses, c.Criterion, c.Responses.Count));
    }, 500);

    [Fact]
    public void It_makes_no_difference_in_which_blocks_rows_are_asked_for() => Law.Holds(
        Gen.Select(Cases, Gen.Int[1, 20]),
        c => Assert.Equal(Evaluate(c.Item1.Responses, c.Item1.Criterion, c.Item1.Responses.Count), Evaluate(c.Item1.Responses, c.Item1.Criterion, c.Item2)));

    [Fact]
    public void Who_is_outside_the_base_of_a_question_was_not_asked_it() => Law.Holds(RandomSurvey.Responses, responses =>
    {
        foreach (var question in responses.Survey.Questions)
        {
            var inBase = Evaluate(responses, question.Filter, 7);
            Assert.All(Enumerable.Range(0, responses.Count).Where(row => !inBase[row]), row =>
                Assert.Equal(AnswerState.NotAsked, responses.StateOf(row, question)));
        }
    });

    [Fact]
    public void A_missing_answer_satisfies_no_condition_and_the_opposite_of_every_one()
    {
        var question = new SingleChoiceQuestion("q", ["a", "b"]);
        var age = new NumericQuestion("age");
        var builder = new ResponseSetBuilder(new Survey("Survey", [question, age]));
        var responses = builder.Begin().Begin().Mark(question, AnswerState.NotAsked).Mark(age, AnswerState.Refused).Build();
        var any = Criterion.Chose(question.Net("any", "a", "b"));
        var number = Criterion.InRange(age, double.NegativeInfinity, double.PositiveInfinity);
        Assert.Equal([false, false], Evaluate(responses, any, 2));
        Assert.Equal([true, true], Evaluate(responses, !any, 2));
        Assert.Equal([false, false], Evaluate(responses, number, 2));
        Assert.Equal([true, true], Evaluate(responses, !number, 2));
    }

    [Fact]
    public void A_question_of_another_survey_is_refused()
    {
        var question = new SingleChoiceQuestion("q", ["a", "b"]);
        var responses = new ResponseSetBuilder(new Survey("Survey", [question])).Begin().Build();
        var stranger = Criterion.Chose(new SingleChoiceQuestion("q", ["a", "b"])["a"]);
        Assert.Contains(
            "'q' is not of this survey ('Survey')", Assert.Throws<ArgumentException>(() => responses.Within(stranger)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RowFilter.Bind(stranger, responses.Column));
    }

    /// <summary>By vectors and by the rows that are left over, in one byte, two and four, with few ranges of codes and many, by numbers and by their codes.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Codes_of_any_width_are_filtered_whatever_is_asked_for(int options)
    {
        var question = new SingleChoiceQuestion("q", Enumerable.Range(0, options).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))));
        int[] codes = [.. Enumerable.Range(0, 150).Select(i => i * 7_919 % (options + 2))];
        var column = new CodedColumn(question, codes);
        foreach (var step in new[] { 1, 2, 3, 7, options })
        {
            foreach (var from in new[] { 0, 1, options / 2, options - 1 })
            {
                AnswerOption[] wanted = [.. question.Options.Skip(from).Where(o => (o.Index - from) % step == 0 || o.Index % 5 == 1)];
                var expected = codes.Select(c => wanted.Any(o => o.Index == c));
                AssertFilters(column, Criterion.Chose(AnswerSet.Of("some", wanted)), [.. expected]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(30)]
    public void Masks_of_any_width_are_filtered(int options)
    {
        var question = new MultipleChoiceQuestion("q", Enumerable.Range(0, options).Select(i => new AnswerDefinition(FormattableString.Invariant($"o{i}"))));
        int[] masks = [0, 1 << options, (1 << options) + 1, (1 << options) - 1, .. Enumerable.Range(0, 150).Select(i => (int)(i * 2_654_435_761L % ((1L << options) + 2)))];
        var column = new MaskColumn(question, new CodeBuffer(masks, MaskColumn.NotAskedCode(question)));
        foreach (var wanted in new[] { 1, 1 << (options - 1), (1 << options) - 1, 0b1010101 & ((1 << options) - 1) })
        {
            AssertFilters(
                column,
                Criterion.Chose(AnswerSet.Of("some", [.. question.Options.Where(o => (wanted >> o.Index & 1) != 0)])),
                Array.ConvertAll(masks, m => m < 1 << options && (m & wanted) != 0));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(400)]
    [InlineData(100_000)]
    public void Numbers_are_filtered_alike_before_and_after_their_codes_are_known(int values)
    {
        var age = new NumericQuestion("age");
        double[] numbers = [.. Enumerable.Range(0, 150).Select(i => (i * 7_919L % values) - 0.5)];
        AnswerState[] states = [.. numbers.Select((_, i) => i % 11 == 3 ? (AnswerState)(1 + (i % 4)) : AnswerState.Answered)];
        foreach (var (from, below) in new[] { (double.NegativeInfinity, double.PositiveInfinity), (-0.5, values / 2.0), (3, 3.5), (3.5, 4.5), (-9, -0.5), (values, double.PositiveInfinity) })
        {
            foreach (var column in new[] { new ValueColumn<double>(age, numbers, states), new ValueColumn<double>(age, numbers, null) })
            {
                bool[] expected = [.. numbers.Select((v, i) => v >= from && v < below && column.StateOf(i) == AnswerState.Answered)];
                AssertFilters(column, Criterion.InRange(age, from, below), expected);
                Assert.NotNull(column.Distinct());
                AssertFilters(column, Criterion.InRange(age, from, below), expected);
            }
        }
    }

    /// <summary>The criterion, its opposite, both together, and either; in blocks of several lengths.</summary>
    private static void AssertFilters(ResponseColumn column, Criterion criterion, bool[] expected)
    {
        foreach (var block in new[] { 150, 64, 33, 1 })
        {
            Assert.Equal(expected, Evaluate(column, criterion, block));
            Assert.Equal(expected.Select(e => !e), Evaluate(column, !criterion, block));
            Assert.All(Evaluate(column, criterion & !criterion, block), Assert.False);
            Assert.All(Evaluate(column, criterion | !criterion, block), Assert.True);
        }
    }

    private static bool[] Evaluate(ResponseColumn column, Criterion criterion, int blockSize) =>
        Evaluate(RowFilter.Bind(criterion, _ => column), column.Count, blockSize);

    private static bool[] Evaluate(ResponseSet responses, Criterion criterion, int blockSize)
    {
        return Evaluate(RowFilter.Bind(criterion, responses.Column), responses.Count, blockSize);
    }

    private static bool[] Evaluate(RowFilter filter, int count, int blockSize)
    {
        var result = new bool[count];
        for (var start = 0; start < result.Length; start += blockSize)
        {
            // Filled with true, so that a row that the filter forgets shows.
            var block = result.AsSpan(start, Math.Min(blockSize, result.Length - start));
            block.Fill(true);
            filter.Evaluate(start, block);
        }

        return result;
    }
}
