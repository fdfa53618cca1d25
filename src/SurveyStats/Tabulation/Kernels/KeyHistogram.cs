namespace SurveyStats.Tabulation;

/// <summary>What is summed by key, block by block of rows. For one thread.</summary>
/// <param name="cells">One more than the largest key.</param>
internal abstract class KeyHistogram(int cells)
{
    /// <summary>One more than the largest key.</summary>
    public int Cells => cells;

    /// <summary>Adds a block of rows.</summary>
    /// <param name="keys">The key of each row.</param>
    /// <param name="start">The first row.</param>
    public abstract void Add(ReadOnlySpan<int> keys, int start);

    /// <summary>Adds what was summed so far to totals, and begins anew.</summary>
    public abstract void AddTo(CellTotals totals);

    /// <summary>That every key has a cell: tables are addressed without further checks.</summary>
    protected void Check(ReadOnlySpan<int> keys)
    {
        if (keys.ContainsAnyExceptInRange(0, cells - 1))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"A code is outside its column. Its key is not from 0 to {cells - 1}."));
        }
    }
}
