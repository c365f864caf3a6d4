package coop.milpa.credit.web;

import coop.milpa.credit.Loan;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberPanel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a member owes, on her page. */
@Component
class LoanPanel implements MemberPanel {

    private static final int ORDER = 27;

    private final Loans loans;

    LoanPanel(Loans loans) {
        this.loans = loans;
    }

    /**
     * Those that are owed, and what they come to in each currency.
     *
     * @param today  days late are counted until it
     */
    record Owed(List<Loan> loans, List<Money> totals, LocalDate today) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(CreditPermissions.READ);
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<Loan> owed =
                loans.of(cooperative, member).stream().filter(Loan::isActive).toList();
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Money> totals = new TreeMap<>();
        owed.forEach(loan -> totals.merge(
                loan.standing().owed().currency().getCurrencyCode(),
                loan.standing().owed(),
                Money::plus));
        return Optional.of(new Shown("credit/panel", new Owed(owed, List.copyOf(totals.values()), day), List.of()));
    }
}
