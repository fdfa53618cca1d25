using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>
/// What the machine can do with columns that lie country by country: vectors, one thread, plain sums of doubles; no labels, checks or objects. It tells what
/// the library costs above that. Not for multiple choices.
/// </summary>
internal sealed class BareKernel : Contestant
{
    public const string Name = "bare kernel, partitioned";

    // Counters of one byte hold 255 vectors; such a block stays in the nearest cache for the next five codes.
    private const int BlockLength = 255 * 32;
    private const int CodesAtOnce = 5;
    private const int SubTables = 4;

    private readonly SurveyColumns _columns;
    private readonly int[] _ends;
    private readonly byte[][] _answers;
    private readonly double[] _weights;

    public BareKernel(SurveyColumns columns)
    {
        _columns = columns;
        _ends = new int[columns.Countries];
        foreach (var country in columns.Country)
        {
            _ends[country]++;
        }

        for (var country = 1; country < _ends.Length; country++)
        {
            _ends[country] += _ends[country - 1];
        }

        _answers = columns.Masks is null ? [.. columns.Answers.Select(Partitioned)] : [];
        _weights = columns.Masks is null ? Partitioned(columns.Weights) : [];
    }

    public override IEnumerable<Attempt> Attempts => _columns.Masks is null ? [new(Name, 1, Tabulate)] : [];

    private Func<CellFigures> Tabulate(bool isWeighted)
    {
        var figures = new CellFigures(_columns.Cells, isWeighted);
        for (var country = 0; country < _columns.Countries; country++)
        {
            var run = (country == 0 ? 0 : _ends[country - 1]).._ends[country];
            for (var question = 0; question < _columns.Questions; question++)
            {
                var cells = _columns.CellOf(question, country)..(_columns.CellOf(question, country) + _columns.Codes);
                Count(_answers[question].AsSpan(run), figures.Counts.AsSpan(cells));
                if (isWeighted)
                {
                    Sum(_answers[question].AsSpan(run), _weights.AsSpan(run), figures.Weights.AsSpan(cells), figures.Squares.AsSpan(cells));
                }
            }
        }

        return () => figures;
    }

    /// <summary>Counts codes; the last one, no answer, is what the others leave.</summary>
    private static void Count(ReadOnlySpan<byte> answers, Span<long> counts)
    {
        var options = counts.Length - 1;
        for (var start = 0; start < answers.Length; start += BlockLength)
        {
            var block = answers.Slice(start, Math.Min(BlockLength, answers.Length - start));
            for (var first = 0; first < options; first += CodesAtOnce)
            {
                CountFive(block, (byte)first, counts.Slice(first, Math.Min(CodesAtOnce, options - first)));
            }
        }

        counts[options] = answers.Length;
        foreach (var count in counts[..options])
        {
            counts[options] -= count;
        }
    }

    private static void CountFive(ReadOnlySpan<byte> block, byte first, Span<long> counts)
    {
        var (a, b, c, d, e) = (Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero);
        var (ka, kb, kc, kd, ke) = (Vector256.Create(first), Vector256.Create((byte)(first + 1)), Vector256.Create((byte)(first + 2)), Vector256.Create((byte)(first + 3)), Vector256.Create((byte)(first + 4)));
        var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(block);
        foreach (var codes in vectors)
        {
            // Equal is 255, which is -1.
            a -= Vector256.Equals(codes, ka);
            b -= Vector256.Equals(codes, kb);
            c -= Vector256.Equals(codes, kc);
            d -= Vector256.Equals(codes, kd);
            e -= Vector256.Equals(codes, ke);
        }

        ReadOnlySpan<Vector256<byte>> sums = [a, b, c, d, e];
        var rest = block[(vectors.Length * Vector256<byte>.Count)..];
        for (var code = 0; code < counts.Length; code++)
        {
            var (lower, upper) = Vector256.Widen(sums[code]);
            counts[code] += Vector256.Sum(lower + upper) + rest.Count((byte)(first + code));
        }
    }

    /// <summary>Adds (w, squared w) to one of four tables in turn, so that equal codes in a row do not wait for each other.</summary>
    private static void Sum(ReadOnlySpan<byte> answers, ReadOnlySpan<double> weights, Span<double> sums, Span<double> squares)
    {
        Span<Vector128<double>> tables = stackalloc Vector128<double>[SubTables * sums.Length];
        tables.Clear();
        var first = tables[..sums.Length];
        var second = tables.Slice(sums.Length, sums.Length);
        var third = tables.Slice(2 * sums.Length, sums.Length);
        var fourth = tables[(3 * sums.Length)..];
        var i = 0;
        for (; i <= answers.Length - SubTables; i += SubTables)
        {
            Add(ref first[answers[i]], weights[i]);
            Add(ref second[answers[i + 1]], weights[i + 1]);
            Add(ref third[answers[i + 2]], weights[i + 2]);
            Add(ref fourth[answers[i + 3]], weights[i + 3]);
        }

        for (; i < answers.Length; i++)
        {
            Add(ref first[answers[i]], weights[i]);
        }

        for (var code = 0; code < sums.Length; code++)
        {
            var both = first[code] + second[code] + third[code] + fourth[code];
            (sums[code], squares[code]) = (both[0], both[1]);
        }
    }

    private static void Add(ref Vector128<double> cell, double weight) => cell += Vector128.Create(weight, weight * weight);

    private T[] Partitioned<T>(T[] values)
    {
        var (next, result) = (_ends.Prepend(0).ToArray(), new T[values.Length]);
        for (var row = 0; row < values.Length; row++)
        {
            result[next[_columns.Country[row]]++] = values[row];
        }

        return result;
    }
}
