package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeRate;
import coop.milpa.web.Column;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;

/** The columns that every list of rates has. */
class RateTable {

    private RateTable() {}

    static Column<ExchangeRate> currency() {
        return Column.<ExchangeRate>text(
                        "currency",
                        "page.exchange.currency",
                        rate -> rate.currency().getCurrencyCode())
                .sorting();
    }

    static Column<ExchangeRate> from() {
        return Column.<ExchangeRate>day("from", "page.exchange.from", ExchangeRate::validFrom)
                .sorting();
    }

    static List<Column<ExchangeRate>> prices() {
        return List.of(
                Column.decimal("buy", "page.exchange.buy", rate -> rate.prices().buy()),
                Column.decimal(
                        "sell", "page.exchange.sell", rate -> rate.prices().sell()),
                Column.decimal(
                        "book", "page.exchange.book", rate -> rate.prices().book()));
    }

    static Column<ExchangeRate> source(Words words, Locale reader) {
        return Column.text(
                "source",
                "page.exchange.source",
                rate -> rate.source().text() + " · "
                        + words.said(
                                Message.of("exchange.status." + rate.source().status()), reader));
    }
}
