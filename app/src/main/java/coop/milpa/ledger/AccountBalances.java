package coop.milpa.ledger;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the guarded accounts of a class stood at when a day ended, in columns rather than objects, for whoever reads all
 * of a large cooperative. Accounts are numbered from 0, in no particular order.
 */
public interface AccountBalances {

    int size();

    AccountId account(int place);

    /** Its name for people. */
    String number(int place);

    /** What sort of account it is, as a place in {@link #kinds}. */
    int kind(int place);

    /** In minor units, positive for a debit balance. */
    long amount(int place);

    /** Each once, in no particular order. */
    List<Kind> kinds();

    /**
     * What accounts have in common.
     *
     * @param code  where they stand in the chart
     * @param currency  what they are kept in
     */
    record Kind(AccountCode code, Currency currency) {}

    /** All of them as objects, smallest account number first. */
    default List<AccountBalance> byNumber() {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) -> number(place).length())
                        .thenComparing(this::number))
                .map(place -> AccountBalance.of(this, place))
                .toList();
    }
}
