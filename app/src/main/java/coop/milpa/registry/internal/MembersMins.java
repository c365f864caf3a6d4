package coop.milpa.registry.internal;

import coop.milpa.platform.Validity;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.MembersMin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How few members the law of a country allows a primary cooperative, as dated data; the narrower rule holds. */
final class MembersMins {

    private final List<Rule> rules = RegistryFiles.read(
            "members-min",
            row -> new Rule(
                    row.get("country"),
                    row.get("national_type"),
                    RegistryFiles.validity(row),
                    new MembersMin(Integer.parseInt(row.get("members")), RegistryFiles.source(row))));

    private record Rule(String country, String nationalType, Validity days, MembersMin least) {

        private boolean isFor(Cooperative cooperative) {
            String type = cooperative.kinds().in(Kinds.Scheme.NATIONAL_TYPE).orElse("");
            return cooperative.country().equals(country) && (nationalType.isEmpty() || nationalType.equals(type));
        }
    }

    Optional<MembersMin> of(Cooperative cooperative, LocalDate on) {
        if (cooperative.grade() != Grade.FIRST) {
            return Optional.empty();
        }
        return rules.stream()
                .filter(rule -> rule.days().holdsOn(on) && rule.isFor(cooperative))
                .max(Comparator.comparingInt(rule -> rule.nationalType().length()))
                .map(Rule::least);
    }
}
