using Xunit;

namespace SurveyStats.Tests.Architecture;

/// <summary>The examples' runner is itself put to the test: a wrong output, an error and an exception are seen.</summary>
[Collection(WholeProcess.Name)]
public sealed class ScriptTests
{
    [Fact]
    public void A_script_sees_the_files_of_its_folder_and_its_console_is_captured()
    {
        using var folder = new ExampleFolder();
        const string Source = "#:package SurveyStats@0.1.0\nFile.WriteAllText(\"a.txt\", \"x\");\nConsole.WriteLine(File.Exists(\"a.txt\"));\nawait Task.Yield();";
        Assert.Equal("True\n", Script.Run(Source, "a.cs", folder.Root));
        Assert.True(File.Exists(Path.Combine(folder.Root, "a.txt")));
    }

    [Theory]
    [InlineData("Console.WriteLine(missing);", "a.cs(1,19): error CS0103")]
    [InlineData("Console.Write(\"so far\"); throw new FormatException(\"broken\");", "FormatException: broken\nafter the output:\nso far")]
    [InlineData("return 3;", "The program ended with 3.")]
    public void A_script_that_fails_says_why(string source, string message)
        => Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => Script.Run(source, "a.cs", Path.GetTempPath())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_block_knows_its_line_its_output_and_whether_it_may_run()
    {
        var blocks = CodeBlock.In("# A\n```csharp\na\nb\n```\nprints\n\n```text\nout\n```\n<!-- compile only -->\n```csharp\nc\n```\n## B\n```text\nno\n```\n");
        Assert.Equal([("csharp", 2, "a\nb", false, "out"), ("text", 8, "out", false, null), ("csharp", 12, "c", true, null), ("text", 16, "no", false, null)],
            blocks.Select(block => (block.Language, block.Line, block.Text, block.CompileOnly, block.Output)));
    }

    [Fact]
    public void A_difference_shows_both_lines_and_ignores_line_ends()
    {
        Assert.Null(Expect.Difference("a\r\nb\r\n", "a\nb"));
        Assert.Equal("the output differs (- expected, + actual):\n  a\n- b\n+ c\n", Expect.Difference("a\nb", "a\nc"));
    }
}
