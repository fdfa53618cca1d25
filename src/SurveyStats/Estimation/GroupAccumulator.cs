namespace SurveyStats.Estimation;

/// <summary>Sums numbers by group, for one set of groups after another, at the cost of the groups that are in it. For one thread.</summary>
/// <param name="groupCount">The number of groups.</param>
internal sealed class GroupAccumulator(int groupCount)
{
    private readonly double[] _totals = new double[groupCount];
    private readonly bool[] _isPresent = new bool[groupCount];
    private readonly List<int> _groups = [];

    /// <summary>Adds to a group.</summary>
    public void Add(int group, double number)
    {
        if (!_isPresent[group])
        {
            _isPresent[group] = true;
            _totals[group] = 0;
            _groups.Add(group);
        }

        _totals[group] += number;
    }

    /// <summary>The groups so far, rising, with their sums; then begins anew.</summary>
    public GroupTotals Take()
    {
        _groups.Sort();
        var totals = new GroupTotals([.. _groups], new double[_groups.Count]);
        for (var i = 0; i < totals.Groups.Length; i++)
        {
            var group = totals.Groups[i];
            (totals.Totals[i], _isPresent[group]) = (_totals[group], false);
        }

        _groups.Clear();
        return totals;
    }
}
