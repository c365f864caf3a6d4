package coop.milpa.termdeposits.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Accrues a day's interest: one entry for all deposits of a product and currency. */
@Component
class AccrualStep implements CloseStep {

    static final String NAME = "termdeposits.accrual";
    private static final int ORDER = 110;

    private final TermLock lock;
    private final AccrualRegister register;
    private final OwnAccounts own;
    private final CloseBooks books;

    AccrualStep(TermLock lock, AccrualRegister register, OwnAccounts own, CloseBooks books) {
        this.lock = lock;
        this.register = register;
        this.own = own;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        lock.take(cooperative);
        List<AccrualRegister.Day> earned = register.earned(cooperative, day);
        if (earned.isEmpty()) {
            return StepFigures.none();
        }
        register.begin(cooperative, day);
        long deposits = 0;
        var words = new StringJoiner(", ");
        for (AccrualRegister.Day one : earned) {
            deposits += one.deposits();
            if (!one.interest().isZero()) {
                register.add(cooperative, day, one, post(cooperative, day, one));
                words.add(one.interest().toString());
            }
        }
        return new StepFigures(deposits, words.toString());
    }

    private EntryId post(CooperativeId cooperative, LocalDate day, AccrualRegister.Day earned) {
        long interest = earned.interest().minor();
        Currency currency = earned.group().currency();
        Map<AccountId, Long> changes =
                Map.of(own.expense(cooperative, currency), interest, own.payable(cooperative, currency), -interest);
        return books.post(cooperative, new CloseBooks.Name(NAME, earned.group(), day), changes, day);
    }
}
