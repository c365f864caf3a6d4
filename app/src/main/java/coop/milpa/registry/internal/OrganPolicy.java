package coop.milpa.registry.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Election;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.Office;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.Organ;
import coop.milpa.registry.OrganRefusal;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.internal.OrganRegister.Declared;
import coop.milpa.registry.internal.OrganRules.Incompatible;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may sit where and for how long. Pure: no clock, no Spring, no SQL. */
final class OrganPolicy {

    private static final int MINUTE_MAX = 60;

    /**
     * What is known of a cooperative when someone is elected.
     *
     * @param rules  of the organs that it has
     * @param history  every term that was ever noted
     * @param kinships  who is whose relative
     * @param incompatible  which organs exclude each other
     */
    record Known(
            List<OrganRule> rules,
            List<OfficeHolder> history,
            List<Kinship> kinships,
            List<Incompatible> incompatible) {

        Optional<OrganRule> rule(Organ organ) {
            return rules.stream().filter(rule -> rule.organ() == organ).findFirst();
        }
    }

    /** Says which rule, if any, forbids a term. */
    Optional<OrganRefusal> forbids(OfficeHolder wanted, Known known) {
        Organ organ = wanted.seat().organ();
        Optional<OrganRule> rule = known.rule(organ).filter(found -> organ != Organ.ASSEMBLY);
        if (rule.isEmpty()) {
            return Optional.of(new OrganRefusal.NoSuchOrgan(organ));
        }
        return badMinute(wanted.election())
                .or(() -> badTerm(wanted, rule.get()))
                .or(() -> taken(wanted, known, rule.get()))
                .or(() -> conflict(wanted, known))
                .or(() -> tooManyTerms(wanted, known, rule.get()));
    }

    /** Says which rule, if any, forbids to end a term on a day. */
    Optional<OrganRefusal> forbidsEnd(OfficeHolder holder, LocalDate last, int expiredDaysMax) {
        if (holder.end().isPresent()) {
            return Optional.of(new OrganRefusal.EndedBefore(holder.last()));
        }
        LocalDate latest = holder.term().to().plusDays(expiredDaysMax);
        boolean good = !last.isBefore(holder.term().from()) && !last.isAfter(latest);
        return good
                ? Optional.empty()
                : Optional.of(new OrganRefusal.EndOutOfTerm(last, holder.term().from(), latest));
    }

    /** Who sits on a day: within the term; beyond it while it is allowed, not ended, and a seat is free. */
    List<OfficeHolder> sitting(Known known, LocalDate on) {
        Stream<OfficeHolder> going = known.history().stream().filter(holder -> goesOn(holder, known, on));
        Stream<OfficeHolder> within = known.history().stream().filter(holder -> holder.holdsOn(on));
        return Stream.concat(within, going)
                .sorted(Comparator.comparing(
                                (OfficeHolder holder) -> holder.seat().organ())
                        .thenComparing(holder -> holder.seat().office())
                        .thenComparing(holder -> holder.term().from()))
                .toList();
    }

    /** Pairs of relatives who both sit where an organ excludes them. */
    List<Kinship> conflicts(Known known, LocalDate on) {
        List<OfficeHolder> sitting = sitting(known, on);
        return known.kinships().stream()
                .filter(kinship -> sitting.stream()
                        .filter(holder -> kinship.isOf(holder.party()))
                        .anyMatch(holder -> relative(holder, sitting, List.of(kinship), known.incompatible())
                                .isPresent()))
                .toList();
    }

    /**
     * Whether a term should have been refused: for whoever was elected no later, and relatives who were declared by
     * both elections. What was declared afterwards is a conflict, no broken rule.
     */
    boolean excluded(
            OfficeHolder holder, List<OfficeHolder> history, List<Declared> declared, List<Incompatible> rules) {
        return history.stream()
                .filter(other -> !other.id().equals(holder.id()))
                .filter(other ->
                        !other.election().on().isAfter(holder.election().on()))
                .map(OrganPolicy::asElected)
                .anyMatch(other -> {
                    List<Kinship> knownThen = declared.stream()
                            .filter(each -> !each.on().isAfter(other.election().on()))
                            .map(Declared::kinship)
                            .toList();
                    return conflict(asElected(holder), new Known(List.of(), List.of(other), knownThen, rules))
                            .isPresent();
                });
    }

    /** An office that went on beyond its term had ended for whoever was elected meanwhile. */
    private static OfficeHolder asElected(OfficeHolder holder) {
        return holder.last().isAfter(holder.term().to())
                ? new OfficeHolder(
                        holder.id(), holder.party(), holder.seat(), holder.term(), holder.election(), Optional.empty())
                : holder;
    }

    private static Optional<OrganRefusal> badMinute(Election election) {
        return Stream.of(election.minute(), election.point())
                .filter(text -> text.isBlank() || text.length() > MINUTE_MAX)
                .findFirst()
                .map(text -> new OrganRefusal.BadMinute(text, MINUTE_MAX));
    }

    private static Optional<OrganRefusal> badTerm(OfficeHolder wanted, OrganRule rule) {
        Validity term = wanted.term();
        if (wanted.election().on().isAfter(term.from())) {
            return Optional.of(new OrganRefusal.TermBackwards(term.from(), term.to()));
        }
        LocalDate latest = termEnd(term.from(), rule);
        return term.to().isAfter(latest)
                ? Optional.of(new OrganRefusal.TermTooLong(term.to(), latest))
                : Optional.empty();
    }

    /** The last day of the longest term that begins on a day. */
    static LocalDate termEnd(LocalDate from, OrganRule rule) {
        return from.plusYears(rule.limits().termYears()).minusDays(1);
    }

