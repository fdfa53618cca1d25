using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>
/// The cells of one question by one segmentation while rows stream through: for each atom, pattern and group of the frame that occur the count, and the
/// exact sums of weights and squared weights. With too many distinct numbers their moments stand in place of patterns. For one thread.
/// </summary>
internal sealed class TableCounter
{
    private readonly Question _question;
    private readonly Segmentation _segmentation;
    private readonly SampledAtoms _atoms;
    private readonly BoundDesign _design;
    private readonly PairedLanes _weights;
    private readonly long _largestDirect;
    private readonly ReplicateCounter? _replicates;
    private readonly List<int>? _slotsOfAllRows;
    private readonly HashSet<int>? _numbers;

    private PatternCoder _patterns;
    private SlotNumbering _slots;
    private PairedSums _sums;
    private int _numberedSlots;
    private PairedSums? _moments;
    private SharedSums? _shared;
    private List<TallyCell>? _cells;

    /// <param name="question">The question.</param>
    /// <param name="segmentation">The segmentation.</param>
    /// <param name="patterns">The answers of the rows.</param>
    /// <param name="atoms">The atoms and groups of the rows.</param>
    /// <param name="design">The design.</param>
    /// <param name="weights">The weights and squared weights of the block, a pair; no pair without weights.</param>
    /// <param name="largestDirect">The largest number of slots that there may be beforehand.</param>
    public TableCounter(
        Question question, Segmentation segmentation, PatternCoder patterns, SampledAtoms atoms, BoundDesign design, PairedLanes weights, long largestDirect)
    {
        (_question, _segmentation, _patterns, _atoms, _design, _weights, _largestDirect) = (question, segmentation, patterns, atoms, design, weights, largestDirect);
        _slots = NewSlots(patterns);
        _sums = new PairedSums(weights.Windows);
        _replicates = design.Replicates?.Weights is null ? null : new ReplicateCounter(design.Replicates);
        _slotsOfAllRows = design.Residuals.Count == 0 ? null : [];
        _numbers = patterns.AreNumbers && _replicates is null && _slotsOfAllRows is null ? [] : null;
    }

    /// <summary>Whether rows are added by <see cref="Add(int, int, NumberMoments)"/>.</summary>
    public bool HasMoments => _moments is not null;

    /// <summary>Whether distinct numbers are counted, until they are too many.</summary>
    public bool KeepsNumbers => !HasMoments && _numbers is not null;

    /// <summary>Whether there are more distinct numbers than are kept, and moments have to begin.</summary>
    public bool HasTooManyNumbers => !HasMoments && _numbers?.Count > NumberMoments.LargestDistinct;

    /// <summary>Adds a block of rows.</summary>
    /// <param name="start">The first row of the block.</param>
    /// <param name="patternCodes">The pattern number of each row.</param>
    public void Add(int start, ReadOnlySpan<int> patternCodes)
    {
        var slots = AddCells(start, patternCodes);
        _slotsOfAllRows?.AddRange(slots);
        _replicates?.Add(start, _atoms.AtomCodes, patternCodes, _atoms.AtomCount, _patterns.Patterns.Count);
        CountNumbers();
    }

    /// <summary>Adds a block of rows by the moments of their numbers.</summary>
    /// <param name="start">The first row of the block.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="moments">The moments.</param>
    public void Add(int start, int length, NumberMoments moments)
    {
        var slots = AddCells(start, moments.States.AsSpan(0, length));
        _moments!.Grow(_slots.Count);
        _moments.Add(slots, moments.Lanes);
    }

    /// <summary>From now on keeps moments in place of distinct numbers; those so far are turned into moments exactly.</summary>
    public void BeginMoments(NumberMoments moments)
    {
        var (patterns, slots, sums) = (_patterns, _slots, _sums);
        (_patterns, _slots, _sums) = (moments.Coder, NewSlots(moments.Coder), new PairedSums(_weights.Windows));
        _moments = new PairedSums(moments.Lanes.Windows);
        foreach (var slot in Occupied(slots, sums))
        {
            var (atom, old, group) = slots.At(slot);
            var pattern = patterns.Patterns[old];
            var place = PlaceFor(atom, (int)pattern.State, group);
            _sums.Add(place, sums, slot);
            AddMoments(place, sums, slot, pattern.Number ?? 0);
        }
    }

    /// <summary>Keeps moments from the first row on, and shares the sums of weights with other questions that everyone answered.</summary>
    public void BeginMoments(NumberMoments moments, SharedSums shared)
    {
        BeginMoments(moments);
        if (_slots.IsDirect && moments.AreComplete)
        {
            (_shared, _sums) = (shared, shared.Sums);
        }
    }

    /// <summary>Shares no sums any more: no rows, or other ones, are still to come.</summary>
    public void EndSharing()
    {
        if (_shared is not null)
        {
            (_shared, _sums) = (null, _sums.Copy());
        }
    }

    /// <summary>Adds the sums of other rows of the same responses.</summary>
    /// <param name="other">The sums; with moments if and only if these have them.</param>
    /// <param name="atoms">The number here of each atom there.</param>
    /// <param name="patterns">The number here of each pattern there.</param>
    public void Include(TableCounter other, int[] atoms, int[] patterns)
    {
        KeepDirect();
        if (_slots.IsDirect && other._slots.IsDirect)
        {
            IncludeDirect(other, atoms);
        }
        else
        {
            IncludeSlots(other, atoms, HasMoments ? null : patterns);
        }

        _replicates?.Include(other._replicates!, atoms, patterns);
        CountNumbers();
    }

