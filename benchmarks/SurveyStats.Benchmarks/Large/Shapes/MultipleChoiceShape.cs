namespace SurveyStats.Benchmarks.Large;

/// <summary>One multiple choice by country.</summary>
internal sealed class MultipleChoiceShape(int options) : LargeShape
{
    public static MultipleChoiceShape TwelveOptions { get; } = new(12);

    public override string Name => FormattableString.Invariant($"multiple choice, {options} options, {Countries} countries");

    public override int ObjectsPerRow => options / 3;

    public override int Options => options;

    public override int BytesOfAnswers => sizeof(ushort);

    public override SurveyColumns Columns(int rows)
    {
        var random = new RandomColumns(rows);
        return new SurveyColumns { Country = random.Codes(Countries), Masks = random.Masks(options), Weights = random.Weights(), Countries = Countries, Options = options };
    }
}
