package coop.milpa.members.cli;

import coop.milpa.kernel.Money;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.ProfileFacts.Relative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say what a profile holds. */
final class ProfileOptions {

    private static final int DIGITS_MAX = 12;
    private static final int RELATIVE_PARTS = 3;

    @Option(names = "--occupation", paramLabel = "WORDS", required = true)
    private String occupation = "";

    @Option(names = "--occupation-code", paramLabel = "ISCO")
    private String occupationCode = "";

    @Option(names = "--monthly-in", paramLabel = "AMOUNT", required = true)
    private BigDecimal in = BigDecimal.ZERO;

    @Option(names = "--monthly-out", paramLabel = "AMOUNT", required = true)
    private BigDecimal out = BigDecimal.ZERO;

    @Option(names = "--movement", paramLabel = "KIND")
    private List<MovementKind> movements = List.of();

    @Option(names = "--funds-from", paramLabel = "WORDS", required = true)
    private String fundsFrom = "";

    @Option(names = "--office", paramLabel = "WORDS")
    private Optional<String> office = Optional.empty();

    @Option(names = "--office-left-on", paramLabel = "DATE")
    private Optional<LocalDate> officeLeftOn = Optional.empty();

    @Option(names = "--relative", paramLabel = "NAME/KINSHIP/OFFICE")
    private List<String> relatives = List.of();

    @Option(names = "--state-contract", paramLabel = "BODY")
    private Optional<String> stateContract = Optional.empty();

    /** Empty if what was typed cannot stand in a profile. */
    Optional<ProfileFacts> given(Currency currency) {
        if (!fits(currency)) {
            return Optional.empty();
        }
        var exposure = new Exposure(
                office.map(post -> new Office(post, officeLeftOn)),
                relatives.stream().map(ProfileOptions::relative).toList());
        return Optional.of(new ProfileFacts(
                exposure,
                stateContract,
                new Occupation(occupationCode, occupation),
                new Activity(money(in, currency), money(out, currency), Set.copyOf(movements)),
                fundsFrom));
    }

    private boolean fits(Currency currency) {
        boolean texts = Stream.of(Stream.of(occupation, fundsFrom), office.stream(), stateContract.stream())
                .flatMap(each -> each)
                .allMatch(ProfileFacts::isSaid);
        boolean named = relatives.size() <= ProfileFacts.RELATIVES_MAX
                && relatives.stream().allMatch(ProfileOptions::isRelative);
        boolean code = occupationCode.isEmpty() || Occupation.isCode(occupationCode);
        return texts
                && named
                && code
                && isAmount(in, currency)
                && isAmount(out, currency)
                && (officeLeftOn.isEmpty() || office.isPresent());
    }

    private static boolean isRelative(String typed) {
        List<String> parts = parts(typed);
        return parts.size() == RELATIVE_PARTS && parts.stream().allMatch(ProfileFacts::isSaid);
    }

    private static Relative relative(String typed) {
        List<String> parts = parts(typed);
        return new Relative(parts.get(0), parts.get(1), new Office(parts.get(2), Optional.empty()));
    }

    private static List<String> parts(String typed) {
        return Stream.of(typed.split("/", -1)).map(String::strip).toList();
    }

    private static boolean isAmount(BigDecimal amount, Currency currency) {
        return amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits()
                && amount.precision() - amount.scale() <= DIGITS_MAX;
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.of(amount.toPlainString(), currency);
    }
}
