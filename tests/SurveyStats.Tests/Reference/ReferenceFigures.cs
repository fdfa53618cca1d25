namespace SurveyStats.Tests.Reference;

/// <summary>
/// What an adapter got from the library, under the names of <c>expected</c>. Values: null (undefined), double, int, long, bool,
/// string, a list of these, or another <see cref="ReferenceFigures"/>. More names than <c>expected</c> has do no harm.
/// </summary>
internal sealed class ReferenceFigures : Dictionary<string, object?>
{
    public ReferenceFigures() : base(StringComparer.Ordinal)
    {
    }
}
