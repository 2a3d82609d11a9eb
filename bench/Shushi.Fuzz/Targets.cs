using Shushi.Text;
using Shushi.Text.Similarity;

namespace Shushi.Fuzz;

/// <summary>What is tried on a strange text, and what must hold of every one. A broken promise throws.</summary>
internal static class Targets
{
    /// <summary>The targets by name.</summary>
    public static IReadOnlyDictionary<string, Action<string>> All { get; } = new Dictionary<string, Action<string>>(StringComparer.Ordinal)
    {
        ["claims"] = Claims,
        ["proofreading"] = Proofread,
        ["comparison"] = Compare,
    };

    private static void Claims(string text)
    {
        var report = ReportText.Parse(text);
        Expect(report.Chapters[0].Span.Start == 0 && report.Chapters[^1].Span.End == text.Length, "The chapters cover the text.");
        foreach (var claim in ClaimReader.Read(report))
        {
            Expect(claim.Span.Length > 0 && IsInside(text, claim.Span) && claim.Span.Contains(claim.Number), "A claim lies in the text and holds its number.");
            Expect(claim.Text == claim.Span.Of(text), "A claim carries its characters.");
            Expect(claim.Value is null || double.IsFinite(claim.Value.Value), "A value is finite.");
            Expect(claim.Upper is null || claim.Upper >= claim.Value, "An interval has its ends in order.");
        }

        foreach (var number in NumberFinder.Find(text)) Expect(number.Span.Length > 0 && IsInside(text, number.Span), "A number lies in the text.");
    }

    private static void Proofread(string text)
    {
        var everything = ProofreadingOptions.Default with { Switches = ProofreadingRules.All.ToDictionary(rule => rule.Number, _ => true, StringComparer.Ordinal) };
        var remarks = Proofreader.Read(ReportText.Parse(text), everything);
        foreach (var remark in remarks)
        {
            Expect(remark.Span.Length > 0 && IsInside(text, remark.Span), "A remark lies in the text.");
            Expect(remark.Text == remark.Span.Of(text), "A remark carries its characters.");
        }

        var settled = Corrections.Settle(text, ProofreadingOptions.Default);
        Expect(settled == Corrections.Settle(settled, ProofreadingOptions.Default), "Settling a settled text changes nothing.");
    }

    /// <summary>The first half of the text and the second.</summary>
    private static void Compare(string text)
    {
        var (a, b) = (text[..(text.Length / 2)], text[(text.Length / 2)..]);
        var comparison = CopyFinder.Compare(a, b, Baseline.FormulasOnly);
        Expect(comparison.Gross is >= 0 and <= 1 && comparison.Net >= 0 && comparison.Net <= comparison.Gross, "Shares are fractions, and the net one is no greater.");
        foreach (var passage in comparison.Passages)
        {
            Expect(IsInside(a, passage.A) && IsInside(b, passage.B) && passage.A.Length > 0 && passage.B.Length > 0, "A passage lies in both texts.");
            Expect(passage.Changes.All(change => passage.A.Contains(change.A) && passage.B.Contains(change.B)), "A change lies in its passage.");
        }

        foreach (var leftover in LeftoverFinder.Find(a, UnitProfile.Guess(a), [UnitProfile.Guess(b)])) Expect(IsInside(a, leftover.Span), "A leftover lies in the text.");
    }

    private static bool IsInside(string text, TextSpan span) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;

    private static void Expect(bool holds, string promise)
    {
        if (!holds) throw new InvalidOperationException(promise);
    }
}
