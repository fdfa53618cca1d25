using Xunit;

namespace SurveyStats.Tests.Questionnaire;

public sealed class AnswerSetTests
{
    private static readonly SingleChoiceQuestion Party = new("party", ["Left", "Centre", "Right"]);
    private static readonly SingleChoiceQuestion Gender = new("gender", ["Female", "Male"]);

    [Fact]
    public void Order_and_repetition_of_options_do_not_matter()
    {
        var net = AnswerSet.Of("Wings", Party["Right"], Party["Left"], Party["Right"]);
        Assert.Equal([Party["Left"], Party["Right"]], net.Options);
        Assert.Same(Party, net.Question);
        Assert.Equal("Wings", net.ToString());
    }

    [Fact]
    public void A_net_contains_its_options_and_no_others()
    {
        var net = Party.Net("Wings", "Right", "left");
        Assert.True(net.Contains(Party["Left"]));
        Assert.False(net.Contains(Party["Centre"]));
        Assert.False(net.Contains(Gender["Female"]));
    }

    [Fact]
    public void An_option_is_the_net_of_itself()
    {
        AnswerSet net = Party["Left"];
        Assert.Equal([Party["Left"]], net.Options);
        Assert.Equal(Party["Left"].Label, net.Name);
        Assert.Throws<ArgumentNullException>(() => AnswerSet.FromAnswerOption(null!));
    }

    [Fact]
    public void Options_of_two_questions_are_refused_with_both_and_the_cure()
    {
        var error = Assert.Throws<ArgumentException>(() => AnswerSet.Of("Mixed", Party["Left"], Gender["Female"]));
        Assert.Contains("mixes options of 'party' and 'gender' ('Female')", error.Message, StringComparison.Ordinal);
        Assert.Contains("combine questions with Criterion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_another_question_with_the_same_id_are_refused()
    {
        var other = new SingleChoiceQuestion("party", ["Left", "Centre", "Right"]);
        Assert.Throws<ArgumentException>(() => AnswerSet.Of("Mixed", Party["Left"], other["Left"]));
        Assert.False(AnswerSet.FromAnswerOption(Party["Left"]).Contains(other["Left"]));
    }

    [Fact]
    public void A_net_without_options_with_a_null_or_with_an_unknown_one_is_refused()
    {
        Assert.Contains("'Empty' has no option", Assert.Throws<ArgumentException>(() => AnswerSet.Of("Empty")).Message, StringComparison.Ordinal);
        Assert.Contains("is null", Assert.Throws<ArgumentException>(() => AnswerSet.Of("Null", Party["Left"], null!)).Message, StringComparison.Ordinal);
        Assert.Contains("no answer 'Green'", Assert.Throws<ArgumentException>(() => Party.Net("Net", "Left", "Green")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Party.Net("Empty"));
    }
}
