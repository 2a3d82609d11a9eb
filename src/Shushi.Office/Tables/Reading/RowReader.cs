using System.Globalization;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>Reads the rows of a sheet's part one after the other.</summary>
internal sealed class RowReader(PartReader xml, CellValues values, string sheet, int mostColumns)
{
    private string _type = "";
    private int _style, _column;
    private bool _isInside, _isOver;

    /// <summary>The number of the row just read.</summary>
    public int Number { get; private set; }

    /// <summary>The cells of the row just read; the list is used again for the next.</summary>
    public List<Cell> Cells { get; } = [];

    /// <summary>Reads one row; false behind the last.</summary>
    public bool Read()
    {
        while (!_isOver && xml.Read())
        {
            if (xml.Name == "sheetData")
            {
                _isInside = xml.IsStart && !xml.IsEmpty;
                _isOver = !_isInside; // what stands behind the data may hold elements of the same names
            }
            else if (_isInside && xml.IsStart && xml.Name == "row")
            {
                Begin();
                if (!xml.IsEmpty)
                    ReadCells();
                return true;
            }
        }

        return false;
    }

    private void Begin()
    {
        var number = Number + 1;
        if (xml.Attribute("r") is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            throw Damaged();
        if (number <= Number || number > CellReference.MostRows)
            throw Damaged();
        Number = number;
        Cells.Clear();
        _column = -1;
    }

    private void ReadCells()
    {
        while (xml.Read() && !(xml.IsEnd && xml.Name == "row"))
        {
            if (!xml.IsStart || xml.Name != "c")
                continue;
            BeginCell();
            if (!xml.IsEmpty)
                ReadCell();
        }
    }

    private void BeginCell()
    {
        _type = "";
        _style = 0;
        _column++;
        var reader = xml.Xml;
        while (reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "r" when !CellReference.TryParse(reader.Value, out _column, out var row) || row != Number:
                    throw Damaged();
                case "t":
                    _type = reader.Value;
                    break;
                case "s":
                    _ = int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _style);
                    break;
                default:
                    break;
            }
        }

        reader.MoveToElement();
    }

    private void ReadCell()
    {
        var isFormula = false;
        var isValue = false;
        xml.Clear();
        while (xml.Read() && !(xml.IsEnd && xml.Name == "c"))
        {
            if (xml.Name == "v")
                isValue = xml.IsStart && !xml.IsEmpty;
            else if (xml.IsStart && xml.Name == "f")
                isFormula = true;
            else if (xml.IsStart && xml.Name == "is")
                RichText.Read(xml, "is");
            else if (isValue && xml.IsText)
                xml.Collect();
        }

        Put(values.Make(_type, _style, xml.Text, isFormula) ?? throw Damaged());
    }

    private void Put(Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
            return;
        if (_column >= mostColumns)
            throw Faults.TooLarge(string.Create(CultureInfo.InvariantCulture, $"工作表“{sheet}”超过 {mostColumns} 列"));
        while (Cells.Count < _column)
            Cells.Add(Cell.Empty);
        if (_column == Cells.Count)
            Cells.Add(cell);
        else
            Cells[_column] = cell;
    }

    private OfficeException Damaged() =>
        Faults.Damaged(string.Create(CultureInfo.InvariantCulture, $"工作表“{sheet}”第 {Math.Max(Number, 1)} 行附近"));
}
