package coop.milpa.members.cli;

import coop.milpa.kernel.Money;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.Mandate.Scope;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say how far a mandate goes. */
final class PowerOptions {

    private static final int DIGITS_MAX = 12;

    @Option(names = "--power", paramLabel = "POWER", required = true)
    private Kind kind = Kind.AUTHORISED;

    @Option(names = "--most", paramLabel = "AMOUNT")
    private Optional<BigDecimal> most = Optional.empty();

    @Option(names = "--most-a-day", paramLabel = "AMOUNT")
    private Optional<BigDecimal> mostADay = Optional.empty();

    /** Powers as people type them. */
    enum Kind {
        JOINT_ALL,
        JOINT_EITHER,
        ATTORNEY,
        ATTORNEY_WITHDRAWALS,
        ATTORNEY_ENQUIRIES,
        AUTHORISED
    }

    /** A joint account is one account. */
    boolean needsAccount() {
        return kind == Kind.JOINT_ALL || kind == Kind.JOINT_EITHER;
    }

    /** Empty if what was typed is no amount, or is a maximum of somebody who is no attorney. */
    Optional<Power> given(Currency currency) {
        boolean amounts = Stream.of(most, mostADay).flatMap(Optional::stream).allMatch(typed -> fits(typed, currency));
        boolean limited = most.isPresent() || mostADay.isPresent();
        return amounts && (!limited || scope().isPresent()) ? Optional.of(power(currency)) : Optional.empty();
    }

    private Power power(Currency currency) {
        return scope().<Power>map(scope -> new Power.Attorney(scope, money(most, currency), money(mostADay, currency)))
                .orElseGet(() -> needsAccount() ? new Power.Joint(kind == Kind.JOINT_ALL) : new Power.Authorised());
    }

    private Optional<Scope> scope() {
        return switch (kind) {
            case ATTORNEY -> Optional.of(Scope.ALL);
            case ATTORNEY_WITHDRAWALS -> Optional.of(Scope.WITHDRAWALS);
            case ATTORNEY_ENQUIRIES -> Optional.of(Scope.ENQUIRIES);
            case JOINT_ALL, JOINT_EITHER, AUTHORISED -> Optional.empty();
        };
    }

    /** How {@link #kind} is written for a power that was granted. */
    static String written(Power power) {
        return switch (power) {
            case Power.Joint joint -> (joint.allSign() ? Kind.JOINT_ALL : Kind.JOINT_EITHER).name();
            case Power.Attorney attorney ->
                switch (attorney.scope()) {
                    case ALL -> Kind.ATTORNEY.name();
                    case WITHDRAWALS -> Kind.ATTORNEY_WITHDRAWALS.name();
                    case ENQUIRIES -> Kind.ATTORNEY_ENQUIRIES.name();
                };
            case Power.Authorised authorised -> Kind.AUTHORISED.name();
        };
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
