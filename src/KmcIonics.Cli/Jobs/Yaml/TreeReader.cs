using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>
/// Reads YAML text into a tree. No recursion, and a limit on depth and nodes, so that no input exhausts stack or memory; what
/// would make a file mean something else than it shows (anchors, aliases, tags, tabs, control characters) is refused.
/// </summary>
internal sealed class TreeReader
{
    private const int Deepest = 32;
    private const int MostNodes = 1_000_000;

    private readonly Func<Mark, Place> _placeOf;
    private readonly ErrorList _errors;
    private readonly Stack<Open> _open = new();
    private Node? _root;
    private Mark _end = Mark.Empty;
    private int _nodes;

    private TreeReader(Func<Mark, Place> placeOf, ErrorList errors)
    {
        _placeOf = placeOf;
        _errors = errors;
    }

    /// <summary>The tree of a file's text, or null after adding errors.</summary>
    public static Node? ReadFile(string text, string file, ErrorList errors)
    {
        int before = errors.Count;
        CharacterCheck.Check(text, (line, column) => new Place(file, line, column), errors);
        if (errors.Count > before)
            return null;
        Node? root = new TreeReader(mark => new Place(file, (int)mark.Line, (int)mark.Column), errors).Read(text);
        if (root is null && errors.Count == before)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "the file is empty", "A YAML map with the keys of the file is needed");
        return root;
    }

    /// <summary>The tree of an override's value, or null after adding errors; every node has the override's place.</summary>
    public static Node? ReadValue(string text, Place place, ErrorList errors)
    {
        int before = errors.Count;
        Node? root = new TreeReader(_ => place, errors).Read(text);
        return root is null && errors.Count == before ? new ScalarNode(place, "", isPlain: true) : root;
    }

    private Node? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext())
            {
                _end = parser.Current!.End;
                if (!Take(parser.Current))
                    return null;
            }
        }
        catch (YamlException syntax)
        {
            string reason = syntax.Message.TrimEnd('.');
            Refuse(syntax.Start, $"this is not YAML: {char.ToLowerInvariant(reason[0])}{Quote.Short(reason[1..])}", "Check colons, brackets, quotes and indentation here and in the line above");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser's own slip at the end of a text whose brackets do not close.
            Refuse(_end, "this is not YAML: something that starts here or before does not end", "Check brackets and quotes");
            return null;
        }

        return _root;
    }

    // False ends the reading: what follows could not be made sense of.
    private bool Take(ParsingEvent piece)
    {
        switch (piece)
        {
            case DocumentStart when _root is not null:
                Refuse(piece.Start, "a second YAML document starts here", "A file holds one");
                return false;
            case AnchorAlias alias:
                Refuse(piece.Start, $"found the alias *{Quote.Short(alias.Value.Value)}", "Aliases are not used here: write the value itself");
                return Add(new BrokenNode(_placeOf(piece.Start)));
            case Scalar scalar:
                CheckProperties(scalar);
                return Add(new ScalarNode(_placeOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain));
            case SequenceStart start:
                CheckProperties(start);
                return Begin(new SequenceNode(_placeOf(start.Start)));
            case MappingStart start:
                CheckProperties(start);
                return Begin(new MapNode(_placeOf(start.Start)));
            case SequenceEnd or MappingEnd:
                return Add(_open.Pop().Node);
            default:
                return true;
        }
    }

    private void CheckProperties(NodeEvent piece)
    {
        if (!piece.Anchor.IsEmpty)
            Refuse(piece.Start, $"found the anchor &{Quote.Short(piece.Anchor.Value)}", "Anchors are not used here: write the value alone");
        if (!piece.Tag.IsEmpty)
            Refuse(piece.Start, "found a tag (an exclamation mark before the value)", "Tags are not used here: write the value alone");
    }

    private bool Begin(Node node)
    {
        if (_open.Count == Deepest)
        {
            _errors.Add(node.Place, FieldPath.Root, $"lists and maps are nested more than {Deepest} deep", "No field is that deep");
            return false;
        }

        _open.Push(new Open(node));
        return true;
    }

    private bool Add(Node node)
    {
        if (++_nodes > MostNodes)
        {
            _errors.Add(node.Place, FieldPath.Root, $"there are more than {MostNodes} values", "Such a file is no job or structure");
            return false;
        }

        if (_open.Count == 0)
            _root = node;
        else
            _open.Peek().Add(node, _errors);
        return true;
    }

    private void Refuse(Mark mark, string problem, string allowed) =>
        _errors.Add(_placeOf(mark), FieldPath.Root, problem, allowed);

    // A list or map whose end is still to come.
    private sealed class Open(Node node)
    {
        private Node? _key;

        public Node Node { get; } = node;

        public void Add(Node part, ErrorList errors)
        {
            if (Node is SequenceNode sequence)
            {
                sequence.Items.Add(part);
            }
            else if (_key is null)
            {
                _key = part;
                if (part is SequenceNode or MapNode)
                    errors.Add(part.Place, FieldPath.Root, $"found {part.Describe()} as a key", "A key is a word");
            }
            else
            {
                if (_key is ScalarNode key)
                    ((MapNode)Node).Entries.Add(new MapEntry(key.Value, key.Place, part));
                _key = null;
            }
        }
    }
}
