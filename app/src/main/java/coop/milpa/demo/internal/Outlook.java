package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvents;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.DemoResult.Verified;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Verification;
import coop.milpa.registry.Cooperative;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at a cooperative's books once all is played: verifies everything there is to verify, and tells the figures. */
@Component
class Outlook {

    private final Books books;
    private final Days days;
    private final List<Verification> verifications;

    Outlook(Books books, Days days, List<Verification> verifications) {
        this.books = books;
        this.days = days;
        this.verifications = List.copyOf(verifications);
    }

    Played on(Cooperative cooperative, DemoEvents events, DemoPlan plan) {
        ClosedDay last = days.lastClosed(cooperative.id()).orElseThrow();
        return new Played(
                cooperative,
                events,
                Math.toIntExact(ChronoUnit.DAYS.between(cooperative.booksFrom(), last.date()) + 1),
                verified(cooperative),
                books.trialBalance(cooperative.id(), plan.through()),
                last.hash());
    }

    private Verified verified(Cooperative cooperative) {
        CooperativeId id = cooperative.id();
        int invariants = 0;
        List<String> broken = new ArrayList<>();
        for (Verification verification : verifications) {
            for (Verification.Finding finding : verification.verify(id)) {
                invariants++;
                finding.offenders()
                        .forEach(offender -> broken.add(cooperative.code() + " " + finding.name() + ": " + offender));
            }
        }
        return new Verified(invariants, broken);
    }
}
