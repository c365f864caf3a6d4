package coop.milpa.exchange.web;

import coop.milpa.exchange.Prices;
import coop.milpa.exchange.PublishRate;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads rates from a form. */
record RateForm(Cooperative cooperative, Form form) {

    static final String CURRENCY = "currency";
    static final String SELL = "sell";
    static final String FROM = "validFrom";

    private static final int SOURCE_MAX = 200;

    /** @param offered  the currencies that may be chosen */
    Optional<PublishRate> read(List<Currency> offered) {
        Optional<Currency> currency = form.needed(CURRENCY)
                .flatMap(code -> offered.stream()
                        .filter(each -> each.getCurrencyCode().equals(code))
                        .findFirst()
                        .or(() -> form.wrong(CURRENCY, Message.of("exchange.form.choose"))));
        Optional<BigDecimal> buy = price("buy");
        Optional<BigDecimal> sell = price(SELL);
        Optional<BigDecimal> book = price("book");
        Optional<LocalDate> from = form.day(FROM);
        Optional<String> source = form.needed("decidedBy", SOURCE_MAX);
        Source.Status status = Arrays.stream(Source.Status.values())
                .filter(each -> each.name().equals(form.text("status")))
                .findFirst()
                .orElse(Source.Status.UNCONFIRMED);
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new PublishRate(
                cooperative.id(),
                form.request(),
                currency.orElseThrow(),
                new Prices(buy.orElseThrow(), sell.orElseThrow(), book.orElseThrow()),
                from.orElseThrow(),
                new Source(source.orElseThrow(), status)));
    }

    private Optional<BigDecimal> price(String field) {
        return form.needed(field).flatMap(text -> {
            Optional<BigDecimal> price = text.matches("\\d{1,7}([.,]\\d{1,6})?")
                    ? Optional.of(new BigDecimal(text.replace(',', '.'))).filter(Prices::isPrice)
                    : Optional.empty();
            return price.isPresent()
                    ? price
                    : form.wrong(field, Message.of("exchange.form.no-price", Input.shown(text), Prices.DECIMALS));
        });
    }
}
