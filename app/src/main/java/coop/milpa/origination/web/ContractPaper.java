package coop.milpa.origination.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.LoanApplications;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contracts as papers: one a day on which the loan would be paid out, of which that of its day stands. */
@Component
class ContractPaper implements PaperKind {

    private static final String KIND = "origination.contract";

    private final LoanApplications applications;
    private final Days days;

    ContractPaper(LoanApplications applications, Days days) {
        this.applications = applications;
        this.days = days;
    }

    static IssuedPaper of(Contract contract) {
        return new IssuedPaper(
                KIND,
                contract.application().number() + "/" + contract.on(),
                contract.on(),
                List.of(contract.offer().amount(), contract.offer().total()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String subject) {
        int slash = subject.indexOf('/');
        long number = Long.parseLong(subject.substring(0, slash));
        LocalDate on = LocalDate.parse(subject.substring(slash + 1));
        boolean stands = applications
                .find(cooperative, number)
                .map(found -> stands(cooperative, found.state(), on))
                .orElse(false);
        return stands ? PaperStanding.STANDS : PaperStanding.ENDED;
    }

    private boolean stands(CooperativeId cooperative, ApplicationState state, LocalDate on) {
        return switch (state) {
            case ApplicationState.Disbursed paid -> paid.on().equals(on);
            case ApplicationState.Approved approved ->
                !approved.isExpired(on)
                        && days.open(cooperative).filter(on::equals).isPresent();
            case ApplicationState.Received received -> false;
            case ApplicationState.Evaluated evaluated -> false;
            case ApplicationState.Rejected rejected -> false;
            case ApplicationState.Withdrawn withdrawn -> false;
        };
    }
}
