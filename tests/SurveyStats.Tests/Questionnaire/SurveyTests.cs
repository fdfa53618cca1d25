using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class SurveyTests
{
    private static readonly SingleChoiceQuestion Country = new("country", ["Norway", "Sweden"]);
    private static readonly MultipleChoiceQuestion Brands = new("brands", ["Acme", "Brio"]);
    private static readonly RatingQuestion Trust = new("trust", ["Low", "High"], filter: Criterion.Chose(Country["Norway"]));
    private static readonly NumericQuestion Age = new("age", unit: "years");
    private static readonly OpenTextQuestion Comment = new("comment");
    private static readonly Survey Wave = new("Wave 7", [Country, Brands, Trust, Age, Comment]);

    [Fact]
    public void A_question_is_found_by_its_id_and_kind()
    {
        Assert.Same(Country, Wave.SingleChoice("country"));
        Assert.Same(Brands, Wave.MultipleChoice("brands"));
        Assert.Same(Trust, Wave.Rating("trust"));
        Assert.Same(Age, Wave.Numeric("age"));
        Assert.Same(Comment, Wave.OpenText("comment"));
        Assert.Same(Trust, Wave.Choice("trust"));
        Assert.Same(Age, Wave["age"]);
        Assert.True(Wave.TryFind("age", out _));
        Assert.False(Wave.TryFind("Age", out _));
        Assert.Equal("Wave 7 (5 questions)", Wave.ToString());
    }

    [Fact]
    public void An_unknown_id_is_refused_with_the_ids_there_are() => Assert.Contains(
        "The survey has no question 'gender'. Its questions: country (single choice), brands (multiple choice), trust (rating scale), age (numeric), comment (open text).",
        Assert.Throws<ArgumentException>(() => Wave["gender"]).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_question_of_another_kind_is_refused_with_its_kind_and_the_cure()
    {
        Assert.Contains(
            "Question 'trust' is rating scale, not single choice. Choice(id) takes any question with answer options.",
            Assert.Throws<ArgumentException>(() => Wave.SingleChoice("trust")).Message,
            StringComparison.Ordinal);
        Assert.Contains("Question 'age' is numeric, not choice.", Assert.Throws<ArgumentException>(() => Wave.Choice("age")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_by_questions_are_crossed()
    {
        Assert.Equal(["Norway", "Sweden"], Wave.SegmentsBy("country").Segments.Select(s => s.ToString()));
        Assert.Equal("country x trust", Wave.SegmentsBy("country", "trust").Name);
        Assert.Contains("at least one question to segment by", Assert.Throws<ArgumentException>(() => Wave.SegmentsBy()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Wave.SegmentsBy("country", "age"));
    }

    [Fact]
    public void Two_questions_with_the_same_id_are_refused() => Assert.Contains(
        "'Wave' has two questions with the id 'age'. Ids must be unique.",
        Assert.Throws<ArgumentException>(() => new Survey("Wave", [Age, new OpenTextQuestion("age")])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_filter_on_a_later_or_a_foreign_question_is_refused()
    {
        const string Message = "The filter of question 'trust' depends on 'country', which does not stand before it";
        Assert.Contains(Message, Assert.Throws<ArgumentException>(() => new Survey("Wave", [Trust, Country])).Message, StringComparison.Ordinal);
        var other = new SingleChoiceQuestion("country", ["Norway", "Sweden"]);
        Assert.Contains(Message, Assert.Throws<ArgumentException>(() => new Survey("Wave", [other, Trust])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_titles_and_questions_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new Survey(null!, [Age]));
        Assert.Throws<ArgumentNullException>(() => new Survey("Wave", null!));
        Assert.Contains(
            "Question 2 of survey 'Wave' is null", Assert.Throws<ArgumentException>(() => new Survey("Wave", [Age, null!])).Message, StringComparison.Ordinal);
    }
}
