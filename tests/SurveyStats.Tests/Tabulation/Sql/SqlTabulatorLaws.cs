using System.Data.Common;
using System.Globalization;
using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>Random surveys, written to a database: its tally is that of the same rows read into memory.</summary>
public sealed class SqlTabulatorLaws
{
    private const string Table = "random survey";

    private static readonly Gen<Case> Cases =
        from responses in RandomSurvey.Responses
        from segments in RandomSurvey.CriterionOn([.. responses.Survey.Questions]).Array[1, 4]
        from domain in Gen.Frequency((1, Gen.Const(Criterion.Everyone)), (1, RandomSurvey.CriterionOn([.. responses.Survey.Questions])))
        from texts in Gen.Bool
        from split in Gen.Bool
        from labels in Gen.Bool
        select new Case(responses, segments, domain, texts, split, labels);

    [Theory]
    [InlineData(SqlEngine.Sqlite)]
    [InlineData(SqlEngine.DuckDb)]
    [PostgresData]
    public void The_tally_is_that_of_the_same_rows_in_memory(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        var compared = 0;
        Law.Holds(Cases, c => compared += Compare(connection, c) ? 1 : 0, 60);
        Assert.True(compared > 30, FormattableString.Invariant($"Only {compared} cases were compared."));
    }

    /// <summary>Compares a case; false where the rows cannot be read.</summary>
    private static bool Compare(DbConnection connection, Case c)
    {
        var survey = c.Responses.Survey;
        if (c.Responses.Count == 0)
        {
            return false;
        }

        SqlEngine.Fill(connection, Table, Columns(c), Enumerable.Range(0, c.Responses.Count).Select(row => Row(c, row)));
        var options = new ReadOptions { WeightColumn = c.Responses.HasWeights ? "w" : null, NotAskedValues = ["not asked"], DontKnowValues = ["dk"], RefusedValues = ["refused"] };
        ResponseSet rows;
        try
        {
            rows = SqlEngine.Read(connection, Table, survey, options).Within(c.Domain);
        }
        catch (SurveyDataException)
        {
            // A column of numbers has no room for why there is none, so that routing may be contradicted.
            Assert.False(c.AreTexts);
            return false;
        }

        Question[] questions = [.. survey.Questions.Where(q => q is not OpenTextQuestion)];
        var segments = Segmentation.Of("segments", [.. c.Segments.Select((s, i) => ((LocalizedText)string.Create(CultureInfo.InvariantCulture, $"S{i}"), s))]);
        Segmentation[] segmentations = [Segmentation.Total, survey.SegmentsBy("country"), segments];
        var tabulator = new SqlTabulator(connection, survey, SqlSource.Table(Table)) { Options = options, Domain = c.Domain };
        TallyAssert.Same(Tally.Of(rows, questions, segmentations), tabulator.Tabulate(questions, segmentations));
        return true;
    }

    private static (string Name, string Type)[] Columns(Case c)
    {
        var brands = c.Responses.Survey.MultipleChoice("brands");
        return
        [
            ("country", "VARCHAR(20)"),
            ("age", c.AreTexts ? "VARCHAR(20)" : "DOUBLE PRECISION"),
            ("vote", "VARCHAR(20)"),
            ("trust", "VARCHAR(20)"),
            .. c.IsSplit ? brands.Options.Select(o => ($"brands_{o.Code}", c.AreTexts ? "VARCHAR(20)" : "INTEGER")) : [("brands", "VARCHAR(2000)")],
            ("comment", "VARCHAR(100)"),
            ("w", "DOUBLE PRECISION"),
        ];
    }

    private static object?[] Row(Case c, int row)
    {
        var (responses, survey) = (c.Responses, c.Responses.Survey);
        return
        [
            One("country"), Number(), One("vote"), One("trust"), .. Several(), responses.TextOf(row, survey.OpenText("comment")),
            responses.HasWeights ? responses.Weights[row] : 1.0,
        ];

        object? One(string id)
        {
            var question = survey.Choice(id);
            return responses.AnswersOf(row, question) is [var option] ? (c.AreLabels ? $" {option.Label}" : option.Code) : Missing(question);
        }

        object? Number() => responses.NumberOf(row, survey.Numeric("age")) is not { } age ? (c.AreTexts ? Missing(survey["age"]) : null)
            : c.AreTexts ? age.ToString(CultureInfo.InvariantCulture) : age;

        IEnumerable<object?> Several()
        {
            var question = survey.MultipleChoice("brands");
            var (chosen, state) = (responses.AnswersOf(row, question), responses.StateOf(row, question));
            if (!c.IsSplit)
            {
                // A list cannot say that nothing was ticked.
                yield return chosen.Count > 0 ? string.Join("; ", chosen.Reverse().Select(o => o.Code)) : Missing(question);
                yield break;
            }

            foreach (var option in question.Options)
            {
                yield return state == AnswerState.NotAsked ? (c.AreTexts ? "not asked" : null)
                    : state == AnswerState.NoAnswer ? null
                    : c.AreTexts ? (chosen.Contains(option) ? "yes" : "no") : chosen.Contains(option) ? 1 : 0;
            }
        }

        object? Missing(Question question) => responses.StateOf(row, question) switch
        {
            AnswerState.NotAsked => "not asked",
            AnswerState.DontKnow => "dk",
            AnswerState.Refused => "refused",
            _ => null,
        };
    }

    private sealed record Case(ResponseSet Responses, Criterion[] Segments, Criterion Domain, bool AreTexts, bool IsSplit, bool AreLabels)
    {
        public override string ToString() =>
            $"{Responses.Count} rows, texts {AreTexts}, split {IsSplit}, labels {AreLabels}, domain {Domain}, segments {string.Join(" / ", Segments.Select(s => s.ToString()))}";
    }
}
