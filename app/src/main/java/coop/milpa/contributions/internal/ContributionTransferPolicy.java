package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Decides whether contributions may go from one member to another; caps are {@link Caps}'s. */
final class ContributionTransferPolicy {

    private ContributionTransferPolicy() {}

    /**
     * What is known of one of the two.
     *
     * @param active  whether she belongs to the cooperative
     * @param leaving  whether her departure is under way
     * @param account  if she has one
     * @param paidIn  what stands in it
     */
    record Side(MemberId member, boolean active, boolean leaving, Optional<ContributionAccount> account, Money paidIn) {

        private Optional<ContributionAccount> open() {
            return account.filter(ContributionAccount::isOpen);
        }
    }

    /**
     * What is known of both.
     *
     * @param held  what of the giver's is pledged or kept by order
     * @param first  what every member of her kind keeps paid in; empty where nothing is decided
     */
    record Known(Side giver, Side receiver, Money held, Optional<Money> first) {}

    /** The first rule that forbids it. */
    static Optional<Refusal> forbids(TransferContributions command, Known known, LocalDate open) {
        return who(known)
                .or(() -> howMuch(command.amount(), known))
                .or(() -> resolution(command.resolution().on(), open))
                .map(Refusal.class::cast);
    }

    private static Optional<ContributionRefusal> who(Known known) {
        if (!known.giver().active()) {
            return Optional.of(new ContributionRefusal.GiverNotActive());
        }
        if (known.giver().leaving()) {
            return Optional.of(new ContributionRefusal.GiverLeaving());
        }
        if (known.receiver().leaving()) {
            return Optional.of(new ContributionRefusal.ReceiverLeaving());
        }
        if (known.giver().member().equals(known.receiver().member())) {
            return Optional.of(new ContributionRefusal.SameMember());
        }
        if (known.giver().open().isEmpty()) {
            return Optional.of(new ContributionRefusal.NoAccount(known.giver().member()));
        }
        return known.receiver()
                .account()
                .filter(account -> !account.isOpen())
                .map(closed -> new ContributionRefusal.NoAccount(closed.member()));
    }

    private static Optional<ContributionRefusal> howMuch(Money amount, Known known) {
        if (!amount.isPositive()) {
            return Optional.of(new ContributionRefusal.AmountNotPositive(amount));
        }
        return currency(amount, known.giver())
                .or(() -> currency(amount, known.receiver()))
                .or(() -> whatIsLeft(amount, known));
    }

    private static Optional<ContributionRefusal> currency(Money amount, Side side) {
        Currency kept = side.paidIn().currency();
        return amount.currency().equals(kept)
                ? Optional.empty()
                : Optional.of(new ContributionRefusal.WrongCurrency(amount, kept));
    }

    private static Optional<ContributionRefusal> whatIsLeft(Money amount, Known known) {
        Money paidIn = known.giver().paidIn();
        if (amount.compareTo(paidIn) > 0) {
            return Optional.of(new ContributionRefusal.MoreThanPaidIn(paidIn));
        }
        Money free = paidIn.minus(known.held());
        if (amount.compareTo(free) > 0) {
            return Optional.of(new ContributionRefusal.PartHeld(known.held(), free));
        }
        return known.first()
                .filter(first -> first.currency().equals(amount.currency()))
                .filter(first -> paidIn.minus(amount).compareTo(first) < 0)
                .map(first -> new ContributionRefusal.BelowFirst(first, atLeastNothing(paidIn.minus(first))));
    }

    private static Optional<ContributionRefusal> resolution(LocalDate on, LocalDate open) {
        return on.isAfter(open) ? Optional.of(new ContributionRefusal.ResolutionAhead(on, open)) : Optional.empty();
    }

    private static Money atLeastNothing(Money money) {
        return money.isNegative() ? Money.zero(money.currency()) : money;
    }
}
