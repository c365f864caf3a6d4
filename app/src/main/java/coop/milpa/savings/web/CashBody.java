package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deposit or withdrawal as another system asks for it.
 *
 * @param account  its number
 * @param amount  more than nothing
 * @param by  the number of the member who brings or takes the money; the owner if it is not said
 * @param cosigner  the number of the member who signs with her, where all holders must; of what is taken out only
 * @param branch  the code of the branch whose cash moves; the main one if it is not said
 * @param funds  where the money comes from or goes to, in words; may be empty
 * @param valueDate  the day it counts from, if a past one
 */
record CashBody(
        String account,
        Money amount,
        Optional<String> by,
        Optional<String> cosigner,
        Optional<String> branch,
        String funds,
        Optional<LocalDate> valueDate) {

    private static final int NUMBER_MAX = 40;
    private static final int BRANCH_MAX = 10;
    private static final int FUNDS_MAX = 200;

    /** Of money that comes. */
    static CashBody read(Fields fields) {
        return read(fields, Optional.empty());
    }

    /** Of money that goes. */
    static CashBody taking(Fields fields) {
        return read(fields, fields.optionalText("cosigner", NUMBER_MAX));
    }

    private static CashBody read(Fields fields, Optional<String> cosigner) {
        return new CashBody(
                fields.text("account", NUMBER_MAX),
                fields.money("amount"),
                fields.optionalText("by", NUMBER_MAX),
                cosigner,
                fields.optionalText("branch", BRANCH_MAX),
                fields.optionalText("funds", FUNDS_MAX).orElse(""),
                fields.optionalDay("valueDate"));
    }
}
