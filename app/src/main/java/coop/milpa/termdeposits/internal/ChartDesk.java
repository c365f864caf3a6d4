package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Publishes rates, and says what deposits would come to. */
@Service
class ChartDesk implements RateCharts {

    private final ChartRegister register;
    private final Calendars calendars;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    ChartDesk(ChartRegister register, Calendars calendars, Days days, AuditTrail audit, TenantScope tenants) {
        this.register = register;
        this.calendars = calendars;
        this.days = days;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public void add(CooperativeId cooperative, TermProduct product) {
        tenants.run(cooperative, () -> {
            if (register.products(cooperative).contains(product)) {
                return;
            }
            register.add(cooperative, product);
            audit.record(cooperative, change("termdeposits.product-named", product.code(), product.toString()));
        });
    }

    @Override
    public List<TermProduct> products(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.products(cooperative));
    }

    @Override
    public Outcome<RateChart> publish(CooperativeId cooperative, RateChart chart) {
        return tenants.write(cooperative, () -> {
            List<RateChart> all = register.all(cooperative);
            if (all.contains(chart)) {
                return Outcome.done(chart);
            }
            Optional<? extends Refusal> refusal = isProduct(cooperative, chart.product())
                    ? forbids(cooperative, chart, all)
                    : Optional.of(new TermRefusal.UnknownProduct(chart.product()));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            register.add(cooperative, chart);
            audit.record(cooperative, change("termdeposits.rates-published", chart.product(), chart.toString()));
            return Outcome.done(chart);
        });
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, RateChart chart) {
        return tenants.read(cooperative, () -> {
            List<RateChart> all = register.all(cooperative);
            return all.contains(chart) ? Optional.empty() : forbids(cooperative, chart, all);
        });
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, RateChart chart, List<RateChart> all) {
        LocalDate from = chart.validFrom();
        Optional<LocalDate> open = days.open(cooperative).filter(from::isBefore);
        if (open.isPresent()) {
            return Optional.of(new TermRefusal.ChartInClosedDays(from, open.get()));
        }
        return all.stream()
                .filter(old -> isOf(old, chart.product(), chart.currency()))
                .map(RateChart::validFrom)
                .filter(last -> !from.isAfter(last))
                .max(Comparator.naturalOrder())
                .map(last -> new TermRefusal.ChartNotAfterLast(from, last));
    }

    private boolean isProduct(CooperativeId cooperative, String product) {
        return register.products(cooperative).stream()
                .anyMatch(one -> one.code().equals(product));
    }

    @Override
    public Optional<RateChart> inForce(CooperativeId cooperative, String product, Currency currency, LocalDate day) {
        return inForce(versions(cooperative), product, currency, day);
    }

    /** The last of some versions that holds on a day. */
    static Optional<RateChart> inForce(List<RateChart> all, String product, Currency currency, LocalDate day) {
        return all.stream()
                .filter(chart -> isOf(chart, product, currency))
                .filter(chart -> !chart.validFrom().isAfter(day))
                .max(Comparator.comparing(RateChart::validFrom));
    }

    private static boolean isOf(RateChart chart, String product, Currency currency) {
        return chart.product().equals(product) && chart.currency().equals(currency);
    }

    @Override
    public List<RateChart> versions(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative));
    }

    @Override
    public Outcome<Quote> quote(CooperativeId cooperative, Quote.Asked asked, LocalDate day) {
        return tenants.read(cooperative, () -> {
            if (!isProduct(cooperative, asked.product())) {
                return Outcome.refused(new TermRefusal.UnknownProduct(asked.product()));
            }
            Optional<RateChart> chart =
                    inForce(cooperative, asked.product(), asked.amount().currency(), day);
            Optional<TermRefusal> refusal = chart.isEmpty()
                    ? Optional.of(new TermRefusal.NotOffered(asked.product()))
                    : QuotePolicy.forbids(chart.get(), asked);
            return refusal.<Outcome<Quote>>map(Outcome::refused).orElseGet(() -> {
                var policy = new QuotePolicy(calendars.of(cooperative));
                return Outcome.done(policy.quote(chart.orElseThrow(), asked, day));
            });
        });
    }

    @Override
    public Quote explain(RateChart chart, TermDeposit deposit) {
        return QuotePolicy.explain(chart, deposit);
    }

    private static Change change(String action, String product, String after) {
        return new Change(new Subject("term-product", product), action, Json.NOTHING, Json.of(after));
    }
}
