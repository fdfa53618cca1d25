using System.Runtime.CompilerServices;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Numbers the atoms of a segmentation as they appear, block by block, from 1; 0 for rows outside every segment. For one thread.</summary>
/// <remarks>
/// The classes of the answers to all questions of the segmentation are numbered together, and the segments of each joint class found once. Where that
/// promises nothing (few segments on many questions, or joint classes without number) every segment is evaluated on every row.
/// </remarks>
internal sealed class AtomCoder
{
    private const int LargestJoint = 1 << 18;
    private const int Unseen = -1;

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

    /// <summary>The atoms, that with the number 1 first; some may turn out to be empty.</summary>
    public IReadOnlyList<Atom> Atoms => _atoms;

    /// <summary>Sets <c>codes[i]</c> to the atom number of row <c>start + i</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Code(int start, Span<int> codes)
    {
        if (_segments is not null)
        {
            CodeRows(start, codes);
            return;
        }

        var joint = _jointOfRow.AsSpan(0, codes.Length);
        var count = CodeJoint(start, joint);
        if (count > _atomOfJoint.Length)
        {
            var known = _atomOfJoint.Length;
            Array.Resize(ref _atomOfJoint, Math.Max(count, 2 * known));
            _atomOfJoint.AsSpan(known).Fill(Unseen);
        }

        var atoms = _atomOfJoint;
        for (var i = 0; i < codes.Length; i++)
        {
            var atom = atoms[joint[i]];
            codes[i] = atom == Unseen ? atoms[joint[i]] = Find(start, i) : atom;
        }

        if (count > LargestJoint)
        {
            Evaluate();
        }
    }

    /// <summary>The numbers here of the atoms of a coder of other rows, the first of them for outside; those that are new are added.</summary>
    public int[] Including(AtomCoder other) => [0, .. other.Atoms.Select(atom => atom.Segments.Aggregate(0, NumberOf))];

    /// <summary>Numbers the joint classes of a block; returns one more than the largest number.</summary>
    private int CodeJoint(int start, Span<int> joint)
    {
        if (_classes.Length == 0)
        {
            joint.Clear();
            return 1;
        }

        _classes[0].Code(start, joint);
        if (_classes.Length == 1)
        {
            return _classes[0].Count;
        }

        // Numbers of pairs start from 1.
        joint.CopyTo(_classOfRow[0]);
        var count = _classes[0].Count + 1;
        for (var i = 0; i < joint.Length; i++)
        {
            joint[i]++;
        }

        for (var q = 1; q < _classes.Length; q++)
        {
            var classes = _classOfRow[q].AsSpan(0, joint.Length);
            _classes[q].Code(start, classes);
            _joint[q].Number(joint, classes, count, _classes[q].Count, joint);
            count = _joint[q].Pairs.Length;
        }

        return count;
    }

    /// <summary>The atom of a row of a block whose joint class is new.</summary>
    private int Find(int start, int i)
    {
        Span<int> classOf = stackalloc int[_classes.Length];
        for (var q = 0; q < classOf.Length; q++)
        {
            classOf[q] = classOf.Length == 1 ? _jointOfRow[i] : _classOfRow[q][i];
        }

        var atom = 0;
        foreach (var segment in _index.Find(start + i, classOf))
        {
            atom = NumberOf(atom, segment);
        }

        return atom;
    }

    /// <summary>From now on evaluates every segment on every row.</summary>
    private void Evaluate()
    {
        _segments = [.. _segmentation.Segments.Select(s => RowFilter.Bind(s.Criterion, _columnOf))];
        _member = new bool[RowFilter.LargestBlock];
    }

    private void CodeRows(int start, Span<int> codes)
    {
        codes.Clear();
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
            _atoms.Add(new Atom(atom == 0 ? [segment] : [.. _atoms[atom - 1].Segments, segment]));
            number = _atoms.Count;
            _numbers.Add((atom, segment), number);
        }

        return number;
    }
}
