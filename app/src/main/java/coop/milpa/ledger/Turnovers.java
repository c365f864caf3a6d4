package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What came into and went out of accounts, by day: added up from the lines, in one statement. */
public interface Turnovers {

    /** The days of a period on which something moved in some accounts, by account and day. */
    List<Turnover> of(CooperativeId cooperative, Collection<AccountId> accounts, Books.Period period);

    /**
     * What moved in an account on a day.
     *
     * @param account  which
     * @param day  of the books
     * @param debit  the sum of its debits, minor units
     * @param credit  the sum of its credits, minor units, positive
     */
    record Turnover(AccountId account, LocalDate day, long debit, long credit) {}
}
