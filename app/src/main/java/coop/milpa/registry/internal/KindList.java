package coop.milpa.registry.internal;

import coop.milpa.registry.Kind;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Which kinds of cooperatives there are in a country, as dated data. */
final class KindList {

    private static final List<Kind> ALL = RegistryFiles.read("kinds", KindList::kind);

    private KindList() {}

    /** Those that may be given in a country on a day, in the order of the file. */
    static List<Kind> in(String country, LocalDate on) {
        return ALL.stream()
                .filter(kind -> kind.country().isEmpty() || kind.country().equals(country))
                .filter(kind -> kind.days().holdsOn(on))
                .toList();
    }

    /** Any class of ISIC that is given as four digits is believed: the list has the usual ones only. */
    static Optional<RegistryRefusal> unknown(Kinds kinds, String country, LocalDate on) {
        return kinds.codes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(given -> !isKnown(given.getKey(), given.getValue(), country, on))
                .findFirst()
                .map(given -> new RegistryRefusal.UnknownKind(given.getValue(), known(given.getKey(), country, on)));
    }

    private static boolean isKnown(Kinds.Scheme scheme, String code, String country, LocalDate on) {
        boolean anyClass = scheme == Kinds.Scheme.ACTIVITY && code.matches("[0-9]{4}");
        return anyClass
                || in(country, on).stream()
                        .anyMatch(kind -> kind.scheme() == scheme && kind.code().equals(code));
    }

    private static String known(Kinds.Scheme scheme, String country, LocalDate on) {
        return in(country, on).stream()
                .filter(kind -> kind.scheme() == scheme)
                .map(Kind::code)
                .collect(Collectors.joining(", "));
    }

    private static Kind kind(CSVRecord row) {
        return new Kind(
                Kinds.Scheme.valueOf(row.get("scheme")),
                row.get("country"),
                row.get("code"),
                RegistryFiles.validity(row),
                row.get("spanish"),
                row.get("english"),
                RegistryFiles.source(row));
    }
}
