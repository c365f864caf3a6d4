package coop.milpa.imports.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a printed balance may be from the expected one, in each account's currency. */
final class Tolerance {

    private final BigDecimal most;
    private final Accounts accounts;

    /**
     * Allows so much.
     *
     * @param most  whole units and decimals, not negative
     */
    Tolerance(BigDecimal most, Accounts accounts) {
        if (most.signum() < 0) {
            throw new IllegalArgumentException("Tolerance is " + most);
        }
        this.most = most;
        this.accounts = accounts;
    }

    boolean allows(AccountDay day) {
        long difference = day.difference();
        return difference == 0 || BigDecimal.valueOf(difference).compareTo(inMinor(day.account())) <= 0;
    }

    private BigDecimal inMinor(int account) {
        return most.movePointRight(accounts.digits(account)).setScale(0, RoundingMode.DOWN);
    }
}
