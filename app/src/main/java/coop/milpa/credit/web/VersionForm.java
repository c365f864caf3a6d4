package coop.milpa.credit.web;

import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Between;
import coop.milpa.credit.CreditVersion.Eligibility;
import coop.milpa.credit.CreditVersion.Offer;
import coop.milpa.credit.CreditVersion.Paying;
import coop.milpa.credit.CreditVersion.Penalty;
import coop.milpa.credit.CreditVersion.Plan;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Source;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads a version of a product from a form. */
record VersionForm(Form form, Currency currency) {

    /** How interest and instalments may be rounded. */
    static final List<RoundingMode> ROUNDINGS =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

    private static final int SOURCE_MAX = 200;
    private static final int INSTALMENTS_MAX = 3_600;
    private static final int EVERY_MAX = 366;
    private static final int GRACE_MAX = 120;
    private static final int LATE_GRACE_MAX = 90;
    private static final int SENIORITY_MAX = 3_660;
    private static final Rate RATE_MAX = Rate.of("1000");
    private static final Rate RETAINED_MAX = Rate.of("50");

    /** Empty if something is wrong, which the form then says: all of it. */
    Optional<CreditVersion> read(String product) {
        Optional<LocalDate> from = form.day("validFrom");
        Optional<Offer> offer = offer();
        Optional<Plan> plan = plan();
        var priceForm = new PriceForm(form, currency);
        Optional<Price> price = priceForm.price();
        Optional<Paying> paying = paying();
        Optional<Eligibility> eligibility = eligibility();
        List<Band> bands = priceForm.bands();
        Optional<Source> source = source();
        if (isFlat(plan)
                && paying.map(Paying::early)
                        .filter(EarlyPayment.SCHEDULED::equals)
                        .isEmpty()) {
            form.wrong("early", Message.of("credit.form.flat-stands"));
        }
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new CreditVersion(
                product,
                from.orElseThrow(),
                currency,
                offer.orElseThrow(),
                plan.orElseThrow(),
                price.orElseThrow(),
                paying.orElseThrow(),
                eligibility.orElseThrow(),
                bands,
                source.orElseThrow()));
    }

    private static boolean isFlat(Optional<Plan> plan) {
        return plan.map(Plan::method).filter(LoanMethod.FLAT::equals).isPresent();
    }

    private Optional<Offer> offer() {
        boolean open = !form.text("offered").equals("NO");
        Optional<CreditType> type = form.one("type", CreditType.class);
        Optional<Money> minimum = something("minimum");
        Optional<Money> maximum = something("maximum");
        if (type.isEmpty() || minimum.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        return maximum.get().compareTo(minimum.get()) < 0
                ? form.wrong("maximum", Message.of("credit.form.least-most"))
                : Optional.of(new Offer(
                        open, type.get(), minimum.get().minor(), maximum.get().minor()));
    }

    private Optional<Plan> plan() {
        Optional<LoanMethod> method = form.one("method", LoanMethod.class);
        Optional<LoanStep> step = step();
        Optional<Between> instalments = instalments();
        Optional<YearDays> year = form.one("yearDays", YearDays.class).filter(days -> days != YearDays.ACTUAL);
        Optional<Integer> grace = form.whole("graceMax", 0, GRACE_MAX);
        Optional<Money> multiple = something("multiple");
        Optional<RoundingMode> rounding =
                form.one("rounding", RoundingMode.class).filter(ROUNDINGS::contains);
        if (year.isEmpty() || rounding.isEmpty()) {
            form.wrong(year.isEmpty() ? "yearDays" : "rounding", Message.of("web.form.missing"));
        }
        if (method.isEmpty() || step.isEmpty() || instalments.isEmpty() || grace.isEmpty() || multiple.isEmpty()) {
            return Optional.empty();
        }
        return year.flatMap(days -> rounding.map(mode -> new Plan(
                method.get(),
                step.get(),
                instalments.get(),
                days,
                grace.get(),
                multiple.get().minor(),
                mode)));
    }

    private Optional<LoanStep> step() {
        Optional<Integer> every = form.whole("every", 1, EVERY_MAX);
        Optional<LoanStep.Unit> unit = form.one("unit", LoanStep.Unit.class);
        return every.flatMap(count -> unit.map(of -> new LoanStep(count, of)));
    }

    private Optional<Between> instalments() {
        Optional<Integer> least = form.whole("instalmentsMin", 1, INSTALMENTS_MAX);
        Optional<Integer> most = form.whole("instalmentsMax", 1, INSTALMENTS_MAX);
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        return most.get() < least.get()
                ? form.wrong("instalmentsMax", Message.of("credit.form.least-most"))
                : Optional.of(new Between(least.get(), most.get()));
    }

    private Optional<Paying> paying() {
        Optional<EarlyPayment> early = form.one("early", EarlyPayment.class);
        Optional<List<Portion>> due = order("dueOrder");
        Optional<List<Portion>> advance = order("advanceOrder");
        Optional<Allocation.Future> future = form.one("future", Allocation.Future.class);
        Optional<Rate> penalty = form.percent("penaltyRate", RATE_MAX);
        Optional<Integer> grace = form.whole("penaltyGrace", 0, LATE_GRACE_MAX);
        if (early.isEmpty() || due.isEmpty() || advance.isEmpty() || future.isEmpty()) {
            return Optional.empty();
        }
        return penalty.flatMap(rate -> grace.map(days -> new Paying(
                new Allocation(due.get(), advance.get(), future.get()), early.get(), new Penalty(rate, days))));
    }

    private Optional<Eligibility> eligibility() {
        Optional<Integer> seniority = form.whole("seniorityDays", 0, SENIORITY_MAX);
        Optional<BigDecimal> encaje = form.text("encaje").isEmpty() ? Optional.empty() : times("encaje");
        Optional<Rate> retained = form.percent("retained", RETAINED_MAX);
        return seniority.flatMap(days -> retained.map(percent -> new Eligibility(days, encaje, percent)));
    }

    private Optional<BigDecimal> times(String field) {
        String text = form.text(field);
        boolean read = text.matches("[0-9]{1,4}(\\.[0-9]{1,12})?") && new BigDecimal(text).signum() > 0;
        return read
                ? Optional.of(new BigDecimal(text))
                : form.wrong(field, Message.of("credit.form.times", Input.shown(text)));
    }

    private Optional<Source> source() {
        Optional<String> text = form.needed("decidedBy", SOURCE_MAX);
        Optional<Source.Status> status = form.one("status", Source.Status.class);
        return text.flatMap(who -> status.map(how -> new Source(who, how)));
    }

    private Optional<List<Portion>> order(String field) {
        return form.needed(field).flatMap(text -> {
            Optional<List<Portion>> order = PortionOrder.read(text);
            return order.isPresent() ? order : form.wrong(field, Message.of("web.form.missing"));
        });
    }

    private Optional<Money> something(String field) {
        return form.money(field, currency)
                .flatMap(money ->
                        money.isPositive() ? Optional.of(money) : form.wrong(field, Message.of("web.form.missing")));
    }
}
