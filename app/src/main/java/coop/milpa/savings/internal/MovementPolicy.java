package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.internal.PositionRegister.Known;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Decides whether money may come into an account or leave it, and what that costs. */
final class MovementPolicy {

    private MovementPolicy() {}

    /** What an operation is about: which money, counting from when. */
    record Asked(Money amount, Optional<LocalDate> valueDate) {}

    /** Why nothing at all may be done with the account in this way. */
    static Optional<OperationRefusal> forbids(Position position, Asked asked) {
        String number = position.account().terms().number();
        if (!asked.amount().isPositive()) {
            return Optional.of(new OperationRefusal.AmountNotPositive(asked.amount()));
        }
        if (!asked.amount().currency().equals(position.balance().currency())) {
            return Optional.of(new OperationRefusal.OtherCurrency(
                    number, position.balance().currency()));
        }
        return forbidsUse(position, asked.valueDate());
    }

    /** {@link #forbids} for money that comes in, about which what is in the account does not matter. */
    static Optional<OperationRefusal> forbidsComing(Known known, LocalDate day, Asked asked) {
        var nothing = Money.zero(known.account().terms().currency());
        var terms = new Position.Terms(Rules.plain(Kind.DEMAND), known.quotas());
        return forbids(new Position(known.account(), terms, known.state(), nothing, 0, day), asked);
    }

    /** The same whatever the amount. */
    static Optional<OperationRefusal> forbidsUse(Position position, Optional<LocalDate> valueDate) {
        String number = position.account().terms().number();
        return valueDate
                .filter(date -> date.isAfter(position.day()))
                .<OperationRefusal>map(date -> new OperationRefusal.ValueDateAhead(date, position.day()))
                .or(() -> position.state().closedOn().map(day -> new OperationRefusal.AlreadyClosed(number, day)))
                .or(() ->
                        position.state().blockedBy().map(authority -> new OperationRefusal.Blocked(number, authority)));
    }

    /** Why money may not leave the account now, whoever asks. */
    static Optional<OperationRefusal> forbidsLeaving(Position position) {
        String number = position.account().terms().number();
        return position.state()
                .dormantSince()
                .<OperationRefusal>map(since -> new OperationRefusal.Dormant(number, since))
                .or(() -> position.keptUntil()
                        .filter(until -> !position.rules().plan().earlyAllowed())
                        .map(until -> new OperationRefusal.LockedUntil(number, until)));
    }

    /** Only what is in the account is compared with the minimum: that there is not enough is for the books to say. */
    static Optional<OperationRefusal> leavesTooLittle(Position position, Money leaving) {
        Money left = position.balance().minus(leaving);
        Money least = position.money(position.rules().limits().balance());
        return left.isNegative() || left.compareTo(least) >= 0
                ? Optional.empty()
                : Optional.of(new OperationRefusal.BelowMinimumBalance(least));
    }

    /** What leaving costs; the tax is another's to say. */
    static Costs costs(Position position, Money leaving, Money tax) {
        Fees fees = position.rules().fees();
        boolean free = position.withdrawals() < fees.free();
        return new Costs(position.money(free ? 0 : fees.withdrawal()), penalty(position, leaving), tax);
    }

    static Money penalty(Position position, Money leaving) {
        if (position.keptUntil().isEmpty()) {
            return position.money(0);
        }
        return new Accrual(Fraction.of(leaving.toDecimal()))
                .share(position.rules().plan().earlyPenalty())
                .toMoney(leaving.currency(), RoundingMode.HALF_EVEN);
    }
}
