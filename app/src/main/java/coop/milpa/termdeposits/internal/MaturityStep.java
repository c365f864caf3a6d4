package coop.milpa.termdeposits.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Availability.Available;
import coop.milpa.platform.Calendars;
import coop.milpa.termdeposits.internal.CloseBooks.Group;
import coop.milpa.termdeposits.internal.MaturityPolicy.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of deposits whose last day closes: paid into savings or renewed, as their owners asked. A few
 * statements, however many end; those that wait are asked again at each close.
 */
@Component
class MaturityStep implements CloseStep {

    static final String NAME = "termdeposits.maturity";
    private static final int ORDER = 220;

    private final TermLock lock;
    private final DueRegister due;
    private final PledgeRegister pledges;
    private final ChartRegister charts;
    private final Calendars calendars;
    private final Availability availability;
    private final MaturityBooks books;

    MaturityStep(
            TermLock lock,
            DueRegister due,
            PledgeRegister pledges,
            ChartRegister charts,
            Calendars calendars,
            Availability availability,
            MaturityBooks books) {
        this.lock = lock;
        this.due = due;
        this.pledges = pledges;
        this.charts = charts;
        this.calendars = calendars;
        this.availability = availability;
        this.books = books;
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
        lock.take(cooperative);
        LocalDate on = day.plusDays(1);
        List<TermRow> rows = due.matured(cooperative, on);
        if (rows.isEmpty()) {
            return StepFigures.none();
        }
        var policy = new MaturityPolicy(charts.all(cooperative), new QuotePolicy(calendars.of(cooperative)));
        Map<Group, List<Fate>> fates = known(cooperative, rows, day).stream()
                .collect(Collectors.groupingBy(
                        known -> Group.of(known.row()),
                        Collectors.mapping(known -> policy.decide(known, on), Collectors.toList())));
        long done = 0;
        for (Map.Entry<Group, List<Fate>> group : fates.entrySet()) {
            done += books.carryOut(cooperative, new CloseBooks.Name(NAME, group.getKey(), day), group.getValue());
        }
        return new StepFigures(done, "");
    }

    /** In an account that is kept, less is free than there is; one that is frozen takes no entries at all. */
    private List<MaturityPolicy.Known> known(CooperativeId cooperative, List<TermRow> rows, LocalDate day) {
        Map<AccountId, Money> pledged = pledges.standing(cooperative, rows);
        Set<AccountId> asked = rows.stream()
                .flatMap(row ->
                        Stream.of(row.account(), row.deposit().instructions().savings()))
                .collect(Collectors.toSet());
        Map<AccountId, Available> available = availability.of(cooperative, asked, day).stream()
                .collect(Collectors.toMap(Available::account, one -> one));
        return rows.stream()
                .map(row -> new MaturityPolicy.Known(
                        row,
                        pledged.containsKey(row.account()) || !isFree(available.get(row.account()), row),
                        available.containsKey(row.deposit().instructions().savings())))
                .toList();
    }

    private static boolean isFree(@Nullable Available available, TermRow row) {
        return available != null && available.free() >= row.principal().minor();
    }
}
