using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Organizations;

/// <summary>Rules of structure: size of branches, committees, terms, and the form a unit's size calls for.</summary>
public static class OrganizationsRules
{
    private const int LeastForBranch = 3, LeastForCommittee = 7, LeastSeats = 3, MostSeats = 7, MostInBranch = 50, LeastForGeneralBranch = 50, LeastForPartyCommittee = 100;

    public static IRuleSet Set { get; } = new RuleSet<OrganizationsFacts>(OrganizationsFacts.Load,
    [
        RuleMaker.One<OrganizationsFacts>("ZB-01", "党支部有正式党员3人以上", Regulations.BranchOfOrgan, LargeEnough),
        RuleMaker.One<OrganizationsFacts>("ZB-02", "党支部党员一般不超过50人", Regulations.BranchSize, SmallEnough),
        RuleMaker.One<OrganizationsFacts>("ZB-03", "正式党员7人以上的党支部设立支部委员会", Regulations.BranchOfOrgan, HasCommittee),
        RuleMaker.One<OrganizationsFacts>("ZB-04", "支部委员会由3至5人组成，一般不超过7人", Regulations.CommitteeSize, CommitteeSize),
        RuleMaker.One<OrganizationsFacts>("ZB-05", "委员会任期届满按期换届", Regulations.Term, Elections),
        RuleMaker.One<OrganizationsFacts>("ZB-06", "党员50人以上设总支，100人以上设机关党委", Regulations.FormBySize, FormBySize),
    ]);

    private static IEnumerable<Ruling> LargeEnough(OrganizationsFacts facts) =>
        from b in facts.Branches
        where b.Full < LeastForBranch
        select About(facts, b, $"{b.Name}有正式党员{b.Full}人，不足3人；请核对党员增减台账，确实不足的考虑与邻近单位成立联合党支部。");

    private static IEnumerable<Ruling> SmallEnough(OrganizationsFacts facts) =>
        from b in facts.Branches
        where b.Members > MostInBranch
        select About(facts, b, $"{b.Name}有党员{b.Members}人，一般不超过50人；请核对，必要时分设支部。");

    private static IEnumerable<Ruling> HasCommittee(OrganizationsFacts facts) =>
        from b in facts.Branches
        where b.Full >= LeastForCommittee && b.Committee < LeastSeats
        select About(facts, b, $"{b.Name}有正式党员{b.Full}人，应设支部委员会，台账上在任委员{b.Committee}人；请登记班子成员或及时补选。");

    private static IEnumerable<Ruling> CommitteeSize(OrganizationsFacts facts)
    {
        foreach (var b in facts.Branches)
        {
            if (b.Full >= LeastForCommittee && b.Seats is < LeastSeats or > MostSeats)
                yield return About(facts, b, $"{b.Name}本届委员职数{b.Seats}人，支部委员会由3至5人组成，一般不超过7人；请核对任期台账。");
            else if (b.Committee > MostSeats)
                yield return About(facts, b, $"{b.Name}在任委员{b.Committee}人，一般不超过7人；请核对班子成员台账，免职的填写免职日期。");
        }
    }

    /// <summary>A term owes the next election in its last six months. An election held late settles the duty and is found late; one not held stays owed.</summary>
    private static IEnumerable<Ruling> Elections(OrganizationsFacts facts)
    {
        foreach (var body in facts.Terms.GroupBy(t => t.OrgId))
        {
            var terms = body.OrderBy(t => t.From).ToList();
            foreach (var (term, next) in terms.Zip(terms.Skip(1).Append(null)))
            {
                var window = new Period(term.End.AddMonths(-6), term.End);
                var isOwed = term.OrganizationUntil is null || term.OrganizationUntil > window.To;
                if (isOwed && window.From <= facts.Period.To && (window.Touches(facts.Period) || next is null))
                    yield return new Duty(term.OrgId, window, "换届选举", "terms", next is null ? [] : [next.Id]);
                if (next?.From > term.End)
                    yield return new Finding(term.OrgId, next.From, "terms", next.Id,
                        $"{term.Organization}上届任期到{term.End.Iso()}届满，{next.From.Iso()}换届；延期换届应报上级批准，请核对。");
            }
        }
    }

    private static IEnumerable<Ruling> FormBySize(OrganizationsFacts facts)
    {
        foreach (var unit in facts.Units)
        {
            var form = unit.Forms.OrderBy(f => f.Kind == OrgKind.PartyCommittee ? 0 : 1).FirstOrDefault();
            var isApproved = unit.IsApproved || form is { IsApproved: true };
            if (FormFault(unit.Members, form?.Kind, isApproved) is { } fault)
                yield return new Finding(unit.Id, facts.AsOf, "organizations", form?.Id ?? unit.Id, $"{unit.Name}有党员{unit.Members}人，{fault}");
        }
    }

    private static string? FormFault(int members, OrgKind? form, bool isApproved) => (members, form) switch
    {
        ( >= LeastForPartyCommittee, not OrgKind.PartyCommittee) => "100人以上应设机关党委；请核对组织机构台账，尚未设立的按程序报批。",
        ( < LeastForPartyCommittee, OrgKind.PartyCommittee) when !isApproved => "不足100人设机关党委须经上级批准；已批准的请在组织机构台账注明。",
        ( >= LeastForGeneralBranch, null) when !isApproved => "50人以上应设党总支；请核对组织机构台账，尚未设立的按程序报批。",
        ( < LeastForGeneralBranch, OrgKind.GeneralBranch) when !isApproved => "不足50人设党总支须经上级批准；已批准的请在组织机构台账注明。",
        _ => null,
    };

    private static Finding About(OrganizationsFacts facts, BranchFact branch, string message) =>
        new(branch.Id, facts.AsOf, "organizations", branch.Id, message);
}
