package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanOffer;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.Outcome;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.LoanSchedules;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.Assessment;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The contracts of what was granted: as the loan was paid out, or as it would be today. */
@Component
class Contracts {

    private final AskedApplication asked;
    private final LoanApplications applications;
    private final Loans loans;
    private final ContentsChoices choices;

    Contracts(AskedApplication asked, LoanApplications applications, Loans loans, ContentsChoices choices) {
        this.asked = asked;
        this.applications = applications;
        this.loans = loans;
        this.choices = choices;
    }

    /** What was not granted has none: the request ends with a page that says so. */
    Contract of(Asked found, Locale reader) {
        Optional<Contract> contract = switch (found.application().state()) {
            case ApplicationState.Disbursed paid ->
                loans.find(found.cooperative().id(), paid.loan()).flatMap(loan -> paidOut(found, loan, reader));
            case ApplicationState.Approved approved
            when !approved.isExpired(asked.open(found.cooperative())) -> today(found, reader);
            case ApplicationState.Approved approved -> Optional.empty();
            case ApplicationState.Received received -> Optional.empty();
            case ApplicationState.Evaluated evaluated -> Optional.empty();
            case ApplicationState.Rejected rejected -> Optional.empty();
            case ApplicationState.Withdrawn withdrawn -> Optional.empty();
        };
        return contract.orElseThrow(() -> new PageProblem(
                HttpStatus.NOT_FOUND,
                "origination.no-contract",
                found.address(),
                Long.toString(found.application().number())));
    }

    private Optional<Contract> paidOut(Asked found, Loan loan, Locale reader) {
        return LoanSchedules.calculate(loan.terms()) instanceof Outcome.Done<LoanSchedule>(LoanSchedule schedule)
                ? Optional.of(contract(
                        found,
                        Optional.of(loan),
                        OfferView.of(loan.terms(), schedule, kept(found)),
                        loan.granted().on(),
                        reader))
                : Optional.empty();
    }

    /** What was kept back when it was paid out is what was granted. */
    private LoanOffer.Costs kept(Asked found) {
        Evaluation.Terms terms = applications
                .evaluations(found.cooperative().id(), found.application().number())
                .getLast()
                .terms();
        return new LoanOffer.Costs(terms.fees(), terms.retained());
    }

    private Optional<Contract> today(Asked found, Locale reader) {
        return applications.assess(found.cooperative().id(), found.application().number())
                        instanceof Outcome.Done<Assessment>(Assessment now)
                ? Optional.of(contract(
                        found,
                        Optional.empty(),
                        OfferView.of(now.offer()),
                        now.evaluation().on(),
                        reader))
                : Optional.empty();
    }

    private Contract contract(Asked found, Optional<Loan> loan, OfferView offer, LocalDate on, Locale reader) {
        String product = found.application().contents().asked().product();
        LocalDate version = loan.map(Loan::granted).map(Loan.Granted::version).orElse(on);
        Optional<String> penalty = choices.version(found.cooperative(), product, version)
                .map(CreditVersion::paying)
                .map(CreditVersion.Paying::penalty)
                .map(CreditVersion.Penalty::rate)
                .filter(rate -> !rate.isZero())
                .map(rate -> rate.toText());
        return new Contract(
                found.cooperative(),
                found.application(),
                found.member(),
                choices.allProducts(found.cooperative(), reader).getOrDefault(product, product),
                loan.map(Loan::number),
                on,
                offer,
                penalty);
    }
}
