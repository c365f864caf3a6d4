package coop.milpa.accounting.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Money;
import coop.milpa.registry.Branch;
import java.util.List;
import java.util.Optional;

/**
 * One side of an entry as another system writes it: a code with a branch, or the number of an account.
 *
 * @param branch  its code; the main one if it is not said
 * @param amount  positive for a debit
 */
record HandLineBody(Optional<String> code, String branch, Optional<String> account, Money amount) {

    private static final int LINES_MAX = 100;
    private static final int CODE_MAX = 20;
    private static final int BRANCH_MAX = 10;
    private static final int NUMBER_MAX = 60;

    /** Two or more. */
    static List<HandLineBody> all(Fields fields) {
        List<HandLineBody> lines = fields.list("lines", LINES_MAX, HandLineBody::read);
        if (lines.size() == 1) {
            fields.wrong("lines", "too-few", 2);
        }
        return lines;
    }

    private static HandLineBody read(Fields fields) {
        Optional<String> code = fields.optionalText("code", CODE_MAX);
        Optional<String> branch = fields.optionalText("branch", BRANCH_MAX);
        Optional<String> account = fields.optionalText("account", NUMBER_MAX);
        if (code.isPresent() == account.isPresent()) {
            fields.wrong("code", "code-or-account");
        }
        if (code.filter(text -> !text.matches("[0-9]+")).isPresent()) {
            fields.wrong("code", "not-a-code");
        }
        if (account.isPresent() && branch.isPresent()) {
            fields.wrong("branch", "code-or-account");
        }
        return new HandLineBody(code, branch.orElse(Branch.MAIN), account, fields.moneyNotZero("amount"));
    }
}
