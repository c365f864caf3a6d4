package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Source;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads rates from a form: what may be agreed, how rates are meant, and a line for each band. */
final class RateForm {

    static final List<String> PAYOUTS = List.of("AT_MATURITY", "MONTHLY_TO_SAVINGS", "BOTH");
    static final List<String> EARLY = List.of("SHARE_LOST", "RATE_INSTEAD");
    static final List<String> YEARS = List.of("365", "360");

    private static final int SOURCE_MAX = 200;
    private static final int NAME_MAX = 80;
    private static final int BAND_CELLS = 3;

    private final Form form;
    private final Currency currency;

    RateForm(Form form, Currency currency) {
        this.form = form;
        this.currency = currency;
    }

    /** A product with rates. */
    record Published(TermProduct product, RateChart chart) {}

    /** Empty if something is wrong, which the form then says. */
    Optional<Published> read() {
        Optional<String> code = code();
        Optional<String> spanish = form.needed("spanish", NAME_MAX);
        Optional<String> english = form.needed("english", NAME_MAX);
        Optional<LocalDate> from = form.day("validFrom");
        Optional<RateChart.Offer> offer = offer();
        Optional<RateChart.Earning> earning = earning();
        List<RateChart.Band> bands = bands();
        Optional<Source> source = source();
        if (!form.isRight()) {
            return Optional.empty();
        }
        var product = new TermProduct(code.orElseThrow(), spanish.orElseThrow(), english.orElseThrow());
        try {
            var chart = new RateChart(
                    product.code(),
                    currency,
                    from.orElseThrow(),
                    offer.orElseThrow(),
                    earning.orElseThrow(),
                    bands,
                    source.orElseThrow());
            return Optional.of(new Published(product, chart));
        } catch (IllegalArgumentException e) {
            return form.wrong("bands", Message.of("termdeposits.form.bands"));
        }
    }

    private Optional<String> code() {
        return form.needed("product")
                .flatMap(text -> text.matches("[a-z0-9][a-z0-9-]{0,39}")
                        ? Optional.of(text)
                        : form.wrong("product", Message.of("termdeposits.form.code", Input.shown(text))));
    }

    private Optional<RateChart.Offer> offer() {
        Optional<Money> minimum = form.money("minimum", currency).filter(this::isSomething);
        Optional<Integer> months = whole("monthsMax");
        Optional<String> payouts = one("payouts", PAYOUTS);
        Optional<BusinessCalendar.Convention> rule =
                one("dayRule", names(BusinessCalendar.Convention.values())).map(BusinessCalendar.Convention::valueOf);
        boolean open = !form.text("offered").equals("NO");
        if (minimum.isEmpty() || months.isEmpty() || payouts.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        Set<Payout> paid =
                payouts.get().equals("BOTH") ? Set.of(Payout.values()) : Set.of(Payout.valueOf(payouts.get()));
        return Optional.of(new RateChart.Offer(open, minimum.get().minor(), months.get(), paid, rule.get()));
    }

    private boolean isSomething(Money money) {
        if (!money.isPositive()) {
            form.wrong("minimum", Message.of("web.form.missing"));
        }
        return money.isPositive();
    }

    private Optional<RateChart.Earning> earning() {
        Optional<RateChart.RateKind> kind =
                one("kind", names(RateChart.RateKind.values())).map(RateChart.RateKind::valueOf);
        Optional<String> year = one("yearDays", YEARS);
        Optional<Rate> withholding = share("withholding");
        Optional<String> early = one("early", EARLY);
        Optional<Rate> percent = share("earlyPercent");
        if (kind.isEmpty() || year.isEmpty() || withholding.isEmpty() || early.isEmpty() || percent.isEmpty()) {
            return Optional.empty();
        }
        EarlyClosure rule = early.get().equals("SHARE_LOST")
                ? new EarlyClosure.ShareLost(percent.get())
                : new EarlyClosure.RateInstead(percent.get());
        YearDays days = year.get().equals("360") ? YearDays.DAYS_360 : YearDays.DAYS_365;
        return Optional.of(new RateChart.Earning(kind.get(), days, withholding.get(), rule));
    }

    /** A line says from which amount, from how many months, and at which rate. */
    private List<RateChart.Band> bands() {
        List<RateChart.Band> bands = new ArrayList<>();
        form.needed("bands")
                .ifPresent(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> band(line).ifPresent(bands::add)));
        return bands;
    }

    private Optional<RateChart.Band> band(String line) {
        String[] cells = line.split("\\s+", -1);
        try {
            if (cells.length == BAND_CELLS) {
                return Optional.of(new RateChart.Band(
                        Money.of(cells[0], currency).minor(), Integer.parseInt(cells[1]), Rate.of(cells[2])));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            return form.wrong("bands", Message.of("termdeposits.form.band", Input.shown(line)));
        }
        return form.wrong("bands", Message.of("termdeposits.form.band", Input.shown(line)));
    }

    private Optional<Source> source() {
        return form.needed("decidedBy", SOURCE_MAX)
                .map(text -> new Source(
                        text,
                        one("status", names(Source.Status.values()))
                                .map(Source.Status::valueOf)
                                .orElse(Source.Status.UNCONFIRMED)));
    }

    private Optional<Integer> whole(String field) {
        return form.needed(field)
                .flatMap(text -> text.matches("[1-9]\\d?|[1-5]\\d\\d|600")
                        ? Optional.of(Integer.valueOf(text))
                        : form.wrong(field, Message.of("termdeposits.form.months", Input.shown(text))));
    }

    private Optional<Rate> share(String field) {
        return form.needed(field)
                .flatMap(text -> text.matches("100|\\d{1,2}(\\.\\d{1,12})?")
                        ? Optional.of(Rate.of(text))
                        : form.wrong(field, Message.of("termdeposits.form.percent", Input.shown(text))));
    }

    private Optional<String> one(String field, List<String> of) {
        String text = form.text(field);
        return of.contains(text) ? Optional.of(text) : form.wrong(field, Message.of("web.form.missing"));
    }

    static List<String> names(Enum<?>[] of) {
        return Stream.of(of).map(Enum::name).toList();
    }
}
