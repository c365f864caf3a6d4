package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The register of cash operations that the rules against money laundering ask for. */
public interface CashRegister {

    /** Those that reached the threshold of their day, or with which somebody's month did; first days first. */
    List<CashOperation> above(CooperativeId cooperative, Period days);

    /** Those whose cash of a month reached the threshold of a month, most first. */
    List<CashOfMonth> months(CooperativeId cooperative, YearMonth month);

    /** What was declared with an entry. */
    Optional<CashOperation> find(CooperativeId cooperative, EntryId entry);

    /** From which amount on the source of funds must be known, in a currency on a day; nothing if it always must. */
    Money threshold(CooperativeId cooperative, Currency currency, LocalDate day);
}
