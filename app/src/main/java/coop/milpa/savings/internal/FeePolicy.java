package coop.milpa.savings.internal;

import coop.milpa.savings.ProductRules.Rules;

/** Decides how much of a fee of the close an account pays. Amounts are minor units. */
final class FeePolicy {

    private FeePolicy() {}

    /** Zero if the account does not cover it and the rules leave it then. */
    static long charge(long fee, long free, Rules rules) {
        long most = Math.max(free, 0);
        return switch (rules.fees().shortage()) {
            case TAKE_WHAT_THERE_IS -> Math.min(fee, most);
            case SKIP -> fee <= most ? fee : 0;
            case KEEP_MINIMUM -> Math.clamp(most - rules.limits().balance(), 0, fee);
        };
    }
}
