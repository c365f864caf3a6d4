package coop.milpa.protection;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The state of deposit protection, as dated data. Contributions are capital: no scheme ever covers them. */
public interface DepositProtections {

    /**
     * What protects deposits of a cooperative in a currency on a day: of the scheme that it has set ({@code
     * protection.scheme}). Empty if it has set none, or the scheme covers nothing in this currency then.
     */
    Optional<DepositProtection> of(CooperativeId cooperative, Currency currency, LocalDate day);

    /** What papers say: the protection of a day, and how much of what a member has now it covers. */
    ProtectionState state(CooperativeId cooperative, MemberId member, Currency currency, LocalDate day);
}
