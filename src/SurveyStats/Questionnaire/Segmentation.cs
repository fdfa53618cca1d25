namespace SurveyStats;

/// <summary>
/// An ordered list of segments by which results are broken down: the options of a question, bands of a number, several of these crossed,
/// groups of segments above them, a total beside them.
/// </summary>
/// <remarks>Immutable. Names of segments are unique; segments may overlap (a region and its countries, a total and all).</remarks>
public sealed class Segmentation
{
    private readonly Segment[] _segments;

    private Segmentation(string name, IEnumerable<Segment> segments)
    {
        Name = name;
        _segments = [.. segments];
        var twice = _segments.GroupBy(s => s.Name.Default, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException(
                $"Segmentation '{name}' has two segments named '{twice.Key}'. Give each its own name.", nameof(segments));
        }
    }

    /// <summary>The segmentation that consists of everyone.</summary>
    public static Segmentation Total { get; } = new("Total", [new Segment("Total", Criterion.Everyone)]);

    /// <summary>The name, such as "country" or "country x gender".</summary>
    public string Name { get; }

    /// <summary>The segments in reporting order; at least one.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The questions on whose answers the segments depend, each once.</summary>
    public IReadOnlyList<Question> Questions => [.. _segments.SelectMany(s => s.Criterion.Questions).Distinct()];

    /// <summary>The segment with a name (in any language).</summary>
    /// <param name="name">The name; exact first, then ignoring case.</param>
    /// <exception cref="ArgumentException">There is no such segment; the message lists those there are.</exception>
    public Segment this[string name] =>
        Array.Find(_segments, s => s.Name.IsWorded(name, StringComparison.Ordinal))
        ?? Array.Find(_segments, s => s.Name.IsWorded(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"Segmentation '{Name}' has no segment '{name}'. Its segments: {string.Join(", ", _segments.Select(s => $"'{s}'"))}.",
            nameof(name));

    /// <summary>One segment for each option of a question; for a multiple choice they overlap.</summary>
    /// <param name="question">The question.</param>
    public static Segmentation By(ChoiceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new Segmentation(question.Id, question.Options.Select(o => new Segment(o.Label, Criterion.Chose(o))));
    }

    /// <summary>Bands of a number: below the first edge, from each edge to below the next, from the last edge on.</summary>
    /// <param name="question">The numeric question.</param>
    /// <param name="edges">Rising finite edges, at least one: 30, 50 gives "below 30", "30 to below 50", "50 and above".</param>
    /// <exception cref="ArgumentException">There is no edge, or the edges do not rise.</exception>
    public static Segmentation Bands(NumericQuestion question, params IReadOnlyList<double> edges)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.Count == 0 || edges.Any(e => !double.IsFinite(e)))
        {
            throw new ArgumentException($"Bands of '{question.Id}' need at least one edge, all finite.", nameof(edges));
        }

