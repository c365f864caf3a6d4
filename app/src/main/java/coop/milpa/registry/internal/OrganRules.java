package coop.milpa.registry.internal;

import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.Organ;
import coop.milpa.registry.OrganRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * What the law of a country says of organs, as dated data. A country that has rows of its own on a day is answered with
 * those alone.
 */
final class OrganRules {

    private static final List<Dated> RULES = RegistryFiles.read("organs", OrganRules::rule);
    private static final List<Incompatible> INCOMPATIBLE =
            RegistryFiles.read("incompatible-organs", OrganRules::incompatible);

    private OrganRules() {}

    private record Dated(String country, Validity days, OrganRule rule) {}

    /**
     * Two organs in which neither one person nor two near relatives may sit at a time.
     *
     * @param consanguinityMax  up to which degree by blood
     * @param affinityMax  up to which degree by marriage; spouses never may
     */
    record Incompatible(
            String country,
            Organ organ,
            Organ other,
            int consanguinityMax,
            int affinityMax,
            Validity days,
            Source source) {

        /** The other one, if this is about an organ. */
        Optional<Organ> against(Organ asked) {
            if (asked == organ) {
                return Optional.of(other);
            }
            return asked == other ? Optional.of(organ) : Optional.empty();
        }

        boolean forbids(Kinship kinship) {
            return switch (kinship.kind()) {
                case SPOUSE -> true;
                case CONSANGUINITY -> kinship.degree() <= consanguinityMax;
                case AFFINITY -> kinship.degree() <= affinityMax;
            };
        }
    }

    static List<OrganRule> in(String country, LocalDate on) {
        List<OrganRule> own = rules(country, on);
        return own.isEmpty() ? rules("", on) : own;
    }

    static List<Incompatible> incompatible(String country, LocalDate on) {
        List<Incompatible> own = pairs(country, on);
        return own.isEmpty() ? pairs("", on) : own;
    }

    private static List<OrganRule> rules(String country, LocalDate on) {
        return RULES.stream()
                .filter(dated -> dated.country().equals(country) && dated.days().holdsOn(on))
                .map(Dated::rule)
                .toList();
    }

    private static List<Incompatible> pairs(String country, LocalDate on) {
        return INCOMPATIBLE.stream()
                .filter(pair -> pair.country().equals(country) && pair.days().holdsOn(on))
                .toList();
    }

    private static Dated rule(CSVRecord row) {
        Optional<Integer> termsMax = Stream.of(row.get("terms_max"))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .findFirst();
        var limits = new OrganRule.Limits(
                Integer.parseInt(row.get("seats")),
                Integer.parseInt(row.get("substitutes")),
                Integer.parseInt(row.get("term_years")),
                termsMax,
                Integer.parseInt(row.get("expired_days_max")));
        var rule = new OrganRule(
                Organ.valueOf(row.get("organ")),
                new OrganRule.Names(row.get("spanish"), row.get("english")),
                Boolean.parseBoolean(row.get("required")),
                limits,
                RegistryFiles.source(row));
        return new Dated(row.get("country"), RegistryFiles.validity(row), rule);
    }

    private static Incompatible incompatible(CSVRecord row) {
        return new Incompatible(
                row.get("country"),
                Organ.valueOf(row.get("organ")),
                Organ.valueOf(row.get("other")),
                Integer.parseInt(row.get("consanguinity_max")),
                Integer.parseInt(row.get("affinity_max")),
                RegistryFiles.validity(row),
                RegistryFiles.source(row));
    }
}
