using System.Text;
using System.Text.Json;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Reads JSON text into a tree of places, keeping just the keys that are asked for. No recursion, and a limit on depth and values.</summary>
internal sealed class JsonTree
{
    private const int Deepest = 32;
    private const int MostNodes = 4_000_000;

    private readonly byte[] _bytes;
    private readonly string _file;
    private readonly Stack<(Node Node, string? Key, Place? KeyPlace)> _open = new();
    private Node? _root;
    private int _scanned;
    private int _line = 1;
    private int _lineStart;
    private string? _key;
    private Place? _keyPlace;
    private int _nodes;

    private JsonTree(string text, string file)
    {
        (_bytes, _file) = (Encoding.UTF8.GetBytes(text), file);
    }

    /// <summary>The tree, or null after adding an error.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="file">Its path.</param>
    /// <param name="keys">Keys that are kept, or <c>key.key</c> for one that is kept only under another; what stands under others is passed over.</param>
    /// <param name="errors">Takes the errors.</param>
    public static Node? Read(string text, string file, IReadOnlySet<string> keys, ErrorList errors)
    {
        var tree = new JsonTree(text, file);
        try
        {
            if (tree.Read(keys))
                return tree._root;
            errors.Add(tree.PlaceAt(tree._scanned), FieldPath.Root, $"there are more than {MostNodes:N0} values", "Such a file is too large for a list of events");
        }
        catch (JsonException syntax)
        {
            string reason = syntax.Message.Split(" LineNumber", 2)[0].Split(" Path:", 2)[0].TrimEnd('.');
            var place = new Place(file, (int)(syntax.LineNumber ?? 0) + 1, (int)(syntax.BytePositionInLine ?? 0) + 1);
            errors.Add(place, FieldPath.Root, $"this is not JSON: {Quote.Short(reason)}", "Check that the file is whole");
        }

        return null;
    }

    private bool Read(IReadOnlySet<string> keys)
    {
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = Deepest });
        while (reader.Read())
        {
            Place place = PlaceAt((int)reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (_key, _keyPlace) = (TextOf(ref reader, place), place);
                    if (!keys.Contains(_key) && !keys.Contains($"{_open.Peek().Key}.{_key}"))
                        reader.Skip();
                    break;
                case JsonTokenType.StartObject:
                    Open(new MapNode(place));
                    break;
                case JsonTokenType.StartArray:
                    Open(new SequenceNode(place));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    (Node node, _key, _keyPlace) = _open.Pop();
                    Add(node);
                    break;
                case JsonTokenType.String:
                    Add(new ScalarNode(place, TextOf(ref reader, place), isPlain: false));
                    break;
                default:
                    Add(new ScalarNode(place, Encoding.UTF8.GetString(reader.ValueSpan), isPlain: true));
                    break;
            }

            if (_nodes > MostNodes)
                return false;
        }

        return true;
    }

    // The reader lets an escape through that is half of a character.
    private static string TextOf(ref Utf8JsonReader reader, Place place)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("a text has half of a surrogate pair", null, place.Line - 1, place.Column - 1, half);
        }
    }

    private void Open(Node node) => _open.Push((node, _key, _keyPlace));

    private void Add(Node node)
    {
        _nodes++;
        if (_open.Count == 0)
            _root = node;
        else if (_open.Peek().Node is SequenceNode sequence)
            sequence.Items.Add(node);
        else
            ((MapNode)_open.Peek().Node).Entries.Add(new MapEntry(_key!, _keyPlace!, node));
    }

    private Place PlaceAt(int position)
    {
        for (; _scanned < position; _scanned++)
        {
            if (_bytes[_scanned] == '\n')
                (_line, _lineStart) = (_line + 1, _scanned + 1);
        }

        return new Place(_file, _line, position - _lineStart + 1);
    }
}
