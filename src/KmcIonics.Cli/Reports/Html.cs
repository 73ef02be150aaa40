using System.Text;

namespace KmcIonics.Cli.Reports;

/// <summary>A piece of a page. A text becomes one only by being escaped, so that nothing in a file can be taken for markup.</summary>
internal readonly record struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Nothing.</summary>
    public static Html None { get; }

    /// <summary>A text, escaped.</summary>
    public static implicit operator Html(string text) => Text(text);

    /// <summary>A text, escaped; characters that no page may hold become replacement characters.</summary>
    public static Html Text(string text) =>
        new(string.Concat(text.Select(letter => letter switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\n' or '\t' => letter.ToString(),
            _ => char.IsControl(letter) ? "\uFFFD" : letter.ToString(),
        })));

    /// <summary>Pieces one after the other.</summary>
    public static Html Of(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.markup)));

    /// <summary>An element.</summary>
    public static Html Element(string name, params IEnumerable<Html> content) => Element(name, [], content);

    /// <summary>An element with attributes, whose values are escaped.</summary>
    public static Html Element(string name, (string Name, string Value)[] attributes, params IEnumerable<Html> content) =>
        new($"<{name}{Written(attributes)}>{Of(content).markup}</{name}>\n");

    /// <summary>An element that holds nothing, as an image.</summary>
    public static Html Void(string name, params (string Name, string Value)[] attributes) => new($"<{name}{Written(attributes)}>\n");

    /// <summary>A style sheet of the program's own.</summary>
    public static Html Style(string css) => new($"<style>\n{css}</style>\n");

    /// <summary>A section with a heading; nothing where it has no content.</summary>
    public static Html Section(string heading, params IEnumerable<Html> content)
    {
        Html inner = Of(content);
        return string.IsNullOrEmpty(inner.markup) ? None : Element("section", Element("h2", heading), inner);
    }

    /// <summary>A table, the first cell of each row its name; nothing without rows.</summary>
    public static Html Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Html[] body = [.. rows.Select(row => Element("tr", row.Select((cell, k) => k == 0 ? Element("th", [("scope", "row")], cell) : Element("td", cell))))];
        return body.Length == 0 ? None : Element(
            "div",
            [("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)],
            Element("table", Element("caption", caption), Element("thead", Element("tr", columns.Select(column => Element("th", [("scope", "col")], column)))), Element("tbody", body)));
    }

    /// <summary>A whole page in English.</summary>
    public static string Page(string title, Html style, Html body)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n");
        Html head = Element("head", Void("meta", ("charset", "utf-8")), Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")), Element("title", title), style);
        return page.Append(Element("html", [("lang", "en")], head, Element("body", Element("main", body))).markup).ToString();
    }

    private static string Written((string Name, string Value)[] attributes) =>
        string.Concat(attributes.Select(attribute => $" {attribute.Name}=\"{Text(attribute.Value).markup}\""));
}
