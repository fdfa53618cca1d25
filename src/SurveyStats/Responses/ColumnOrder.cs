using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>Puts a column into a new order: one pass of scattered writes, the width of the column kept.</summary>
internal static class ColumnOrder
{
    public static ResponseColumn Of(ResponseColumn column, RowOrder order) => column switch
    {
        CodedColumn coded => new CodedColumn((ChoiceQuestion)column.Question, coded.Codes.OrderedBy(order)),
        MaskColumn { Codes: { } codes } => new MaskColumn((MultipleChoiceQuestion)column.Question, codes.OrderedBy(order)),
        MaskColumn masks => new MaskColumn((MultipleChoiceQuestion)column.Question, order.Ordered(masks.Words, masks.WordsPerRow)),
        ValueColumn<double> numbers => Values(numbers, order),
        ValueColumn<string?> texts => Values(texts, order),
        _ => throw new NotSupportedException($"Rows of a column of '{column.Question}' cannot be put into another order."),
    };

    private static ValueColumn<T> Values<T>(ValueColumn<T> column, RowOrder order) => ValueColumn<T>.WithStates(
        column.Question, order.Ordered(column.Values), column.IsComplete ? null : order.Ordered(column.States), column.KnownDistinct?.OrderedBy(order));
}
