package coop.milpa.credit.internal;

import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanHappening;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the audit trail what is done with loans. */
@Component
class LoanTrail {

    private final AuditTrail audit;

    LoanTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void disbursed(CooperativeId cooperative, Loan loan) {
        audit.record(
                cooperative,
                new Change(
                        subject(loan),
                        "credit.loan-disbursed",
                        Json.NOTHING,
                        Json.of(Map.of(
                                "product", loan.granted().product(),
                                "amount", loan.standing().owed().toString(),
                                "rate", loan.terms().interest().rate().toText()))));
    }

    void happened(CooperativeId cooperative, Loan loan, LoanHappening happening, String reason) {
        String what = happening.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(
                cooperative,
                new Change(
                        subject(loan),
                        "credit.loan-" + what,
                        Json.NOTHING,
                        Json.of(Map.of(
                                "number", happening.number(),
                                "amount", happening.amount().toString(),
                                "reason", reason))));
    }

    private static Subject subject(Loan loan) {
        return new Subject("loan", Long.toString(loan.number()));
    }
}
