package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import java.util.Optional;

/**
 * Who asks for something at which branch, and whose cash it is, as another system says it. People are named by the
 * number of the member or of the document; whoever is not named is the owner of the account.
 *
 * @param by  who stands at the window or has signed
 * @param cosigner  who signs with her, where all holders must
 * @param ordering  for whom she brings or takes the money
 * @param beneficiary  whose the money is
 * @param branch  the code of the branch whose cash moves; the main one if it is not said
 * @param funds  where the money comes from or goes to, in words; may be empty
 */
record WhoAsks(
        Optional<String> by,
        Optional<String> cosigner,
        Optional<String> ordering,
        Optional<String> beneficiary,
        Optional<String> branch,
        String funds) {

    static final int NUMBER_MAX = 40;
    private static final int BRANCH_MAX = 10;
    private static final int FUNDS_MAX = 200;

    /** Of who asks for what moves cash. */
    static WhoAsks read(Fields fields) {
        return new WhoAsks(
                fields.optionalText("by", NUMBER_MAX),
                fields.optionalText("cosigner", NUMBER_MAX),
                fields.optionalText("ordering", NUMBER_MAX),
                fields.optionalText("beneficiary", NUMBER_MAX),
                branch(fields),
                fields.optionalText("funds", FUNDS_MAX).orElse(""));
    }

    /** Of who signs where no cash moves. */
    static WhoAsks signing(Fields fields) {
        return new WhoAsks(
                fields.optionalText("by", NUMBER_MAX),
                fields.optionalText("cosigner", NUMBER_MAX),
                Optional.empty(),
                Optional.empty(),
                branch(fields),
                "");
    }

    static Optional<String> branch(Fields fields) {
        return fields.optionalText("branch", BRANCH_MAX);
    }
}
