package coop.milpa.credit.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.credit.ProvisionScheme;
import coop.milpa.credit.internal.AccrualRegister.Earned;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountRole;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says of all loans how late they are when a day has ended: sets aside what that requires, and stops or begins again to
 * count on interest.
 */
@Component
class ClassificationStep implements CloseStep {

    static final String NAME = "credit.classification";
    private static final String SUSPENSION = "credit.suspension";
    private static final String RESUMPTION = "credit.resumption";
    private static final String SUSPENDED = "credit.suspended-interest";
    private static final String PROVISION = "credit.provision";
    private static final int ORDER = 500;

    private final LoanLock lock;
    private final Schemes schemes;
    private final PortfolioRegister portfolio;
    private final SuspensionRegister suspensions;
    private final InterestBooks interest;
    private final StockBooks stocks;

    ClassificationStep(
            LoanLock lock,
            Schemes schemes,
            PortfolioRegister portfolio,
            SuspensionRegister suspensions,
            InterestBooks interest,
            StockBooks stocks) {
        this.lock = lock;
        this.schemes = schemes;
        this.portfolio = portfolio;
        this.suspensions = suspensions;
        this.interest = interest;
        this.stocks = stocks;
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
        lock.all(cooperative, LoanLock.Work.CLOSE);
        if (!portfolio.anyLent(cooperative)) {
            return StepFigures.none();
        }
        ProvisionScheme scheme = schemes.of(cooperative, day);
        long touched = suspend(cooperative, day, scheme);
        List<PortfolioRegister.Noted> noted = portfolio.sums(cooperative, day, scheme);
        portfolio.note(cooperative, day, scheme, noted);
        List<BranchSum> required =
                noted.stream().map(PortfolioRegister.Noted::required).toList();
        stocks.bring(cooperative, day, List.of(suspended(cooperative, day), allowance(scheme, required)));
        touched += portfolio.classify(cooperative, day, scheme);
        return new StepFigures(touched, BranchSum.words(required));
    }

    /** Of how many loans interest is not counted on any more, or again. */
    private long suspend(CooperativeId cooperative, LocalDate day, ProvisionScheme scheme) {
        List<Earned> again = suspensions.end(cooperative, day);
        interest.count(cooperative, RESUMPTION, day, again);
        List<Earned> no = suspensions.begin(cooperative, day, scheme.suspendedDays());
        interest.count(
                cooperative, SUSPENSION, day, no.stream().map(Earned::negated).toList());
        return Stream.concat(again.stream(), no.stream())
                .mapToLong(Earned::loans)
                .sum();
    }

    private StockBooks.Stock suspended(CooperativeId cooperative, LocalDate day) {
        return new StockBooks.Stock(
                SUSPENDED,
                "",
                AccountRole.INTEREST_SUSPENDED,
                AccountRole.MEMORANDUM_CONTRA,
                suspensions.suspended(cooperative, day));
    }

    private static StockBooks.Stock allowance(ProvisionScheme scheme, List<BranchSum> required) {
        return new StockBooks.Stock(
                PROVISION,
                scheme.code(),
                AccountRole.LOAN_ALLOWANCE,
                AccountRole.LOAN_LOSS_EXPENSE,
                required.stream().map(BranchSum::negated).toList());
    }
}
