package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a leaving member has paid in. Her quotas end with her account. */
@Component
class ContributionHoldings implements Holdings {

    private final AccountRegister register;
    private final MovementRegister movements;
    private final Accounts books;
    private final TenantScope tenants;

    ContributionHoldings(
            AccountRegister register, MovementRegister movements, Accounts books, TenantScope tenants) {
        this.register = register;
        this.movements = movements;
        this.books = books;
        this.tenants = tenants;
    }

    /** Contributions earn nothing by the day. */
    @Override
    public void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {}

    @Override
    public List<Holding> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> account(cooperative, member).stream()
                .map(account -> holding(account, paidIn(cooperative, account)))
                .toList());
    }

    /** The settlement emptied the account in the books; the register says so too. */
    @Override
    public void close(CooperativeId cooperative, MemberId member, LocalDate day) {
        tenants.run(cooperative, () -> account(cooperative, member).ifPresent(account -> {
            Money paidIn = paidIn(cooperative, account);
            if (!books.close(cooperative, account.id(), day)) {
                throw new IllegalStateException("Contributions of a settled member do not stand at zero: " + account);
            }
            if (!paidIn.isZero()) {
                movements.add(cooperative, day, List.of(Movement.settled(member, paidIn.minor())));
            }
            register.close(cooperative, member, day);
        }));
    }

    private Optional<ContributionAccount> account(CooperativeId cooperative, MemberId member) {
        return Optional.ofNullable(register.of(cooperative, List.of(member)).get(member))
                .filter(ContributionAccount::isOpen);
    }

    private Money paidIn(CooperativeId cooperative, ContributionAccount account) {
        Map<MemberId, ContributionPosition> positions = movements.positions(
                cooperative, List.of(account.member()), Validity.OPEN, Optional.empty());
        return Optional.ofNullable(positions.get(account.member()))
                .map(ContributionPosition::paidIn)
                .orElse(Money.zero(account.currency()));
    }

    private static Holding holding(ContributionAccount account, Money paidIn) {
        return new Holding(
                account.id(),
                account.number(),
                Holding.Kind.CONTRIBUTION,
                paidIn,
                Money.zero(account.currency()));
    }
}
