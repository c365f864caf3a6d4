package coop.milpa.registry.internal;

import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Organ;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.OrganRule.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a cooperative's bylaws say of its organs, where they differ from the law: dated settings named
 * {@code registry.<organ>.<limit>}.
 */
@Component
class Bylaws {

    private static final long NO_LIMIT = 0;

    private final Settings settings;

    Bylaws(Settings settings) {
        this.settings = settings;
    }

    List<OrganRule> rules(Cooperative cooperative, LocalDate on) {
        return OrganRules.in(cooperative.country(), on).stream()
                .map(rule -> new OrganRule(
                        rule.organ(), rule.names(), rule.required(), limits(cooperative, rule, on), rule.source()))
                .toList();
    }

    private Limits limits(Cooperative cooperative, OrganRule rule, LocalDate on) {
        Limits law = rule.limits();
        int terms = decided(
                cooperative, key(rule.organ(), "terms-max", law.termsMax().orElse((int) NO_LIMIT)), on);
        return new Limits(
                decided(cooperative, key(rule.organ(), "seats", law.seats()), on),
                decided(cooperative, key(rule.organ(), "substitutes", law.substitutes()), on),
                decided(cooperative, key(rule.organ(), "term-years", law.termYears()), on),
                Optional.of(terms).filter(most -> most != NO_LIMIT),
                decided(cooperative, key(rule.organ(), "expired-days-max", law.expiredDaysMax()), on));
    }

    private int decided(Cooperative cooperative, SettingKey<Long> key, LocalDate on) {
        return Math.toIntExact(settings.get(cooperative.id(), key, on));
    }

    static SettingKey<Long> key(Organ organ, String limit, int law) {
        return SettingKey.whole("registry." + organ.name().toLowerCase(Locale.ROOT) + "." + limit, law);
    }
}