        double[] ends = [double.NegativeInfinity, .. edges, double.PositiveInfinity];
        return new Segmentation(question.Id, Enumerable.Range(0, ends.Length - 1).Select(i =>
            new Segment(BandName(ends[i], ends[i + 1]), Criterion.InRange(question, ends[i], ends[i + 1]))));
    }

    /// <summary>Segments of any kind, by name and condition.</summary>
    /// <param name="name">The name of the segmentation.</param>
    /// <param name="segments">Name and condition of each segment, in reporting order; they may overlap.</param>
    /// <exception cref="ArgumentException">There is no segment, or two have the same name.</exception>
    public static Segmentation Of(string name, params IReadOnlyList<(LocalizedText Name, Criterion Criterion)> segments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(segments);
        if (segments.Any(s => s.Name is null || s.Criterion is null))
        {
            throw new ArgumentException($"A segment of segmentation '{name}' has no name or no condition. Give both.", nameof(segments));
        }

        return segments.Count > 0
            ? new Segmentation(name, segments.Select(s => new Segment(s.Name, s.Criterion)))
            : throw new ArgumentException($"Segmentation '{name}' has no segment. Give at least one.", nameof(segments));
    }

    /// <summary>Crosses this segmentation with another: one segment for each pair, in the order of this one.</summary>
    /// <param name="inner">The segmentation that varies fastest.</param>
    public Segmentation CrossedWith(Segmentation inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new Segmentation(
            $"{Name} x {inner.Name}",
            _segments.SelectMany(a => inner._segments.Select(b =>
                new Segment(Paired(a.Name, b.Name), a.Criterion & b.Criterion, PairedGroup(a, b)))));
    }

    /// <summary>Puts a total, everyone, before the segments.</summary>
    /// <param name="name">Its name.</param>
    public Segmentation WithTotal(string name = "Total") =>
        new(Name, [new Segment(name, Criterion.Everyone), .. _segments]);

    /// <summary>Puts a group of segments before its first member; the members stay, so that group and members overlap.</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="members">Names of the segments it consists of; at least one.</param>
    /// <exception cref="ArgumentException">A member is unknown, there is none, or the name is taken.</exception>
    public Segmentation WithGroup(string name, params IReadOnlyList<string> members)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(members);
        Segment[] parts = [.. members.Select(m => this[m]).Distinct()];
        if (parts.Length == 0)
        {
            throw new ArgumentException($"Group '{name}' has no member. Name at least one segment.", nameof(members));
        }

        var segments = _segments
            .Select(s => parts.Contains(s) && s.Group is null ? new Segment(s.Name, s.Criterion, name) : s)
            .ToList();
        segments.Insert(
            Array.FindIndex(_segments, s => parts.Contains(s)), new Segment(name, Criterion.Or([.. parts.Select(p => p.Criterion)])));
        return new Segmentation(Name, segments);
    }

    /// <summary>
    /// Puts groups of countries above the segments that are their members, as <see cref="WithGroup"/> does, each under its own name. Groups
    /// without any member among the segments are left out.
    /// </summary>
    /// <remarks>
    /// A segment is a country if its name, in any language, is one (<see cref="Country.TryFind"/>), or else the code of the one answer that it
    /// consists of. A number is a country only with three digits ("752"): answers numbered 1, 2, 3 ... are no countries. Members are those after
    /// the last known change (<see cref="CountryGroup.Members"/>). A segment that lies in several groups is a member of each, and its
    /// <see cref="Segment.Group"/> names the first.
    /// </remarks>
    /// <param name="groups">The groups, such as <see cref="CountryGroup.Nordic"/>; at least one that has a member here.</param>
    /// <exception cref="ArgumentException">No group has a member among the segments, or the name of one is taken.</exception>
    public Segmentation WithGroups(params IReadOnlyList<CountryGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var countries = _segments.ToDictionary(s => s, s => s.Country);
        var present = groups
            .Select(g => (g.Name, Members: _segments.Where(s => countries[s] is { } country && g.Contains(country)).ToArray()))
            .Where(g => g.Members.Length > 0)
            .ToArray();
        return present.Length > 0
            ? present.Aggregate(this, (segmentation, group) => segmentation.WithGroup(group.Name, [.. group.Members.Select(m => m.Name.Default)]))
            : throw new ArgumentException(
                $"No segment of '{Name}' is a member of {(groups.Count > 0 ? string.Join(", ", groups.Select(g => $"'{g}'")) : "no group at all")}. "
                + $"Name countries in English or by ISO code, or use WithGroup. Its segments: {string.Join(", ", _segments.Select(s => $"'{s}'"))}.",
                nameof(groups));
    }

    /// <summary>Segments as they were stored.</summary>
    internal static Segmentation FromParts(string name, IEnumerable<Segment> segments) => new(name, segments);

    private static LocalizedText Paired(LocalizedText outer, LocalizedText inner) =>
        outer.Translations.Keys.Union(inner.Translations.Keys, StringComparer.OrdinalIgnoreCase).Aggregate(
            new LocalizedText($"{outer} / {inner}"),
            (text, language) => text.With(language, $"{outer.In(language)} / {inner.In(language)}"));

    /// <summary>A pair lies in the pair with the group of its outer segment, or else in that with the group of its inner one.</summary>
    private static string? PairedGroup(Segment outer, Segment inner) =>
        outer.Group is not null ? $"{outer.Group} / {inner.Name}"
        : inner.Group is not null ? $"{outer.Name} / {inner.Group}"
        : null;

    private static string BandName(double from, double below) =>
        double.IsInfinity(from) ? FormattableString.Invariant($"below {below}")
        : double.IsInfinity(below) ? FormattableString.Invariant($"{from} and above")
        : FormattableString.Invariant($"{from} to below {below}");

    /// <summary>The name and the segments.</summary>
    public override string ToString() => $"{Name}: {string.Join(", ", _segments.Select(s => s.Name.Default))}";
}
