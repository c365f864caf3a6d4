package coop.milpa.collections.web;

import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a form what is agreed with a biller. */
final class BillerForm {

    private static final int NAME_MAX = 80;
    private static final int SOURCE_MAX = 200;

    private final Form form;
    private final Currency local;

    BillerForm(Form form, Currency local) {
        this.form = form;
        this.local = local;
    }

    /** A biller and what holds with it. */
    record Agreed(Biller biller, BillerTerms terms) {}

    /** Empty if something is wrong, which the form then says. */
    Optional<Agreed> read() {
        Optional<String> code = form.needed("code")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .flatMap(text -> Biller.isCode(text)
                        ? Optional.of(text)
                        : form.wrong("code", Message.of("collections.form.code", Input.shown(text))));
        Optional<String> name = form.needed("name", NAME_MAX);
        Optional<Biller.Kind> kind = kind();
        Optional<LocalDate> from = form.day("validFrom");
        Optional<Money> fee = form.money("fee", local);
        Optional<Money> fixed = form.money("fixed", local);
        Optional<Rate> percent = percent();
        Optional<String> source = form.needed("decidedBy", SOURCE_MAX);
        if (!form.isRight()) {
            return Optional.empty();
        }
        var biller = new Biller(
                code.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                form.text("byFile").equals("YES"));
        return Optional.of(new Agreed(
                biller,
                new BillerTerms(
                        biller.code(),
                        from.orElseThrow(),
                        !form.text("open").equals("NO"),
                        fee.orElseThrow(),
                        fixed.orElseThrow(),
                        percent.orElseThrow(),
                        Source.unconfirmed(source.orElseThrow()))));
    }

    private Optional<Biller.Kind> kind() {
        return Stream.of(Biller.Kind.values())
                .filter(kind -> kind.name().equals(form.text("kind")))
                .findFirst()
                .or(() -> form.wrong("kind", Message.of("web.form.missing")));
    }

    private Optional<Rate> percent() {
        return form.needed("percent")
                .flatMap(text -> text.matches("100|\\d{1,2}(\\.\\d{1,6})?")
                        ? Optional.of(Rate.of(text))
                        : form.wrong("percent", Message.of("collections.form.percent", Input.shown(text))));
    }
}
