package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.InterestSegment;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.ExplainedInterest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells what accounts were given, and reckons it again from the movements in the books. */
@Service
class InterestDesk implements EarnedInterest {

    private static final LocalDate BEFORE_ALL_BOOKS = LocalDate.of(1900, 1, 1);

    private final PaidRegister register;
    private final CarriedRegister carried;
    private final Books books;
    private final TenantScope tenants;

    InterestDesk(PaidRegister register, CarriedRegister carried, Books books, TenantScope tenants) {
        this.register = register;
        this.carried = carried;
        this.books = books;
        this.tenants = tenants;
    }

    @Override
    public List<CapitalisedInterest> of(CooperativeId cooperative, AccountId account) {
        return tenants.read(
                cooperative,
                () -> register.of(cooperative, account).stream()
                        .map(Paid::interest)
                        .toList());
    }

    @Override
    public Optional<ExplainedInterest> explain(CooperativeId cooperative, AccountId account, Period period) {
        return tenants.read(
                cooperative,
                () -> register.of(cooperative, account).stream()
                        .filter(paid -> paid.interest().period().equals(period))
                        .findFirst()
                        .map(paid -> explain(cooperative, paid)));
    }

    private ExplainedInterest explain(CooperativeId cooperative, Paid paid) {
        AccountId account = paid.interest().account();
        LocalDate end = paid.interest().period().to();
        List<LedgerLine> lines = books.movements(cooperative, account, new Period(BEFORE_ALL_BOOKS, end));
        List<InterestSegment> segments = new ArrayList<>();
        for (Carried earlier : carried.paid(cooperative, account, end)) {
            segments.addAll(new EarnedDays(earlier.days(), earlier.yield(), lines).segments());
        }
        if (!paid.yield().rate().isZero()) {
            segments.addAll(new EarnedDays(new Period(paid.from(), end), paid.yield(), lines).segments());
        }
        return new ExplainedInterest(paid.interest(), segments);
    }
}
