namespace SurveyStats.Tests.Architecture;

/// <summary>A fenced block of a Markdown page, with the text block that shows its output, if one follows.</summary>
internal sealed record CodeBlock(string Language, int Line, string Text, bool CompileOnly, string? Output)
{
    public const string CompileOnlyMark = "<!-- compile only -->";

    /// <summary>Reads the fenced blocks. A heading between a block and a text block parts them.</summary>
    public static IReadOnlyList<CodeBlock> In(string markdown)
    {
        var blocks = new List<CodeBlock>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        CodeBlock? waiting = null;
        var compileOnly = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                if (lines[i].StartsWith('#')) waiting = null;
                if (lines[i].Trim().Length > 0) compileOnly = lines[i].Trim() == CompileOnlyMark;
                continue;
            }

            var (start, language) = (i + 1, lines[i][3..].Trim());
            for (i = start; i < lines.Length && lines[i] != "```"; i++) ;
            if (i == lines.Length) throw new FormatException($"The block that opens in line {start} is not closed.");
            var text = string.Join('\n', lines[start..i]);
            if (language == "text" && waiting is not null) blocks[blocks.IndexOf(waiting)] = waiting with { Output = text };
            var block = new CodeBlock(language, start, text, compileOnly, null);
            blocks.Add(block);
            waiting = language == "csharp" ? block : null;
            compileOnly = false;
        }

        return blocks;
    }
}
