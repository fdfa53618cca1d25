using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Numbers the atoms of a segmentation as they appear, block by block; -1 for rows outside every segment. For one thread.</summary>
internal sealed class AtomCoder
{
    private readonly RowFilter[] _segments;
    private readonly bool[] _member = new bool[RowFilter.LargestBlock];

    // The segments of a row are numbered segment by segment: the number of the atom so far, and the next segment, give the next number.
    private readonly Dictionary<(int Atom, int Segment), int> _numbers = [];
    private readonly List<Atom> _atoms = [];

    // Where all segments depend on one coded column, the atom of each of its codes is looked up instead.
    private readonly CodeBuffer? _codes;
    private readonly int[] _atomOfCode = [];

    public AtomCoder(Segmentation segmentation, Func<Question, ResponseColumn> columnOf)
    {
        if (segmentation.Questions is [ChoiceQuestion question] && columnOf(question) is CodedColumn column)
        {
            var everyCode = new CodedColumn(question, [.. Enumerable.Range(0, CodedColumn.NotAskedCode(question) + 1)]);
            _segments = Bind(segmentation, _ => everyCode);
            _atomOfCode = new int[everyCode.Count];
            for (var start = 0; start < _atomOfCode.Length; start += RowFilter.LargestBlock)
            {
                CodeRows(start, _atomOfCode.AsSpan(start, Math.Min(RowFilter.LargestBlock, _atomOfCode.Length - start)));
            }

            _codes = column.Codes;
        }
        else
        {
            _segments = Bind(segmentation, columnOf);
        }
    }

    /// <summary>The atoms by number; some may turn out to be empty.</summary>
    public IReadOnlyList<Atom> Atoms => _atoms;

    /// <summary>Sets <c>codes[i]</c> to the atom number of row <c>start + i</c>.</summary>
    public void Code(int start, Span<int> codes)
    {
        if (_codes is null)
        {
            CodeRows(start, codes);
            return;
        }

        _codes.CopyTo(start, codes);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = _atomOfCode[codes[i]];
        }
    }

    private static RowFilter[] Bind(Segmentation segmentation, Func<Question, ResponseColumn> columnOf) =>
        [.. segmentation.Segments.Select(s => RowFilter.Bind(s.Criterion, columnOf))];

    private void CodeRows(int start, Span<int> codes)
    {
        codes.Fill(-1);
        for (var segment = 0; segment < _segments.Length; segment++)
        {
            var member = _member.AsSpan(0, codes.Length);
            _segments[segment].Evaluate(start, member);
            for (var i = 0; i < codes.Length; i++)
            {
                if (member[i])
                {
                    codes[i] = NumberOf(codes[i], segment);
                }
            }
        }
    }

    private int NumberOf(int atom, int segment)
    {
        if (!_numbers.TryGetValue((atom, segment), out var number))
        {
            number = _atoms.Count;
            _atoms.Add(new Atom(atom < 0 ? [segment] : [.. _atoms[atom].Segments, segment]));
            _numbers.Add((atom, segment), number);
        }

        return number;
    }
}
