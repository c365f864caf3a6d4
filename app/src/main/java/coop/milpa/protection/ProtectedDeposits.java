package coop.milpa.protection;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.util.Currency;

/** Deposits that schemes cover. Modules that keep such deposits implement it; contributions never do. */
public interface ProtectedDeposits {

    /** What a member owns of them now in a currency, with the interest that the books say she is owed. */
    Money of(CooperativeId cooperative, MemberId owner, Currency currency);
}
