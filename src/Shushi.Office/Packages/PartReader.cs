using System.Xml;

namespace Shushi.Office.Packages;

/// <summary>
/// The XML of one part, forward only. Entities are prohibited, nothing outside is resolved, and depth, number of names and length of a text are bounded;
/// every fault leaves it as an <see cref="OfficeException"/>. Names are compared without their namespace: the transitional and the strict standard differ only there.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int Deepest = 100;
    private const int LongestText = 1 << 20;
    private readonly XmlReader _xml;
    private readonly string _part;
    private char[] _text = new char[1024];
    private int _length;

    public PartReader(Stream stream, string part)
    {
        _part = part;
        _xml = XmlReader.Create(stream, Settings());
    }

    /// <summary>The underlying reader, to copy from.</summary>
    public XmlReader Xml => _xml;

    public string Name => _xml.LocalName;

    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>Whether it stands on text, blanks included.</summary>
    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>What <see cref="Collect"/> gathered.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new BoundedNames(),
        CloseInput = true,
    };

    /// <summary>Goes one node on.</summary>
    public bool Read()
    {
        try
        {
            if (!_xml.Read())
                return false;
        }
        catch (XmlException problem)
        {
            throw Fault(problem);
        }

        return _xml.Depth <= Deepest ? true : throw Faults.Damaged(_part);
    }

    /// <summary>Goes to the next start of an element, or to the end.</summary>
    public bool ReadStart()
    {
        while (Read())
        {
            if (IsStart)
                return true;
        }

        return false;
    }

    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>An attribute whatever its prefix: r:id in either standard.</summary>
    public string? Prefixed(string name)
    {
        string? value = null;
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.Prefix.Length > 0 && _xml.LocalName == name)
                value = _xml.Value;
        }

        _xml.MoveToElement();
        return value;
    }

    /// <summary>Forgets the text gathered.</summary>
    public void Clear() => _length = 0;

    /// <summary>Adds the text it stands on to <see cref="Text"/>.</summary>
    public void Collect()
    {
        try
        {
            int read;
            do
            {
                if (_length == _text.Length)
                    Grow();
                read = _xml.ReadValueChunk(_text, _length, _text.Length - _length);
                _length += read;
            }
            while (read > 0);
        }
        catch (XmlException problem)
        {
            throw Fault(problem);
        }
    }

    /// <summary>Writes the node it stands on; an element without its content, which follows.</summary>
    public void CopyTo(XmlWriter target)
    {
        if (IsStart)
        {
            target.WriteStartElement(_xml.Prefix, _xml.LocalName, _xml.NamespaceURI);
            target.WriteAttributes(_xml, defattr: false);
            if (IsEmpty)
                target.WriteEndElement();
        }
        else if (IsEnd)
        {
            target.WriteEndElement();
        }
        else if (IsText && _xml.Depth > 0)
        {
            Clear();
            var isLiteral = _xml.NodeType == XmlNodeType.CDATA;
            Collect();
            if (isLiteral)
                target.WriteCData(Text.ToString());
            else
                target.WriteChars(_text, 0, _length);
        }
    }

    /// <summary>Standing on an element, goes to its end.</summary>
    public void Skip()
    {
        if (IsEmpty)
            return;
        var depth = _xml.Depth;
        while (Read() && !(IsEnd && _xml.Depth == depth))
        {
        }
    }

    public void Dispose() => _xml.Dispose();

    private void Grow()
    {
        if (_text.Length >= LongestText)
            throw Faults.TooLarge($"文件的“{_part}”里有一段过长的内容");
        Array.Resize(ref _text, _text.Length * 2);
    }

    // The exception has no code; the message names DTD in every form it takes.
    private OfficeException Fault(XmlException problem) =>
        problem.Message.Contains("dtd", StringComparison.OrdinalIgnoreCase) ? Faults.Entities(_part, problem) : Faults.Damaged(_part, problem);

    /// <summary>A name is kept for as long as the reader lives; a part that makes up new ones without end would fill the memory.</summary>
    private sealed class BoundedNames : NameTable
    {
        private int _count;

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        private string Counted(string name) => ++_count <= 10_000 ? name : throw new XmlException("too many names");
    }
}
