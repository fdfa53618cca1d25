using System.Numerics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>The loop that a C# programmer writes over spans, one thread, plain sums of doubles.</summary>
internal sealed class SpanLoop(SurveyColumns columns) : Contestant
{
    public const string Name = "hand-written loop";

    public override IEnumerable<Attempt> Attempts => [new(Name, 1, Tabulate)];

    private Func<CellFigures> Tabulate(bool isWeighted)
    {
        var figures = new CellFigures(columns.Cells, isWeighted);
        if (columns.Masks is { } masks)
        {
            AddMasks(masks, figures);
        }

        for (var question = 0; question < columns.Answers.Length; question++)
        {
            var cells = columns.CellOf(question, 0)..columns.CellOf(question + 1, 0);
            if (isWeighted)
            {
                Add(columns.Country, columns.Answers[question], columns.Weights, columns.Codes, figures.Counts.AsSpan(cells), figures.Weights.AsSpan(cells), figures.Squares.AsSpan(cells));
            }
            else
            {
                Add(columns.Country, columns.Answers[question], columns.Codes, figures.Counts.AsSpan(cells));
            }
        }

        return () => figures;
    }

    private static void Add(ReadOnlySpan<byte> country, ReadOnlySpan<byte> answers, int codes, Span<long> counts)
    {
        for (var i = 0; i < country.Length; i++)
        {
            counts[(country[i] * codes) + answers[i]]++;
        }
    }

    private static void Add(
        ReadOnlySpan<byte> country, ReadOnlySpan<byte> answers, ReadOnlySpan<double> weights, int codes, Span<long> counts, Span<double> sums, Span<double> squares)
    {
        for (var i = 0; i < country.Length; i++)
        {
            var (cell, weight) = ((country[i] * codes) + answers[i], weights[i]);
            counts[cell]++;
            sums[cell] += weight;
            squares[cell] += weight * weight;
        }
    }

    private void AddMasks(ReadOnlySpan<ushort> masks, CellFigures figures)
    {
        ReadOnlySpan<byte> country = columns.Country;
        ReadOnlySpan<double> weights = figures.Weights is null ? [] : columns.Weights;
        Span<long> counts = figures.Counts;
        Span<double> sums = figures.Weights;
        Span<double> squares = figures.Squares;
        for (var i = 0; i < masks.Length; i++)
        {
            var first = country[i] * columns.Codes;
            for (uint mask = masks[i]; mask != 0; mask &= mask - 1)
            {
                var cell = first + BitOperations.TrailingZeroCount(mask);
                counts[cell]++;
                if (weights.Length > 0)
                {
                    sums[cell] += weights[i];
                    squares[cell] += weights[i] * weights[i];
                }
            }
        }
    }
}
