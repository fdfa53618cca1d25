using System.Collections;

namespace SurveyStats.Responses;

/// <summary>Identifiers in another order, taken from the list one by one when they are asked for.</summary>
/// <param name="ids">The identifiers.</param>
/// <param name="rowOf">The place in the list of each in the new order.</param>
internal sealed class ReorderedIds(IReadOnlyList<string> ids, Func<int, int> rowOf) : IReadOnlyList<string>
{
    /// <summary>The list itself.</summary>
    public IReadOnlyList<string> Ids => ids;

    public int Count => ids.Count;

    public string this[int index] => ids[rowOf(index)];

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
