using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>A column of codes that can be part of a key.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Width">One more than the largest code.</param>
internal sealed record KeyColumn(CodeBuffer Codes, int Width)
{
    /// <summary>The codes of a column; null where answers have no codes: many distinct numbers, wide masks, own words.</summary>
    public static KeyColumn? Of(ResponseColumn column) => column switch
    {
        CodedColumn coded => new KeyColumn(coded.Codes, CodedColumn.NotAskedCode((ChoiceQuestion)coded.Question) + 1),
        MaskColumn { Codes: { } codes } masks => new KeyColumn(codes, masks.CodeCount),
        ValueColumn<double> numbers when numbers.Distinct() is { } distinct => new KeyColumn(distinct.Codes, distinct.CodeCount),
        _ => null,
    };
}
