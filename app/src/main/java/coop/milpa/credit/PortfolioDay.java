package coop.milpa.credit;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All loans of a cooperative when a day ended.
 *
 * @param day  which
 * @param scheme  by which they were classified
 * @param rows  by product, currency and class, the best class first
 */
public record PortfolioDay(LocalDate day, ProvisionScheme scheme, List<PortfolioRow> rows) {

    private static final int DECIMALS = 2;
    private static final int PERCENT = 2;

    public PortfolioDay {
        rows = List.copyOf(rows);
    }

    public Money balance(Currency currency) {
        return sum(currency, PortfolioRow::balance);
    }

    /** What is to be set aside for all. */
    public Money required(Currency currency) {
        return sum(currency, PortfolioRow::required);
    }

    /** The balance of loans at risk. */
    public Money atRisk(Currency currency, PortfolioRow.Par par) {
        return sum(currency, row -> row.late().over(par));
    }

    /** The same in percent of all, rounded half even to two decimals; empty where nothing is lent. */
    public Optional<Rate> par(Currency currency, PortfolioRow.Par par) {
        Money all = balance(currency);
        if (all.isZero()) {
            return Optional.empty();
        }
        BigDecimal share = BigDecimal.valueOf(atRisk(currency, par).minor())
                .movePointRight(PERCENT)
                .divide(BigDecimal.valueOf(all.minor()), DECIMALS, RoundingMode.HALF_EVEN);
        return Optional.of(new Rate(share));
    }

    private Money sum(Currency currency, Function<PortfolioRow, Money> figure) {
        return rows.stream()
                .map(figure)
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
