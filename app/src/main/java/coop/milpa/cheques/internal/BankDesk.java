package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.ChequeBanks;
import coop.milpa.cheques.ChequeRefusal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Publishes how cheques of banks are taken, and finds what holds on a day. */
@Service
class BankDesk implements ChequeBanks {

    private final BankRegister register;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    BankDesk(BankRegister register, Days days, AuditTrail audit, TenantScope tenants) {
        this.register = register;
        this.days = days;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public Outcome<BankTerms> publish(CooperativeId cooperative, BankTerms terms) {
        return tenants.write(cooperative, () -> {
            List<BankTerms> all = register.all(cooperative).stream()
                    .filter(one -> one.bank().equals(terms.bank()))
                    .toList();
            if (all.contains(terms)) {
                return Outcome.done(terms);
            }
            Optional<ChequeRefusal> refusal = forbids(cooperative, terms, all);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            register.add(cooperative, terms);
            audit.record(
                    cooperative,
                    new Change(
                            new Subject("cheque-bank", terms.bank()),
                            "cheques.terms-published",
                            Json.NOTHING,
                            Json.of(terms.toString())));
            return Outcome.done(terms);
        });
    }

    private Optional<ChequeRefusal> forbids(CooperativeId cooperative, BankTerms terms, List<BankTerms> before) {
        LocalDate from = terms.validFrom();
        return days.open(cooperative)
                .filter(from::isBefore)
                .<ChequeRefusal>map(open -> new ChequeRefusal.TermsInClosedDays(from, open))
                .or(() -> before.stream()
                        .map(BankTerms::validFrom)
                        .filter(last -> !from.isAfter(last))
                        .findFirst()
                        .map(last -> new ChequeRefusal.TermsNotAfterLast(from, last)));
    }

    @Override
    public Optional<BankTerms> inForce(CooperativeId cooperative, String bank, LocalDate day) {
        return board(cooperative, day).stream()
                .filter(terms -> terms.bank().equals(bank))
                .findFirst();
    }

    @Override
    public List<BankTerms> board(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> register.board(cooperative, day));
    }

    @Override
    public List<BankTerms> versions(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative));
    }
}
