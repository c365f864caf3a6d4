package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cooperative may be called and where it may be. Pure: no clock, no Spring, no SQL. */
final class RegistryPolicy {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int NAME_MAX = 200;
    private static final int BRANCH_NAME_MAX = 100;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern BRANCH_CODE = Pattern.compile("[A-Za-z0-9]{1,10}");

    private final Countries countries = new Countries();
    private final NameRules names = new NameRules();

    /**
     * Says which rule, if any, forbids a cooperative.
     *
     * @param templates  the chart templates that there are
     * @param today  the calendar date
     */
    Optional<RegistryRefusal> forbids(CreateCooperative command, Set<String> templates, LocalDate today) {
        return badCode(command.code(), CODE)
                .or(() -> badName(command.name(), NAME_MAX))
                .or(() -> command.choices().federation().flatMap(name -> badName(name, NAME_MAX)))
                .or(() -> unknownPlace(command))
                .or(() -> unknownTemplate(command, templates))
                .or(() -> outOfRange(command.booksFrom(), today))
                .or(() -> KindList.unknown(command.choices().kinds(), command.country(), command.booksFrom()))
                .or(() -> names.forbids(command.country(), command.name(), today));
    }

    /** Says whether what is told of a branch is too long. */
    Optional<RegistryRefusal> forbidsDetails(BranchDetails details) {
        boolean fits = details.address().length() <= BranchDetails.TEXT_MAX
                && details.hours().length() <= BranchDetails.TEXT_MAX
                && details.telephone().length() <= BranchDetails.TELEPHONE_MAX;
        return fits
                ? Optional.empty()
                : Optional.of(
                        new RegistryRefusal.BadBranchDetails(BranchDetails.TEXT_MAX, BranchDetails.TELEPHONE_MAX));
    }

    /** Says which rule, if any, forbids a branch. */
    Optional<RegistryRefusal> forbidsBranch(String code, String name) {
        return badCode(code, BRANCH_CODE).or(() -> badName(name, BRANCH_NAME_MAX));
    }

    /** What the command makes, with what is usual in the country where it leaves the choice. */
    Cooperative describe(CooperativeId id, CreateCooperative command) {
        CreateCooperative.Choices choices = command.choices();
        String country = command.country();
        return new Cooperative(
                id,
                command.code(),
                command.name(),
                country,
                Currency.getInstance(command.currency()),
                choices.zone().map(ZoneId::of).orElseGet(() -> countries.zoneOf(country)),
                choices.template().orElseGet(() -> countries.templateOf(country)),
                choices.grade(),
                choices.kinds(),
                command.booksFrom());
    }

    private static Optional<RegistryRefusal> badCode(String code, Pattern form) {
        return form.matcher(code).matches() ? Optional.empty() : Optional.of(new RegistryRefusal.BadCode(code));
    }

    static Optional<RegistryRefusal> badName(String name, int lengthMax) {
        boolean control = name.chars().anyMatch(Character::isISOControl);
        boolean good = !name.isBlank() && !control && name.codePointCount(0, name.length()) <= lengthMax;
        return good ? Optional.empty() : Optional.of(new RegistryRefusal.BadName(name, lengthMax));
    }

    private Optional<RegistryRefusal> unknownPlace(CreateCooperative command) {
        if (!countries.knows(command.country())) {
            return Optional.of(new RegistryRefusal.UnknownCountry(command.country()));
        }
        if (!isPaidIn(command.currency())) {
            return Optional.of(new RegistryRefusal.UnknownCurrency(command.currency()));
        }
        return command.choices()
                .zone()
                .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone))
                .map(RegistryRefusal.UnknownZone::new);
    }

    /** ISO 4217 lists metals and tests as well; they have no minor unit. */
    private static boolean isPaidIn(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency) && each.getDefaultFractionDigits() >= 0);
    }

    private static Optional<RegistryRefusal> unknownTemplate(CreateCooperative command, Set<String> templates) {
        return command.choices()
                .template()
                .filter(template -> !templates.contains(template))
                .map(template -> new RegistryRefusal.UnknownTemplate(template, String.join(", ", templates)));
    }

    private static Optional<RegistryRefusal> outOfRange(LocalDate booksFrom, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        boolean good = !booksFrom.isBefore(EARLIEST) && !booksFrom.isAfter(latest);
        return good
                ? Optional.empty()
                : Optional.of(new RegistryRefusal.FirstDayOutOfRange(booksFrom, EARLIEST, latest));
    }
}
