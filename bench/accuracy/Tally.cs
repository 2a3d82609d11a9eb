namespace Shushi.Accuracy;

/// <summary>What was right, what was missed and what was found wrongly.</summary>
public sealed class Tally
{
    public int Right { get; private set; }

    public int Missed { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>What went amiss, a line each.</summary>
    public List<string> Notes { get; } = [];

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Hit() => Right++;

    public void Miss(string note)
    {
        Missed++;
        Notes.Add("missed " + note);
    }

    public void False(string note)
    {
        Wrong++;
        Notes.Add("false  " + note);
    }

    /// <summary>A statement found with another value or unit is both missed and wrongly found.</summary>
    public void Differ(string note)
    {
        Missed++;
        Wrong++;
        Notes.Add("differs " + note);
    }
}