    /// <summary>Where slots are known beforehand those of an atom lie side by side, in the same order in all parts.</summary>
    private void IncludeDirect(TableCounter other, int[] atoms)
    {
        var stride = _slots.SlotsPerAtom;
        for (var atom = 1; (atom + 1) * stride <= Math.Min(other._slots.Count, other._sums.Slots); atom++)
        {
            var first = PlaceFor(atoms[atom], 0, 0);
            _sums.Add(first, other._sums, atom * stride, stride);
            _moments?.Add(first, other._moments!, atom * stride, stride);
        }
    }

    private void IncludeSlots(TableCounter other, int[] atoms, int[]? patterns)
    {
        foreach (var slot in Occupied(other._slots, other._sums))
        {
            var (atom, pattern, group) = other._slots.At(slot);
            var place = PlaceFor(atoms[atom], patterns is null ? pattern : patterns[pattern], group);
            _sums.Add(place, other._sums, slot);
            _moments?.Add(place, other._moments!, slot);
        }
    }

    /// <summary>Adds rows that were counted elsewhere.</summary>
    /// <param name="atom">The number of their atom.</param>
    /// <param name="pattern">The number of their pattern.</param>
    /// <param name="group">Their group of the frame.</param>
    /// <param name="count">Their number.</param>
    /// <param name="weight">The sum of their weights; of no use without weights.</param>
    /// <param name="squaredWeight">The sum of their squared weights; of no use without weights.</param>
    public void Include(int atom, int pattern, int group, long count, ExactTotal weight, ExactTotal squaredWeight)
    {
        KeepDirect();
        var place = PlaceFor(atom, pattern, group);
        _sums.Add(place, count);
        if (_sums.Pairs > 0)
        {
            _sums.Add(place, 0, weight, squaredWeight);
        }
    }

    /// <summary>Takes the cells of all rows, which were counted elsewhere.</summary>
    public void Take(List<TallyCell> cells) => _cells = cells;

    public TallyTable ToTable()
    {
        if (_cells is not null)
        {
            return new TallyTable(_question, _segmentation, _cells);
        }

        var cells = new CellsOfSlots(_slots, _atoms, _patterns, _design, _sums, _replicates, _moments);
        return new TallyTable(
            _question,
            _segmentation,
            cells.ToCells(),
            TallySampling.Of(_design),
            _slotsOfAllRows is null ? null : sorted => new CalibratedRows(_design, cells.PlacesOf(_slotsOfAllRows, sorted)));
    }

    private ReadOnlySpan<int> AddCells(int start, ReadOnlySpan<int> patternCodes)
    {
        KeepDirect();
        var slots = _slots.Number(patternCodes);
        if (_shared?.IsToAdd(start) ?? true)
        {
            _sums.Grow(_slots.Count);
            _sums.Add(slots, _weights);
        }

        return slots;
    }

    private SlotNumbering NewSlots(PatternCoder patterns) => new(
        _atoms, patterns, SlotNumbering.CanBeDirect(Math.Max(_segmentation.Segments.Count + 1, _atoms.AtomCount), _atoms.GroupCount, patterns, _largestDirect));

    /// <summary>Gives up slots that are known beforehand when there are too many atoms for them.</summary>
    private void KeepDirect()
    {
        if (!_slots.IsDirect || SlotNumbering.CanBeDirect(_atoms.AtomCount, _atoms.GroupCount, _patterns, _largestDirect))
        {
            return;
        }

        EndSharing();
        var (slots, sums, moments) = (_slots, _sums, _moments);
        (_slots, _sums, _moments) = (new SlotNumbering(_atoms, _patterns, isDirect: false), sums.Alike(), moments?.Alike());
        foreach (var slot in Occupied(slots, sums))
        {
            var (atom, pattern, group) = slots.At(slot);
            var place = PlaceFor(atom, pattern, group);
            _sums.Add(place, sums, slot);
            _moments?.Add(place, moments!, slot);
        }
    }

    private static IEnumerable<int> Occupied(SlotNumbering slots, PairedSums sums) =>
        Enumerable.Range(0, Math.Min(slots.Count, sums.Slots)).Where(slot => sums.Count(slot) > 0 && slots.At(slot).AtomCode != 0);

    private int PlaceFor(int atom, int pattern, int group)
    {
        var place = _slots.SlotOf(atom, pattern, group);
        _sums.Grow(_slots.Count);
        _moments?.Grow(_slots.Count);
        return place;
    }

    private void CountNumbers()
    {
        for (; _numbers is not null && _numberedSlots < _slots.Count; _numberedSlots++)
        {
            var (atom, pattern, _) = _slots.At(_numberedSlots);
            if (atom != 0 && _patterns.Patterns[pattern].Number is not null)
            {
                _numbers.Add(pattern);
            }
        }
    }

    private void AddMoments(int place, PairedSums sums, int slot, double number)
    {
        var weight = _weights.Windows.Count > 0 ? sums.First(slot) : ExactTotal.Of(sums.Count(slot));
        var squaredWeight = _weights.Windows.Count > 0 ? sums.Second(slot) : weight;
        for (var m = 0; m < _moments!.Pairs; m++)
        {
            _moments.Add(place, m, NumberMoments.Product(
                m is NumberMoments.SquareTimesValue or NumberMoments.SquareTimesSquare ? squaredWeight : weight,
                m is NumberMoments.WeightTimesSquare or NumberMoments.SquareTimesSquare ? number * number : number));
        }
    }
}
