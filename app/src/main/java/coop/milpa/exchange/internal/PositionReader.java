package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangePositions.Held;
import coop.milpa.exchange.ExchangePositions.Holding;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads what is held of foreign currencies from the books, whoever posted it: what an accountant sold to a bank by hand
 * is no longer held.
 */
@Component
class PositionReader {

    private final Books books;
    private final Charts charts;
    private final RateRegister rates;
    private final Cooperatives cooperatives;

    PositionReader(Books books, Charts charts, RateRegister rates, Cooperatives cooperatives) {
        this.books = books;
        this.charts = charts;
        this.rates = rates;
        this.cooperatives = cooperatives;
    }

    /** At the end of a day. */
    Holding on(CooperativeId cooperative, LocalDate day) {
        Currency national =
                cooperatives.byId(cooperative).map(Cooperative::currency).orElseThrow();
        AccountCode position = charts.playing(cooperative, AccountRole.FX_POSITION);
        AccountCode counterValue = charts.playing(cooperative, AccountRole.FX_COUNTERVALUE);
        Map<Currency, BigDecimal> book = rates.board(cooperative, day).stream()
                .collect(Collectors.toMap(
                        ExchangeRate::currency, rate -> rate.prices().book()));
        List<Held> held = new ArrayList<>();
        Money worth = Money.zero(national);
        for (TrialBalance.Row row : books.trialBalance(cooperative, day).rows()) {
            Money balance = row.balance();
            if (row.code().equals(counterValue) && balance.currency().equals(national)) {
                worth = balance;
            }
            if (row.code().equals(position) && !balance.currency().equals(national)) {
                Optional<BigDecimal> rate = Optional.ofNullable(book.get(balance.currency()));
                Money amount = balance.negated();
                held.add(new Held(amount, rate, rate.map(price -> ExchangePolicy.worth(amount, price, national))));
            }
        }
        held.sort(Comparator.comparing(one -> one.amount().currency().getCurrencyCode()));
        return new Holding(held, worth);
    }
}
