using System.Text;

namespace SurveyStats.Questionnaire;

/// <summary>Brings the ways in which a country's name is written to one form.</summary>
internal static class CountryName
{
    // The plain letters of U+00C0 to U+017F, space for what is no letter. Not string.Normalize: it leaves accents where they are
    // when the program runs with invariant globalisation.
    private const string PlainLetters =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
        + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>
    /// The letters and digits of a text, plain and small, without "the" and "and": "Côte d'Ivoire" and "Cote d’Ivoire" become
    /// "cotedivoire", "St. Kitts &amp; Nevis" becomes "saintkittsnevis".
    /// </summary>
    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // A combining accent belongs to the letter before it and parts no words.
            if (letter is >= '\u0300' and <= '\u036F') continue;
            var folded = letter is >= '\u00C0' and <= '\u017F' ? PlainLetters[letter - '\u00C0'] : letter;
            plain.Append(char.IsLetterOrDigit(folded) ? char.ToLowerInvariant(folded) : ' ');
        }

        return string.Concat(plain.ToString().Split(' ')
            .Where(word => word is not ("the" or "and"))
            .Select(word => word == "st" ? "saint" : word));
    }
}
