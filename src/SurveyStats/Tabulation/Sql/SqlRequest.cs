namespace SurveyStats.Tabulation;

/// <summary>What is asked of a database, checked: the questions, the segmentations, the domain, and how rows are read.</summary>
internal sealed class SqlRequest
{
    /// <exception cref="ArgumentException">Something is not of this survey, or cannot be tabulated in a database.</exception>
    public SqlRequest(
        Survey survey, ReadOptions options, Criterion domain, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations)
    {
        (Survey, Options, Domain) = (survey, options, domain);
        (Questions, Segmentations) = ([.. questions], [.. segmentations]);
        Design = options.Design ?? (options.WeightColumn is null ? SampleDesign.SimpleRandom : SampleDesign.Weighted);
        WeightColumn = (Design as ComplexSample)?.Weights ?? options.WeightColumn;
        CheckQuestions();
        CheckDesign();
        if (options.BadRows == BadRows.Skip)
        {
            throw new ArgumentException("Rows that cannot be read are not skipped in a database. Leave them out by a query: SqlSource.Query.", nameof(options));
        }

        var used = new HashSet<Question>(Questions);
        foreach (var question in Segmentations.SelectMany(s => s.Questions).Concat(Domain.Questions))
        {
            used.Add(question);
        }

        // A filter names questions that stand before its own.
        foreach (var question in survey.Questions.Reverse().Where(used.Contains))
        {
            used.UnionWith(question.Filter.Questions);
        }

        Used = [.. survey.Questions.Where(used.Contains)];
    }

    public Survey Survey { get; }

    public ReadOptions Options { get; }

    public Criterion Domain { get; }

    public IReadOnlyList<Question> Questions { get; }

    public IReadOnlyList<Segmentation> Segmentations { get; }

    public SampleDesign Design { get; }

    /// <summary>The column of the weights; null without.</summary>
    public string? WeightColumn { get; }

    /// <summary>All questions whose columns are read, in the order of the questionnaire: those tabulated, and those of segments, domain and filters.</summary>
    public IReadOnlyList<Question> Used { get; }

    private void CheckQuestions()
    {
        if (Questions.Count == 0 || Segmentations.Count == 0)
        {
            throw new ArgumentException("Nothing is asked for. Name one question and one segmentation at least; Segmentation.Total is everyone.", "questions");
        }

        foreach (var question in Questions.Concat(Segmentations.SelectMany(s => s.Questions)).Concat(Domain.Questions))
        {
            if (question is null || !Survey.TryFind(question.Id, out var own) || own != question)
            {
                throw new ArgumentException(
                    $"Question '{question?.Id}' is not of this survey ('{Survey.Title}'). Take it from the survey that the tabulator was given.", "questions");
            }
        }

        if (Questions.FirstOrDefault(q => q is OpenTextQuestion) is { } open)
        {
            throw new ArgumentException($"{open} cannot be tabulated. Code its answers into a choice question first.", "questions");
        }
    }

    private void CheckDesign()
    {
        var problem = Design switch
        {
            ReplicateSample =>
                "Replicate weights are not summed in a database. State the strata and primary units with SampleDesign.Complex, or read the rows with ResponseSet.Read.",
            _ when Design.Calibrations.Count > 0 =>
                "Weights are not calibrated in a database. Store calibrated weights and name their column, or read the rows with ResponseSet.Read.",
            SimpleRandomSample when WeightColumn is not null =>
                "The responses have weights, which a simple random sample has not. Use SampleDesign.Weighted, or leave out the weight column.",
            WeightedSample when WeightColumn is null =>
                "The responses have no weights. Name the weight column, or use SampleDesign.SimpleRandom.",
            ComplexSample complex when SqlFrame.HasResponsesAsUnits(complex) =>
                "Single responses are units of a stage, and a database has no number for them. "
                + "Name the column of the respondent's identifier as the clusters of that stage.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem, "options");
        }
    }
}
