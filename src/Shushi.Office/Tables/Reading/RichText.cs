using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>Text in runs.</summary>
internal static class RichText
{
    /// <summary>Standing on an element that holds text or runs, gathers their text and ends on its end. Phonetic runs, which say how to pronounce it, are left out.</summary>
    public static void Read(PartReader xml, string container)
    {
        xml.Clear();
        if (xml.IsEmpty)
            return;
        int phonetic = 0, text = 0;
        while (xml.Read())
        {
            if (xml.IsEnd && xml.Name == container)
                return;
            if (xml.IsText && text > 0 && phonetic == 0)
                xml.Collect();
            else if (xml.Name == "rPh" && (xml.IsEnd || (xml.IsStart && !xml.IsEmpty)))
                phonetic += xml.IsEnd ? -1 : 1;
            else if (xml.Name == "t" && (xml.IsEnd || (xml.IsStart && !xml.IsEmpty)))
                text += xml.IsEnd ? -1 : 1;
        }
    }
}
