package coop.milpa.members.web;

import coop.milpa.api.Fields;
import java.util.List;
import java.util.Optional;

/**
 * An application as another system takes it down.
 *
 * @param applicant  the number of her document, or the id that she was entered under
 * @param branch  the code of the branch where she applies; the main one if it is not said
 * @param proposedBy  who speaks for her
 * @param papers  what she handed in
 * @param beneficiaries  whom she names for when she is a member
 */
record ApplyBody(
        String applicant,
        Optional<String> branch,
        Optional<String> proposedBy,
        List<String> papers,
        List<ShareBody> beneficiaries) {

    private static final int BRANCH_MAX = 10;
    private static final int PAPERS_MAX = 20;
    private static final int PAPER_MAX = 100;

    static ApplyBody read(Fields fields) {
        return new ApplyBody(
                fields.text("applicant", ShareBody.NUMBER_MAX),
                fields.optionalText("branch", BRANCH_MAX),
                fields.optionalText("proposedBy", ShareBody.NUMBER_MAX),
                fields.optionalTexts("papers", PAPERS_MAX, PAPER_MAX),
                fields.optionalList("beneficiaries", ShareBody.MOST, ShareBody::read));
    }
}
