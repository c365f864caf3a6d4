package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Days;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a member who leaves or dies has in term deposits: the money, with interest at the agreed rate through the day
 * before, which goes into her savings. A deposit whose interest no savings account takes cannot be settled yet.
 */
@Component
class TermHoldings implements Holdings {

    private final DepositRegister deposits;
    private final PledgeRegister pledges;
    private final ClosingRegister closings;
    private final ToDateBooks interest;
    private final Accounts accounts;
    private final TermLock lock;
    private final Days days;
    private final TenantScope tenants;

    TermHoldings(
            DepositRegister deposits,
            PledgeRegister pledges,
            ClosingRegister closings,
            ToDateBooks interest,
            Accounts accounts,
            TermLock lock,
            Days days,
            TenantScope tenants) {
        this.deposits = deposits;
        this.pledges = pledges;
        this.closings = closings;
        this.interest = interest;
        this.accounts = accounts;
        this.lock = lock;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {
        tenants.run(cooperative, () -> {
            List<TermRow> rows = open(cooperative, member);
            if (!rows.isEmpty()) {
                lock.take(cooperative);
                interest.give(cooperative, open(cooperative, member), day);
            }
        });
    }

    @Override
    public List<Holding> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> {
            List<TermRow> rows = open(cooperative, member);
            Map<AccountId, Money> pledged = pledges.standing(cooperative, rows);
            Set<TermRow> payable = days.open(cooperative)
                    .map(day -> Set.copyOf(interest.payable(cooperative, rows, day)))
                    .orElse(Set.of());
            return rows.stream()
                    .map(row -> holding(
                            row,
                            payable.contains(row)
                                    ? pledged.getOrDefault(row.account(), row.nothing())
                                    : row.principal()))
                    .toList();
        });
    }

    private static Holding holding(TermRow row, Money kept) {
        String number = "PF-" + "%06d".formatted(row.deposit().number());
        return new Holding(row.account(), number, Holding.Kind.SAVINGS, row.principal(), kept);
    }

    @Override
    public void close(CooperativeId cooperative, MemberId member, LocalDate day) {
        tenants.run(cooperative, () -> {
            List<TermRow> rows = open(cooperative, member);
            for (TermRow row : rows) {
                if (!accounts.close(cooperative, row.account(), day)) {
                    throw new IllegalStateException("Deposit " + row.deposit().number() + " does not stand at zero");
                }
                closings.settle(cooperative, row, day);
            }
        });
    }

    private List<TermRow> open(CooperativeId cooperative, MemberId member) {
        return deposits.where(
                cooperative,
                new DepositRegister.Wanted(
                        "d.member_id = :member and d.closed_on is null", Map.of("member", member.value())));
    }
}
