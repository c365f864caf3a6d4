package coop.milpa.members;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * A request to be admitted.
 *
 * @param party  who applies
 * @param branch  where
 * @param proposedBy  the member who speaks for the applicant
 * @param papers  what was handed in, in words: at most 20 of at most 100 characters
 * @param beneficiaries  whom she names for when she is a member, at most 20; shares are checked; empty for nobody yet
 */
public record ApplyForMembership(
        CooperativeId cooperative,
        RequestId request,
        PartyId party,
        BranchId branch,
        Optional<PartyId> proposedBy,
        List<String> papers,
        List<Beneficiary> beneficiaries) {

    private static final int PAPERS_MAX = 20;
    private static final int PAPER_MAX = 100;
    private static final int BENEFICIARIES_MAX = 20;

    public ApplyForMembership {
        papers = List.copyOf(papers);
        beneficiaries = List.copyOf(beneficiaries);
        if (!fits(papers)) {
            throw new IllegalArgumentException("Papers of an application: " + papers);
        }
        if (proposedBy.filter(party::equals).isPresent()) {
            throw new IllegalArgumentException(party + " speaks for herself");
        }
        if (beneficiaries.size() > BENEFICIARIES_MAX) {
            throw new IllegalArgumentException(beneficiaries.size() + " beneficiaries");
        }
    }

    /** The same of someone who names nobody yet. */
    public ApplyForMembership(
            CooperativeId cooperative,
            RequestId request,
            PartyId party,
            BranchId branch,
            Optional<PartyId> proposedBy,
            List<String> papers) {
        this(cooperative, request, party, branch, proposedBy, papers, List.of());
    }

    /** Whether these can be the papers of an application. */
    public static boolean fits(List<String> papers) {
        return papers.size() <= PAPERS_MAX && papers.stream().noneMatch(ApplyForMembership::isNoPaper);
    }

    private static boolean isNoPaper(String paper) {
        return paper.isBlank() || paper.length() > PAPER_MAX;
    }
}
