package coop.milpa.imports.internal;

import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportRefusal;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Imports;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Carries out imports: fetch what is known, read and judge the files, post what is new, tell. */
@Service
class ImportDesk implements Imports {

    private static final int LOOKUP_MAX = 50_000;

    private final KnownReader known;
    private final SeenRegister seen;
    private final BaseReader bases;
    private final ImportPosting posting;
    private final ImportTrail trail;
    private final Days days;
    private final TenantScope tenants;
    private final Calendars calendars;

    ImportDesk(
            KnownReader known,
            SeenRegister seen,
            BaseReader bases,
            ImportPosting posting,
            ImportTrail trail,
            Days days,
            TenantScope tenants,
            Calendars calendars) {
        this.known = known;
        this.seen = seen;
        this.bases = bases;
        this.posting = posting;
        this.trail = trail;
        this.days = days;
        this.tenants = tenants;
        this.calendars = calendars;
    }

    @Override
    public Outcome<ImportReport> run(ImportOrder order, Progress progress) {
        Optional<Books> books = booksOf(order.into());
        if (books.isEmpty()) {
            return Outcome.refused(new ImportRefusal.BooksNotBegun());
        }
        Judged judged = judge(order, books.get(), progress);
        Optional<Refusal> forbidden = posting.forbids(order.into(), judged);
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        boolean posts = judged.mayBePosted(order.options().skipsBadRows());
        ImportReport report = judged.report(posts);
        if (order.options().dryRun()) {
            return Outcome.done(report);
        }
        if (!posts) {
            trail.refused(order, report);
            return Outcome.done(report);
        }
        ImportTrail.Run run = trail.begun(order, report);
        Optional<Refusal> stopped = posting.post(order.into(), judged, progress);
        if (stopped.isPresent()) {
            run.stopped(stopped.get());
            return Outcome.refused(stopped.get());
        }
        run.ended(report);
        return Outcome.done(report);
    }

    private Judged judge(ImportOrder order, Books books, Progress progress) {
        CooperativeId cooperative = order.into().cooperative();
        ImportOrder.Options options = order.options();
        var reading = new Reading(options.source(), options.skipsBadRows());
        Batch batch = new BatchReader(known.read(cooperative, books), reading, progress).read(order.files());
        Novelty novelty = noveltyOf(cooperative, batch, new Novelty(batch, books, order.files()));
        Bases before = bases.read(cooperative, batch, novelty, books);
        var tolerance = new Tolerance(options.tolerance(), batch.accounts());
        return new Judged(batch, novelty, Result.of(batch, novelty::isAccepted, before, tolerance));
    }

    private Novelty noveltyOf(CooperativeId cooperative, Batch batch, Novelty novelty) {
        for (int from = 0; from < batch.positions(); from += LOOKUP_MAX) {
            int to = Math.min(batch.positions(), from + LOOKUP_MAX);
            UUID[] requests = IntStream.range(from, to).mapToObj(batch::request).toArray(UUID[]::new);
            Map<UUID, Long> contents = tenants.read(cooperative, () -> seen.contents(cooperative, requests));
            novelty.judge(from, to, contents);
        }
        return novelty;
    }

    private Optional<Books> booksOf(Into into) {
        LocalDate today = calendars.today(into.cooperative());
        return days.open(into.cooperative()).map(open -> new Books(into.booksFrom(), open, today));
    }
}
