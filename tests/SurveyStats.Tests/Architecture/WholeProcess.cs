using Xunit;

namespace SurveyStats.Tests.Architecture;

/// <summary>Tests that set the console and the current directory, which belong to the whole process: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcess
{
    public const string Name = "Whole process";
}
