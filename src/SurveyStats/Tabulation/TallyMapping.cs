using SurveyStats.Numerics;
using SurveyStats.Questionnaire;

namespace SurveyStats.Tabulation;

/// <summary>Maps a tally to its JSON document and back.</summary>
internal static class TallyMapping
{
    public static TallyDocument ToDocument(Tally tally) => new(
        SurveyMapping.ToDocument(tally.Survey),
        SamplingMapping.ToDocument(tally.Design),
        tally.SampleSize,
        [.. tally.Segmentations.Select(ToDocument)],
        [.. tally.Tables.Select(t => ToDocument(t, tally.Segmentations))],
        SamplingOf(tally));

    /// <exception cref="SurveyFormatException">The document contradicts itself; the path says where.</exception>
    public static Tally ToTally(TallyDocument document)
    {
        var survey = SurveyMapping.ToSurvey(document.Survey);
        var segmentations = document.Segmentations
            .Select((by, i) => ToSegmentation(by, survey, FormattableString.Invariant($"$.segmentations[{i}]"))).ToList();
        var sampling = document.Sampling is { } sample ? SamplingMapping.ToSampling(sample, "$.sampling") : null;
        return new Tally(
            survey,
            SamplingMapping.ToDesign(document.Design),
            document.SampleSize,
            document.Tables.Select((t, i) => ToTable(t, survey, segmentations, sampling, FormattableString.Invariant($"$.tables[{i}]"))).ToList());
    }

    private static SegmentationDocument ToDocument(Segmentation segmentation) => new(
        segmentation.Name,
        [.. segmentation.Segments.Select(s => new SegmentDocument(SurveyMapping.ToDocument(s.Name), SurveyMapping.ToDocument(s.Criterion), s.Group))]);

    private static TableDocument ToDocument(TallyTable table, IReadOnlyList<Segmentation> segmentations) => new(
        table.Question.Id,
        segmentations.ToList().IndexOf(table.Segmentation),
        [.. table.Cells.Select(c => ToDocument(table, c))]);

    private static CellDocument ToDocument(TallyTable table, TallyCell tallyCell)
    {
        var (atom, pattern, cell) = tallyCell;
        var sums = cell.ToExpansions();
        return new CellDocument(
            atom.Segments,
            pattern.State.ToString(),
            cell.Count,
            pattern.Options.Length == 0 ? null : [.. pattern.Options.Select(o => ((ChoiceQuestion)table.Question).Options[o].Code)],
            pattern.Number,
            sums?.Weight,
            sums?.SquaredWeight,
            SamplingMapping.ToDocument(tallyCell.Groups),
            tallyCell.ReplicateSums is { } replicates ? [.. Enumerable.Range(0, replicates.Count).Select(r => replicates[r].ToExpansion())] : null,
            tallyCell.Moments is { } moments ? SamplingMapping.ToDocument(moments) : null);
    }

    private static Segmentation ToSegmentation(SegmentationDocument document, Survey survey, string path) => SurveyMapping.Checked(
        path,
        () => Segmentation.FromParts(document.Name, [.. document.Segments.Select((s, i) => ToSegment(s, survey, FormattableString.Invariant($"{path}.segments[{i}]")))]));

    private static Segment ToSegment(SegmentDocument document, Survey survey, string path) => new(
        SurveyMapping.ToText(document.Name, $"{path}.name"),
        SurveyMapping.ToCriterion(document.Criterion, survey.Questions, $"{path}.criterion"),
        document.Group);

    private static TallyTable ToTable(TableDocument document, Survey survey, List<Segmentation> segmentations, TallySampling? sampling, string path)
    {
        if (!survey.TryFind(document.Question, out var question))
        {
            throw new SurveyFormatException($"The survey has no question \"{document.Question}\".", $"{path}.question");
        }

        if (document.Segmentation < 0 || document.Segmentation >= segmentations.Count)
        {
            throw new SurveyFormatException(
                FormattableString.Invariant($"There is no segmentation {document.Segmentation}; there are {segmentations.Count}, counted from 0."), $"{path}.segmentation");
        }

        var segmentation = segmentations[document.Segmentation];
        return new TallyTable(
            question,
            segmentation,
            document.Cells.Select((c, i) => ToCell(c, question, segmentation, sampling, FormattableString.Invariant($"{path}.cells[{i}]"))).ToList(),
            sampling);
    }

    private static TallyCell ToCell(
        CellDocument document, Question question, Segmentation segmentation, TallySampling? sampling, string path)
    {
        if (document.Segments.Any(s => s < 0 || s >= segmentation.Segments.Count) || document.Count <= 0 || !Enum.TryParse<AnswerState>(document.State, out var state))
        {
            throw new SurveyFormatException(
                FormattableString.Invariant($"A cell names segments 0 to {segmentation.Segments.Count - 1}, a state and a count above 0."), path);
        }

        if ((document.Weight is null) != (document.SquaredWeight is null) || !(document.Weight ?? []).Concat(document.SquaredWeight ?? []).All(double.IsFinite))
        {
            throw new SurveyFormatException("A cell has both sums of weights, finite, or neither.", path);
        }

        var pattern = document switch
        {
            { Number: { } number } => AnswerPattern.OfNumber(number),
            { Options: { } codes } when question is ChoiceQuestion choice => AnswerPattern.OfOptions(choice, Indices(choice, codes, path)),
            _ when question is MultipleChoiceQuestion multiple && state == AnswerState.Answered => AnswerPattern.OfOptions(multiple, []),
            _ => AnswerPattern.Missing(state),
        };
        var atom = new Atom([.. document.Segments]);
        var groups = SamplingMapping.ToGroups(document.Groups, sampling, $"{path}.groups");
        return new TallyCell(
            atom,
            pattern,
            CellAccumulator.FromExpansions(document.Count, document.Weight, document.SquaredWeight),
            groups,
            ToReplicates(document, sampling, path))
        {
            Moments = document.Moments is { } moments ? SamplingMapping.ToMoments(moments, atom, groups, sampling, $"{path}.moments") : null,
        };
    }

    private static ExactColumn? ToReplicates(CellDocument document, TallySampling? sampling, string path) =>
        document.Replicates?.Count == (sampling is { AreExplicit: true, Replicates: { } replicates } ? replicates.Count : null)
            ? SamplingMapping.ToColumn(document.Replicates)
            : throw new SurveyFormatException("A cell has a sum of each explicit replicate weight of the sample, and none without such.", $"{path}.replicates");

    /// <summary>What the tables keep of the design: all the same.</summary>
    private static SamplingDocument? SamplingOf(Tally tally)
    {
        if (tally.Tables.Any(t => t.CalibratedRows is not null))
        {
            throw new NotSupportedException("A tally of calibrated weights has no JSON form: their variance needs the responses. Write the responses, or use replicates.");
        }

        return tally.Tables.Select(t => t.Sampling).FirstOrDefault(s => s is not null) is { } sampling ? SamplingMapping.ToDocument(sampling) : null;
    }

    private static int[] Indices(ChoiceQuestion question, IReadOnlyList<string> codes, string path)
    {
        var indices = codes.Select(code => question.Options.FirstOrDefault(o => o.Code == code)?.Index ?? -1).ToArray();
        var unknown = Array.IndexOf(indices, -1);
        return unknown < 0
            ? indices
            : throw new SurveyFormatException($"Question \"{question.Id}\" has no answer with the code \"{codes[unknown]}\".", $"{path}.options");
    }
}
