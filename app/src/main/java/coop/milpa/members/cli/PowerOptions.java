package coop.milpa.members.cli;

import coop.milpa.kernel.Money;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.PowerKind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say how far a mandate goes. */
final class PowerOptions {

    private static final int DIGITS_MAX = 12;

    @Option(names = "--power", paramLabel = "POWER", required = true)
    private PowerKind kind = PowerKind.AUTHORISED;

    @Option(names = "--most", paramLabel = "AMOUNT")
    private Optional<BigDecimal> most = Optional.empty();

    @Option(names = "--most-a-day", paramLabel = "AMOUNT")
    private Optional<BigDecimal> mostADay = Optional.empty();

    /** A joint account is one account. */
    boolean needsAccount() {
        return kind.isJoint();
    }

    /** Empty if what was typed is no amount, or is a maximum of somebody who is no attorney. */
    Optional<Power> given(Currency currency) {
        boolean amounts = Stream.of(most, mostADay).flatMap(Optional::stream).allMatch(typed -> fits(typed, currency));
        boolean limited = most.isPresent() || mostADay.isPresent();
        return amounts && (!limited || kind.isOfAttorney())
                ? Optional.of(kind.power(money(most, currency), money(mostADay, currency)))
                : Optional.empty();
    }

    private static Optional<Money> money(Optional<BigDecimal> typed, Currency currency) {
        return typed.map(amount -> Money.of(amount.toPlainString(), currency));
    }

    private static boolean fits(BigDecimal typed, Currency currency) {
        return typed.signum() > 0
                && typed.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits()
                && typed.precision() - typed.scale() <= DIGITS_MAX;
    }
}
