package coop.milpa.teller.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Freezes drawers whose shift was left open when the day closes all the same: whoever posts to them on another day is
 * refused by the books too. Their shifts are counted and closed later.
 */
@Component
class FreezeStep implements CloseStep {

    private static final int ORDER = 50;

    private final ShiftRegister register;
    private final Accounts accounts;

    FreezeStep(ShiftRegister register, Accounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "teller.freeze";
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** As many statements as drawers were forgotten: few, and none on most days. */
    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        List<AccountId> left = register.leftOpen(cooperative, day);
        left.forEach(account -> accounts.freeze(cooperative, account, /* frozen= */ true));
        return new StepFigures(left.size(), "");
    }
}
