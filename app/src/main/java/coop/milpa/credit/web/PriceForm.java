package coop.milpa.credit.web;

import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanFee;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what stands in rows of the form of a version: rates, fees, and who decides up to which amount. */
record PriceForm(Form form, Currency currency) {

    private static final Rate RATE_MAX = Rate.of("1000");
    private static final Rate CEILING_MAX = Rate.of("10000");
    private static final Rate FEE_MAX = Rate.of("100");
    private static final int CYCLE_MAX = 999;
    private static final int VOTES_MAX = 20;
    private static final int NAME_MAX = 60;

    /** Empty if something is wrong, which the form then says. */
    Optional<Price> price() {
        List<Cycle> cycles = cycles();
        Optional<Rate> ceiling =
                form.text("ceiling").isEmpty() ? Optional.empty() : form.percent("ceiling", CEILING_MAX);
        List<LoanFee> fees = fees();
        return form.isRight() ? Optional.of(new Price(cycles, ceiling, fees)) : Optional.empty();
    }

    List<Band> bands() {
        List<Integer> rows = FormRows.BANDS.written(form);
        List<Band> bands = new ArrayList<>();
        for (int n : rows) {
            Optional<Money> to = form.money("bandTo" + n, currency).filter(money -> isSomething("bandTo" + n, money));
            Optional<Level> level = form.one("bandLevel" + n, Level.class);
            Optional<Integer> votes = form.whole("bandVotes" + n, 1, VOTES_MAX);
            if (to.isPresent() && level.isPresent() && votes.isPresent()) {
                bands.add(new Band(to.get().minor(), level.get(), votes.get()));
            }
        }
        boolean read = bands.size() == rows.size();
        if (read && !isRising(bands.stream().map(Band::upTo).toList())) {
            form.wrong("bandTo1", Message.of("credit.form.bands"));
        }
        return bands;
    }

    private List<Cycle> cycles() {
        List<Integer> rows = FormRows.CYCLES.written(form);
        List<Cycle> cycles = new ArrayList<>();
        for (int n : rows) {
            Optional<Integer> from = form.whole("cycleFrom" + n, 1, CYCLE_MAX);
            Optional<Rate> rate = form.percent("cycleRate" + n, RATE_MAX);
            if (from.isPresent() && rate.isPresent()) {
                cycles.add(new Cycle(from.get(), rate.get()));
            }
        }
        boolean read = cycles.size() == rows.size();
        boolean first = !cycles.isEmpty() && cycles.getFirst().from() == 1;
        if (read
                && !(first
                        && isRising(
                                cycles.stream().map(each -> (long) each.from()).toList()))) {
            form.wrong("cycleFrom1", Message.of("credit.form.cycles"));
        }
        return cycles;
    }

    private List<LoanFee> fees() {
        List<LoanFee> fees = new ArrayList<>();
        for (int n : FormRows.FEES.written(form)) {
            Optional<String> name = form.needed("feeName" + n, NAME_MAX);
            Optional<LoanFee.Kind> kind = form.one("feeKind" + n, LoanFee.Kind.class);
            Optional<LoanFee.When> when = form.one("feeWhen" + n, LoanFee.When.class);
            Optional<BigDecimal> value = kind.flatMap(of -> value("feeValue" + n, of));
            if (name.isPresent() && when.isPresent() && value.isPresent()) {
                fees.add(new LoanFee(name.get(), kind.orElseThrow(), value.get(), when.get()));
            }
        }
        return fees;
    }

    private Optional<BigDecimal> value(String field, LoanFee.Kind kind) {
        return switch (kind) {
            case FLAT -> form.money(field, currency).map(Money::toDecimal);
            case PERCENT_OF_PRINCIPAL, PERCENT_OF_BALANCE ->
                form.percent(field, FEE_MAX).map(Rate::percent);
        };
    }

    private boolean isSomething(String field, Money money) {
        if (!money.isPositive()) {
            form.wrong(field, Message.of("web.form.missing"));
        }
        return money.isPositive();
    }

    private static boolean isRising(List<Long> all) {
        return !all.isEmpty() && IntStream.range(1, all.size()).allMatch(n -> all.get(n) > all.get(n - 1));
    }
}
