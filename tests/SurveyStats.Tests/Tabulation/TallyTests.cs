using Xunit;

namespace SurveyStats.Tests;

public sealed class TallyTests
{
    private static readonly SingleChoiceQuestion Vote = new("vote", ["yes", "no"]);
    private static readonly SingleChoiceQuestion Country = new("country", ["A", "B"]);
    private static readonly Survey Questionnaire = new("Sample", [Vote, Country]);
    private static readonly Segmentation By = Questionnaire.SegmentsBy("country");
    private static readonly Tally Tally = SurveyStats.Tally.Of(ResponseSet.ParseCsv("vote,country\nyes,A\nno,B\n", new ReadOptions { Survey = Questionnaire }), Vote, By);

    [Fact]
    public void A_table_that_is_not_there_is_refused_with_those_that_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Tally[Country, By]);
        Assert.Equal("The tally has no table of 'country' by 'country'. Its tables: vote by country. (Parameter 'question')", error.Message);
    }

    /// <summary>A tally that was read has a questionnaire of its own.</summary>
    [Fact]
    public void A_table_asked_for_by_objects_of_another_questionnaire_is_refused_with_the_cure()
    {
        var read = SurveyStats.Tally.FromJson(Tally.ToJson());
        var error = Assert.Throws<ArgumentException>(() => read[Vote, By]);
        Assert.Equal(
            "The tally has no table of 'vote' by 'country'. Its tables: vote by country. Those are of other objects of the same names: "
            + "take the question from tally.Survey, and the segmentation from tally.Segmentations. (Parameter 'question')", error.Message);
        Assert.Equal(1, read[read.Survey["vote"], read.Segmentations[0]].Chose(read.Survey.SingleChoice("vote")["yes"], read.Segmentations[0].Segments[0]).Count);
    }
}
