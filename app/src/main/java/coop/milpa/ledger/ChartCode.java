package coop.milpa.ledger;

import java.util.Locale;
import java.util.Optional;

/**
 * A code of a cooperative's chart of accounts.
 *
 * @param code  its digits
 * @param names  what it is called
 * @param accountClass  which part of the chart it belongs to
 * @param kind  whether it is a heading, keeps accounts of their own, or one for each branch
 * @param debitSide  whether it normally stands in debit
 * @param role  what it is for, if the program looks for it
 * @param pearlsLine  the line of PEARLS' chart that it feeds
 * @param confirmed  whether its source has been checked by someone who answers for it
 */
public record ChartCode(
        AccountCode code,
        Names names,
        AccountClass accountClass,
        Kind kind,
        boolean debitSide,
        Optional<AccountRole> role,
        Optional<String> pearlsLine,
        boolean confirmed) {

    /** How accounts stand under a code. */
    public enum Kind {
        /** A heading: nothing is posted to it. */
        GROUP,
        /** Someone's own accounts, each with a balance and limits. */
        GUARDED,
        /** One account for each branch and currency, summed from its lines. */
        POOLED
    }

    /** A name in both languages. */
    public record Names(String spanish, String english) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : spanish;
        }
    }
}
