package coop.milpa.remittances.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads from a form what is agreed with a payer. */
final class PayerForm {

    private static final int NAME_MAX = 80;
    private static final int SOURCE_MAX = 200;

    private final Form form;
    private final Currency local;

    PayerForm(Form form, Currency local) {
        this.form = form;
        this.local = local;
    }

    /** A payer and what holds with it. */
    record Agreed(Payer payer, PayerTerms terms) {}

    /** Empty if something is wrong, which the form then says. */
    Optional<Agreed> read() {
        Optional<String> code = form.needed("code")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .flatMap(text -> Payer.isCode(text)
                        ? Optional.of(text)
                        : form.wrong("code", Message.of("remittances.form.code", Input.shown(text))));
        Optional<String> name = form.needed("name", NAME_MAX);
        Optional<Currency> currency = currency();
        Optional<LocalDate> from = form.day("validFrom");
        Optional<Optional<BigDecimal>> rate = rate();
        Optional<Money> fixed = form.money("fixed", local);
        Optional<Rate> percent = percent();
        Optional<String> source = form.needed("decidedBy", SOURCE_MAX);
        if (!form.isRight()) {
            return Optional.empty();
        }
        var payer = new Payer(code.orElseThrow(), name.orElseThrow(), currency.orElseThrow());
        return Optional.of(new Agreed(
                payer,
                new PayerTerms(
                        payer.code(),
                        from.orElseThrow(),
                        !form.text("open").equals("NO"),
                        rate.orElseThrow(),
                        fixed.orElseThrow(),
                        percent.orElseThrow(),
                        Source.unconfirmed(source.orElseThrow()))));
    }

    private Optional<Currency> currency() {
        return form.needed("currency").flatMap(text -> {
            try {
                return Optional.of(Currency.getInstance(text.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return form.wrong("currency", Message.of("remittances.form.currency", Input.shown(text)));
            }
        });
    }

    /** None where nothing is written. */
    private Optional<Optional<BigDecimal>> rate() {
        String text = form.text("exchange");
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return text.matches("\\d{1,6}(\\.\\d{1,8})?") && new BigDecimal(text).signum() > 0
                ? Optional.of(Optional.of(new BigDecimal(text)))
                : form.wrong("exchange", Message.of("remittances.form.rate", Input.shown(text)));
    }

    private Optional<Rate> percent() {
        return form.needed("percent")
                .flatMap(text -> text.matches("100|\\d{1,2}(\\.\\d{1,6})?")
                        ? Optional.of(Rate.of(text))
                        : form.wrong("percent", Message.of("remittances.form.percent", Input.shown(text))));
    }
}
