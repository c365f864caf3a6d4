package coop.milpa.parties.internal;

import coop.milpa.parties.Consent;
import coop.milpa.parties.ConsentRefusal;
import coop.milpa.parties.Consents.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what may be written down about consents. Pure: knows only what it is given. */
final class ConsentPolicy {

    private ConsentPolicy() {}

    /**
     * The first rule that forbids it.
     *
     * @param asked  what parties were asked about on the day of the consent
     * @param said  all that the party said, first said first
     */
    static Optional<ConsentRefusal> forbids(Consent consent, LocalDate today, List<Purpose> asked, List<Consent> said) {
        if (consent.day().isAfter(today)) {
            return Optional.of(new ConsentRefusal.ConsentAhead(consent.day(), today));
        }
        Optional<Purpose> purpose = asked.stream()
                .filter(each -> each.code().equals(consent.purpose()))
                .findFirst();
        if (purpose.isEmpty()) {
            String known = asked.stream().map(Purpose::code).collect(Collectors.joining(", "));
            return Optional.of(new ConsentRefusal.UnknownPurpose(consent.purpose(), known));
        }
        if (consent.given() && !purpose.get().text().equals(consent.text())) {
            return Optional.of(
                    new ConsentRefusal.OtherText(consent.text(), purpose.get().text()));
        }
        Optional<Consent> last = last(said, consent.purpose());
        if (last.filter(each -> each.day().isAfter(consent.day())).isPresent()) {
            return Optional.of(new ConsentRefusal.SaidOtherwiseSince(last.get().day()));
        }
        return consent.given() || last.filter(Consent::given).isPresent()
                ? Optional.empty()
                : Optional.of(new ConsentRefusal.NothingToWithdraw(consent.purpose()));
    }

    /** Whether the last word by the end of a day was yes. */
    static boolean holds(List<Consent> said, String purpose, LocalDate day) {
        List<Consent> until =
                said.stream().filter(each -> !each.day().isAfter(day)).toList();
        return last(until, purpose).filter(Consent::given).isPresent();
    }

    private static Optional<Consent> last(List<Consent> said, String purpose) {
        return said.stream().filter(each -> each.purpose().equals(purpose)).reduce((earlier, later) -> later);
    }
}
