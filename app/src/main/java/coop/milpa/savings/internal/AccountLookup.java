package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Leads from a number to all that is known of the account, in one transaction with what is then done to it. */
@Component
class AccountLookup {

    private final SavingsAccounts accounts;
    private final Positions positions;
    private final Days days;
    private final TenantScope tenants;
    private final Attempt attempt;

    AccountLookup(SavingsAccounts accounts, Positions positions, Days days, TenantScope tenants, Attempt attempt) {
        this.accounts = accounts;
        this.positions = positions;
        this.days = days;
        this.tenants = tenants;
        this.attempt = attempt;
    }

    <T> Outcome<T> change(SavingsOrder order, String number, Function<Position, Outcome<T>> work) {
        return onOpenDay(order, open -> {
            Optional<SavingsAccount> account = accounts.find(order.cooperative(), number);
            return account.isEmpty()
                    ? MovementDesk.unknown(number)
                    : work.apply(positions.of(order.cooperative(), account.get(), open));
        });
    }

    <T> Outcome<T> onOpenDay(SavingsOrder order, Function<LocalDate, Outcome<T>> work) {
        return tenants.write(order.cooperative(), () -> {
            Optional<LocalDate> open = days.open(order.cooperative());
            return open.isEmpty() ? Outcome.refused(new LedgerRefusal.NoOpenDay()) : work.apply(open.get());
        });
    }

    <T> T reading(CooperativeId cooperative, Supplier<T> work) {
        return tenants.read(cooperative, work);
    }

    /**
     * Carries out what tells by itself whether it was done before. On another day than the order names that is answered
     * too; what was not done is refused, and leaves nothing behind.
     */
    <T> Outcome<T> once(SavingsOrder order, LocalDate open, Predicate<T> repeated, Supplier<Outcome<T>> work) {
        Optional<Refusal> otherDay = NamedDay.forbids(order, open);
        return otherDay.isEmpty()
                ? work.get()
                : attempt.of(() -> switch (work.get()) {
                    case Outcome.Refused<T> refused -> refused;
                    case Outcome.Done<T>(T done) ->
                        repeated.test(done) ? Outcome.done(done) : Outcome.refused(otherDay.get());
                });
    }
}
