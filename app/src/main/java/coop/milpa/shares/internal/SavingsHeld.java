package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.savings.SavingsOfMembers;
import coop.milpa.shares.PatronageSource;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Savings that members held: minor units × days. */
@Component
class SavingsHeld implements PatronageSource {

    static final String CODE = "savings.held";

    private final SavingsOfMembers savings;

    SavingsHeld(SavingsOfMembers savings) {
        this.savings = savings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void units(CooperativeId cooperative, Currency currency, Books.Period period, Into into) {
        savings.balanceDays(cooperative, currency, period, into::of);
    }
}
