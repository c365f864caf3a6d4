package coop.milpa.counter.internal;

import coop.milpa.counter.Slip;
import coop.milpa.counter.Slips;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.papers.CheckedPaper;
import coop.milpa.papers.PaperCode;
import coop.milpa.papers.PaperSource;
import coop.milpa.papers.PaperStanding;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.ShiftId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds slips, counts how often each is printed, and tells whoever holds one whether it is true. */
@Service
class SlipDesk implements Slips, PaperSource {

    private final SlipRegister register;
    private final Books books;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final TenantScope tenants;
    private final Clock clock;

    SlipDesk(
            SlipRegister register,
            Books books,
            AuditTrail trail,
            CurrentActor current,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.books = books;
        this.trail = trail;
        this.current = current;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Slip> find(CooperativeId cooperative, PaperCode code) {
        return tenants.read(cooperative, () -> register.find(cooperative, code));
    }

    @Override
    public List<Slip> of(CooperativeId cooperative, ShiftId shift, int limit) {
        return tenants.read(cooperative, () -> register.of(cooperative, shift, limit));
    }

    @Override
    public List<CashCount.Line> cash(CooperativeId cooperative, Slip slip) {
        return tenants.read(
                cooperative,
                () -> register.cash(cooperative, slip.entry(), slip.amount().currency()));
    }

    @Override
    public int printed(CooperativeId cooperative, PaperCode code) {
        return tenants.write(cooperative, () -> {
            Slip slip = register.find(cooperative, code).orElseThrow();
            int number = register.print(
                    cooperative,
                    slip.entry(),
                    clock.instant(),
                    current.get().actor().id());
            trail.record(
                    cooperative,
                    new Change(
                            new Subject("slip", code.text()),
                            "counter.slip-printed",
                            Json.NOTHING,
                            Json.of(Map.of("number", number))));
            return number;
        });
    }

    @Override
    public boolean isUndone(CooperativeId cooperative, Slip slip) {
        return books.undoing(cooperative, slip.entry()).isPresent();
    }

    @Override
    public Optional<CheckedPaper> check(CooperativeId cooperative, PaperCode code) {
        return tenants.read(
                cooperative,
                () -> register.find(cooperative, code)
                        .map(slip -> new CheckedPaper(
                                "counter.slip-" + slip.what().direction().name().toLowerCase(Locale.ROOT),
                                slip.made().on(),
                                List.of(slip.amount()),
                                isUndone(cooperative, slip) ? PaperStanding.UNDONE : PaperStanding.STANDS)));
    }
}
