using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Numbers the atoms of a segmentation as they appear, block by block; -1 for rows outside every segment. For one thread.</summary>
/// <remarks>
/// The classes of the answers to all questions of the segmentation are numbered together, and the segments of each joint class found once. Where that
/// promises nothing (few segments on many questions, or joint classes without number) every segment is evaluated on every row.
/// </remarks>
internal sealed class AtomCoder
{
    private const int LargestJoint = 1 << 18;

    private readonly Segmentation _segmentation;
    private readonly Func<Question, ResponseColumn> _columnOf;

    // The segments of a row are numbered segment by segment: the number of the atom so far, and the next segment, give the next number.
    private readonly Dictionary<(int Atom, int Segment), int> _numbers = [];
    private readonly List<Atom> _atoms = [];

    private readonly AnswerClasses[] _classes;
    private readonly PairNumbering[] _joint;
    private readonly int[][] _classOfRow;
    private readonly int[] _jointOfRow = new int[RowFilter.LargestBlock];
    private readonly SegmentIndex _index;
    private int[] _atomOfJoint = [];
    private int _found;
    private RowFilter[]? _segments;
    private bool[] _member = [];

    public AtomCoder(Segmentation segmentation, Func<Question, ResponseColumn> columnOf)
    {
        (_segmentation, _columnOf) = (segmentation, columnOf);
        var questions = segmentation.Questions;
        var conditions = segmentation.Segments.Select(s => s.Criterion).ToList();
        _classes = [.. questions.Select(q => AnswerClasses.Of(columnOf(q), conditions))];
        _joint = [.. questions.Select(_ => new PairNumbering())];
        _classOfRow = [.. questions.Select(_ => new int[RowFilter.LargestBlock])];
        _index = new SegmentIndex(segmentation, questions, _classes, columnOf);
        if (conditions.Count < questions.Count)
        {
            Evaluate();
        }
    }

    /// <summary>The atoms by number; some may turn out to be empty.</summary>
    public IReadOnlyList<Atom> Atoms => _atoms;

    /// <summary>Sets <c>codes[i]</c> to the atom number of row <c>start + i</c>.</summary>
    public void Code(int start, Span<int> codes)
    {
        if (_segments is not null)
        {
            CodeRows(start, codes);
            return;
        }

        var joint = _jointOfRow.AsSpan(0, codes.Length);
        joint.Fill(1);
        var count = 2;
        for (var q = 0; q < _classes.Length; q++)
        {
            var classes = _classOfRow[q].AsSpan(0, codes.Length);
            _classes[q].Code(start, classes);
            _joint[q].Number(joint, classes, count, _classes[q].Count, joint);
            count = _joint[q].Pairs.Count;
        }

        FindNew(start, joint, count);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = _atomOfJoint[joint[i]];
        }

        if (count > LargestJoint)
        {
            Evaluate();
        }
    }

    /// <summary>Finds the atoms of the joint classes that appeared in a block, from a row of each.</summary>
    private void FindNew(int start, ReadOnlySpan<int> joint, int count)
    {
        if (count <= _found)
        {
            return;
        }

        if (count > _atomOfJoint.Length)
        {
            Array.Resize(ref _atomOfJoint, Math.Max(count, 2 * _atomOfJoint.Length));
        }

        Span<int> classOf = stackalloc int[_classes.Length];
        for (var i = 0; i < joint.Length; i++)
        {
            // Numbers appear in their order.
            if (joint[i] >= _found)
            {
                for (var q = 0; q < classOf.Length; q++)
                {
                    classOf[q] = _classOfRow[q][i];
                }

                var atom = -1;
                foreach (var segment in _index.Find(start + i, classOf))
                {
                    atom = NumberOf(atom, segment);
                }

                _atomOfJoint[joint[i]] = atom;
                _found = joint[i] + 1;
            }
        }
    }

    /// <summary>From now on evaluates every segment on every row.</summary>
    private void Evaluate()
    {
        _segments = [.. _segmentation.Segments.Select(s => RowFilter.Bind(s.Criterion, _columnOf))];
        _member = new bool[RowFilter.LargestBlock];
    }

    private void CodeRows(int start, Span<int> codes)
    {
        codes.Fill(-1);
        for (var segment = 0; segment < _segments!.Length; segment++)
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