    private static Optional<OrganRefusal> taken(OfficeHolder wanted, Known known, OrganRule rule) {
        List<OfficeHolder> beside = known.history().stream()
                .filter(other -> other.seat().organ() == wanted.seat().organ() && meet(other, wanted))
                .toList();
        Office office = wanted.seat().office();
        Optional<OrganRefusal> twice = beside.stream()
                .filter(other -> other.party().equals(wanted.party()))
                .findFirst()
                .map(other -> new OrganRefusal.SitsAlready(other.seat().organ(), other.last()));
        Optional<OrganRefusal> single = beside.stream()
                .filter(other -> office.isSingle() && other.seat().office() == office)
                .findFirst()
                .map(other -> new OrganRefusal.SeatTaken(office, other.last()));
        return twice.or(() -> single).or(() -> full(wanted, beside, rule));
    }

    private static Optional<OrganRefusal> full(OfficeHolder wanted, List<OfficeHolder> beside, OrganRule rule) {
        boolean substitute = wanted.seat().office() == Office.SUBSTITUTE;
        int seats = substitute ? rule.limits().substitutes() : rule.limits().seats();
        List<OfficeHolder> alike = beside.stream()
                .filter(other -> (other.seat().office() == Office.SUBSTITUTE) == substitute)
                .toList();
        return mostAtOnce(alike, wanted.term().from()) < seats
                ? Optional.empty()
                : Optional.of(new OrganRefusal.NoSeatLeft(wanted.seat().organ(), seats));
    }

    /** The most of those who hold a seat on one day: on the first day asked about, or when another one begins. */
    private static long mostAtOnce(List<OfficeHolder> holders, LocalDate first) {
        return Stream.concat(
                        Stream.of(first),
                        holders.stream().map(holder -> holder.term().from()).filter(day -> day.isAfter(first)))
                .mapToLong(day ->
                        holders.stream().filter(holder -> holder.holdsOn(day)).count())
                .max()
                .orElse(0);
    }

    private static Optional<OrganRefusal> conflict(OfficeHolder wanted, Known known) {
        List<OfficeHolder> beside =
                known.history().stream().filter(other -> meet(other, wanted)).toList();
        Optional<OrganRefusal> herself = known.incompatible().stream()
                .flatMap(pair -> pair.against(wanted.seat().organ()).stream()
                        .filter(other -> sits(wanted.party(), other, beside))
                        .map(other -> (OrganRefusal) new OrganRefusal.SitsInIncompatible(
                                other, pair.source().text())))
                .findFirst();
        return herself.or(() -> relative(wanted, beside, known.kinships(), known.incompatible()));
    }

    private static Optional<OrganRefusal> relative(
            OfficeHolder wanted, List<OfficeHolder> beside, List<Kinship> kinships, List<Incompatible> incompatible) {
        return incompatible.stream()
                .flatMap(pair -> pair.against(wanted.seat().organ()).stream()
                        .flatMap(other -> kinships.stream()
                                .filter(kinship -> kinship.isOf(wanted.party()) && pair.forbids(kinship))
                                .filter(kinship -> sits(kinship.besides(wanted.party()), other, beside))
                                .map(kinship -> (OrganRefusal) new OrganRefusal.RelativeSits(
                                        other,
                                        kinship.kind(),
                                        kinship.degree(),
                                        pair.source().text()))))
                .findFirst();
    }

    private static boolean sits(PartyId party, Organ organ, List<OfficeHolder> holders) {
        return holders.stream()
                .anyMatch(
                        holder -> holder.party().equals(party) && holder.seat().organ() == organ);
    }

    /** Terms follow on each other unless one has stayed away for as long as a term lasts. */
    private static Optional<OrganRefusal> tooManyTerms(OfficeHolder wanted, Known known, OrganRule rule) {
        List<OfficeHolder> former = known.history().stream()
                .filter(other -> other.party().equals(wanted.party()))
                .filter(other -> other.seat().organ() == wanted.seat().organ())
                .filter(other -> other.term().from().isBefore(wanted.term().from()))
                .sorted(Comparator.comparing(
                                (OfficeHolder other) -> other.term().from())
                        .reversed())
                .toList();
        int terms = 0;
        LocalDate next = wanted.term().from();
        for (OfficeHolder each : former) {
            if (!next.isBefore(each.last().plusYears(rule.limits().termYears()))) {
                break;
            }
            terms++;
            next = each.term().from();
        }
        int before = terms;
        return rule.limits().termsMax().filter(most -> before >= most).map(OrganRefusal.TooManyTerms::new);
    }

    private static boolean goesOn(OfficeHolder holder, Known known, LocalDate on) {
        Optional<OrganRule> rule = known.rule(holder.seat().organ());
        LocalDate over = holder.term().to();
        if (rule.isEmpty() || holder.end().isPresent() || !on.isAfter(over)) {
            return false;
        }
        boolean allowed = !on.isAfter(over.plusDays(rule.get().limits().expiredDaysMax()));
        return allowed && known.history().stream().noneMatch(other -> succeeds(other, holder, on));
    }

    /** Whoever begins in the same office after another's term ended has her seat. */
    private static boolean succeeds(OfficeHolder other, OfficeHolder holder, LocalDate on) {
        boolean sameSeat = other.seat().equals(holder.seat()) || other.party().equals(holder.party());
        boolean sameOrgan = other.seat().organ() == holder.seat().organ();
        return sameSeat
                && sameOrgan
                && other.term().from().isAfter(holder.term().to())
                && !other.term().from().isAfter(on);
    }

    private static boolean meet(OfficeHolder one, OfficeHolder other) {
        return !one.term().from().isAfter(other.last()) && !other.term().from().isAfter(one.last());
    }
}
