package coop.milpa.credit;

import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How loans are classified by how late they are, and how much is set aside for each class.
 *
 * @param code  such as {@code WOCCU-PEARLS}
 * @param validFrom  the first day on which it is so
 * @param spanish  what it is called
 * @param english  the same
 * @param suspendedDays  from how many days late on nobody counts on the interest of a loan
 * @param classes  of each sort of loan, the best first
 * @param source  where it comes from, and how far that was checked
 */
public record ProvisionScheme(
        String code,
        LocalDate validFrom,
        String spanish,
        String english,
        int suspendedDays,
        Map<CreditType, List<LoanClass>> classes,
        Source source) {

    public ProvisionScheme {
        classes = Map.copyOf(new EnumMap<>(classes));
        for (CreditType type : CreditType.values()) {
            List<LoanClass> some = classes.getOrDefault(type, List.of());
            boolean rising = IntStream.range(1, some.size())
                    .allMatch(n -> some.get(n).fromDays() > some.get(n - 1).fromDays());
            if (some.isEmpty() || some.getFirst().fromDays() != 0 || !rising) {
                throw new IllegalArgumentException(code + " for " + type + ": " + some);
            }
        }
        if (suspendedDays < 1) {
            throw new IllegalArgumentException(code + " suspends after " + suspendedDays + " days");
        }
    }

    /**
     * A class.
     *
     * @param code  as returns to the supervisor write it
     * @param spanish  what it is called
     * @param english  the same
     * @param fromDays  late at least so many days; until the next class
     * @param percent  of the balance that is set aside
     */
    public record LoanClass(String code, String spanish, String english, int fromDays, Rate percent) {

        /** Its name in the language of whoever reads. */
        public String name(Locale reader) {
            return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : spanish;
        }
    }

    /** Its name in the language of whoever reads. */
    public String name(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : spanish;
    }

    /** The classes of a sort of loan, the best first. */
    public List<LoanClass> of(CreditType type) {
        return Objects.requireNonNull(classes.get(type));
    }

    /** The class of a loan that is so many days late. */
    public LoanClass of(CreditType type, long daysLate) {
        return of(type).stream()
                .filter(one -> one.fromDays() <= daysLate)
                .reduce((better, worse) -> worse)
                .orElseThrow();
    }
}
