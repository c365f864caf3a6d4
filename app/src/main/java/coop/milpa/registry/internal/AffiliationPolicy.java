package coop.milpa.registry.internal;

import coop.milpa.platform.Validity;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may belong to whom and when. Pure: no clock, no Spring, no SQL. The body above is always of the next grade and a
 * grade never changes, so there is never a cycle.
 */
final class AffiliationPolicy {

    private static final int REASON_MAX = 200;

    /**
     * Says which rule, if any, forbids an affiliation.
     *
     * @param wanted  the affiliation
     * @param member  who would belong
     * @param parent  to whom
     * @param history  all that the member ever had
     * @param today  the calendar date
     */
    Optional<RegistryRefusal> forbids(
            Affiliation wanted, Cooperative member, Cooperative parent, List<Affiliation> history, LocalDate today) {
        return badReason(wanted.reason())
                .or(() -> wrongGrade(member, parent))
                .or(() -> outOfRange(wanted.days().from(), today))
                .or(() -> overlap(wanted, parent, history));
    }

    /** Says which rule, if any, forbids to end an affiliation; {@code standing} is the one on the last day. */
    Optional<RegistryRefusal> forbidsEnd(
            String reason, LocalDate last, Cooperative parent, Optional<Affiliation> standing, LocalDate today) {
        return badReason(reason).or(() -> outOfRange(last, today)).or(() -> notStanding(parent, last, standing));
    }

    static Optional<RegistryRefusal> badReason(String reason) {
        boolean control = reason.chars().anyMatch(Character::isISOControl);
        boolean good = !reason.isBlank() && !control && reason.length() <= REASON_MAX;
        return good ? Optional.empty() : Optional.of(new RegistryRefusal.BadReason(reason, REASON_MAX));
    }

    static Optional<RegistryRefusal> outOfRange(LocalDate given, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        boolean good = !given.isBefore(RegistryPolicy.EARLIEST) && !given.isAfter(latest);
        return good
                ? Optional.empty()
                : Optional.of(new RegistryRefusal.DayOutOfRange(given, RegistryPolicy.EARLIEST, latest));
    }

    static Optional<RegistryRefusal> wrongGrade(Cooperative member, Cooperative parent) {
        return member.grade().mayBelongTo(parent.grade())
                ? Optional.empty()
                : Optional.of(new RegistryRefusal.NotTheNextGrade(
                        member.grade().number(), parent.grade().number()));
    }

    private static Optional<RegistryRefusal> overlap(
            Affiliation wanted, Cooperative parent, List<Affiliation> history) {
        return history.stream()
                .filter(former -> former.parent().equals(new Parent.InNetwork(parent.id())))
                .filter(former -> !former.days().to().isBefore(wanted.days().from()))
                .findFirst()
                .map(former -> new RegistryRefusal.AffiliatedAlready(
                        parent.code(), former.days().from()));
    }

    private static Optional<RegistryRefusal> notStanding(
            Cooperative parent, LocalDate last, Optional<Affiliation> standing) {
        if (standing.isEmpty()) {
            return Optional.of(new RegistryRefusal.NotAffiliated(parent.code(), last));
        }
        LocalDate known = standing.get().days().to();
        return known.equals(Validity.OPEN)
                ? Optional.empty()
                : Optional.of(new RegistryRefusal.AffiliationEnded(parent.code(), known));
    }
}
