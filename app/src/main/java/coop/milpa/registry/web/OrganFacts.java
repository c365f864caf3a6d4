package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.Organ;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.Organs;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers who governs a cooperative on a day, with the names of those who do. */
@Component
class OrganFacts {

    private static final String UNNAMED = "–";

    private final Organs organs;
    private final Parties parties;

    OrganFacts(Organs organs, Parties parties) {
        this.organs = organs;
        this.parties = parties;
    }

    /**
     * An organ and who sits in it.
     *
     * @param vacant  how many seats nobody holds
     */
    record Shown(OrganRule rule, List<Holder> holders, int vacant) {

        public boolean isAssembly() {
            return rule.organ() == Organ.ASSEMBLY;
        }
    }

    /** Somebody in an office. */
    record Holder(String name, OfficeHolder office) {}

    /**
     * Two relatives, one of whom holds an office.
     *
     * @param conflict  whether both sit where they may not
     */
    record Related(String name, String relative, Kinship kinship, boolean conflict) {}

    /** By organ. */
    List<Shown> organs(CooperativeId cooperative, LocalDate day) {
        List<OfficeHolder> sitting = organs.sitting(cooperative, day);
        Map<PartyId, Party> people = parties.named(
                cooperative, sitting.stream().map(OfficeHolder::party).toList());
        Map<Organ, Integer> vacant = organs.vacancies(cooperative, day).stream()
                .collect(Collectors.toMap(Organs.Vacancy::organ, Organs.Vacancy::seats));
        return organs.rules(cooperative, day).stream()
                .map(rule -> new Shown(
                        rule,
                        sitting.stream()
                                .filter(holder -> holder.seat().organ() == rule.organ())
                                .map(holder -> new Holder(name(people, holder.party()), holder))
                                .toList(),
                        vacant.getOrDefault(rule.organ(), 0)))
                .toList();
    }

    /** Relatives of those who sit on the day, as declared. */
    List<Related> kinships(CooperativeId cooperative, LocalDate day) {
        Set<PartyId> sitting = organs.sitting(cooperative, day).stream()
                .map(OfficeHolder::party)
                .collect(Collectors.toSet());
        List<Kinship> theirs = organs.kinships(cooperative).stream()
                .filter(each -> sitting.contains(each.party()) || sitting.contains(each.relative()))
                .toList();
        Map<PartyId, Party> people = parties.named(
                cooperative,
                theirs.stream()
                        .flatMap(each -> Stream.of(each.party(), each.relative()))
                        .distinct()
                        .toList());
        Set<Kinship> conflicts = new HashSet<>(organs.conflicts(cooperative, day));
        return theirs.stream()
                .map(each -> new Related(
                        name(people, each.party()), name(people, each.relative()), each, conflicts.contains(each)))
                .toList();
    }

    private static String name(Map<PartyId, Party> people, PartyId party) {
        Party known = people.get(party);
        return known == null ? UNNAMED : known.name();
    }
}
