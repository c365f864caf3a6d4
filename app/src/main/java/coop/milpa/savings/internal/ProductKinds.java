package coop.milpa.savings.internal;

import coop.milpa.ledger.AccountRole;
import coop.milpa.savings.ProductRules.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Where kinds of saving stand in the books. */
final class ProductKinds {

    /** All roles whose codes hold savings accounts. */
    static final Set<AccountRole> ROLES =
            EnumSet.of(AccountRole.SAVINGS_DEMAND, AccountRole.SAVINGS_PROGRAMMED, AccountRole.SAVINGS_CHILDREN);

    private ProductKinds() {}

    static AccountRole role(Kind kind) {
        return switch (kind) {
            case DEMAND -> AccountRole.SAVINGS_DEMAND;
            case PROGRAMMED, CHRISTMAS, SCHOOL -> AccountRole.SAVINGS_PROGRAMMED;
            case CHILDREN, YOUTH -> AccountRole.SAVINGS_CHILDREN;
        };
    }
}
