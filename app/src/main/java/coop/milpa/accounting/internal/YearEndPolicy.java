package coop.milpa.accounting.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.BranchBalance;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which entries end a financial year. Pure: knows only the balances it is given. */
final class YearEndPolicy {

    /** One line of an entry is the surplus. */
    private static final int CODES_MAX = 99;

    private YearEndPolicy() {}

    /**
     * An entry that takes what codes of income and expense stand at.
     *
     * @param branch  whose
     * @param currency  of all of them
     * @param balances  what they stand at
     */
    record Taking(BranchId branch, Currency currency, List<BranchBalance> balances) {

        /** What was earned: credit balances less debit balances. */
        Money surplus() {
            long minor = balances.stream()
                    .mapToLong(balance -> -balance.balance().minor())
                    .reduce(0, Math::addExact);
            return new Money(minor, currency);
        }
    }

    /** One for each branch and currency; more where a chart has more codes than an entry has lines. */
    static List<Taking> takings(List<BranchBalance> balances) {
        Map<Place, List<BranchBalance>> places = new LinkedHashMap<>();
        balances.stream()
                .filter(YearEndPolicy::isEarned)
                .forEach(balance -> places.computeIfAbsent(Place.of(balance), place -> new ArrayList<>())
                        .add(balance));
        List<Taking> takings = new ArrayList<>();
        places.forEach((place, all) -> {
            for (int from = 0; from < all.size(); from += CODES_MAX) {
                List<BranchBalance> some = all.subList(from, Math.min(from + CODES_MAX, all.size()));
                takings.add(new Taking(place.branch(), place.currency(), List.copyOf(some)));
            }
        });
        return takings;
    }

    static boolean isEarned(BranchBalance balance) {
        return switch (balance.accountClass()) {
            case INCOME, EXPENSE -> true;
            case ASSET, LIABILITY, EQUITY, CONTINGENT, MEMORANDUM -> false;
        };
    }

    private record Place(BranchId branch, Currency currency) {

        static Place of(BranchBalance balance) {
            return new Place(balance.branch(), balance.balance().currency());
        }
    }
}
