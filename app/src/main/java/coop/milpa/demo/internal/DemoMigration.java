package coop.milpa.demo.internal;

import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Imports;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.savings.SavingsProducts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings one cooperative of the demo into Milpa the way a real one comes, and lets its savings earn for a month. */
@Component
class DemoMigration {

    private static final String SOURCE = "demo";
    private static final int DAYS_EARNING = 31;

    private final Cooperatives cooperatives;
    private final Imports imports;
    private final SavingsProducts products;
    private final Closes closes;
    private final Books books;
    private final Calendars calendars;
    private final Days days;

    DemoMigration(
            Cooperatives cooperatives,
            Imports imports,
            SavingsProducts products,
            Closes closes,
            Books books,
            Calendars calendars,
            Days days) {
        this.cooperatives = cooperatives;
        this.imports = imports;
        this.products = products;
        this.closes = closes;
        this.books = books;
        this.calendars = calendars;
        this.days = days;
    }

    Outcome<Played> of(DemoCooperative made, DemoPlan plan, Progress progress) {
        return switch (cooperatives.create(creation(made, plan))) {
            case Outcome.Done<Cooperative> done -> bringIn(done.value(), made, progress);
            case Outcome.Refused<Cooperative> refused -> Outcome.refused(refused.why());
        };
    }

    private static CreateCooperative creation(DemoCooperative made, DemoPlan plan) {
        var choices = new CreateCooperative.Choices(Optional.empty(), Optional.empty(), Optional.of(made.zone()));
        return new CreateCooperative(made.code(), made.name(), made.country(), made.currency(), plan.from(), choices);
    }

    private Outcome<Played> bringIn(Cooperative cooperative, DemoCooperative made, Progress progress) {
        var into = new ImportOrder.Into(
                cooperative.id(),
                cooperatives.mainBranch(cooperative.id()).id(),
                cooperative.booksFrom(),
                Actor.named(Actor.Kind.IMPORT, SOURCE).id());
        var options = new ImportOrder.Options(SOURCE, ImportOrder.TOLERANCE, false, false);
        return switch (imports.run(new ImportOrder(into, made.files(), options), progress)) {
            case Outcome.Done<ImportReport> done -> earn(cooperative, done.value(), progress);
            case Outcome.Refused<ImportReport> refused -> Outcome.refused(refused.why());
        };
    }

    private Outcome<Played> earn(Cooperative cooperative, ImportReport imported, Progress progress) {
        LocalDate open = days.open(cooperative.id()).orElseThrow();
        DemoSavings.versions(cooperative, open).forEach(version -> products.publish(cooperative.id(), version));
        LocalDate last = earlier(open.plusDays(DAYS_EARNING - 1L), calendars.today(cooperative.id()));
        return switch (closes.closeThrough(cooperative.id(), last, progress)) {
            case Outcome.Done<CloseReport> done -> Outcome.done(played(cooperative, imported, done.value()));
            case Outcome.Refused<CloseReport> refused -> Outcome.refused(refused.why());
        };
    }

    private Played played(Cooperative cooperative, ImportReport imported, CloseReport closed) {
        return new Played(
                cooperative,
                imported.rows().members(),
                imported.posted(),
                imported.reconciliation().exact() + imported.reconciliation().withinTolerance(),
                (int) ChronoUnit.DAYS.between(cooperative.booksFrom(), closed.open()),
                0,
                books.trialBalance(cooperative.id(), closed.open().minusDays(1)),
                closed.head());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
