package coop.milpa.members.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateId;
import coop.milpa.members.PowerKind;
import coop.milpa.members.web.PersonNames.PersonName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's power to act on a member's accounts, as other systems are told.
 *
 * @param power  a word of {@link PowerKind}
 * @param account  the number of the one account it reaches; all of hers if it is not said
 * @param until  the last day, if one was agreed on
 * @param most  the most that may be taken at once
 * @param mostADay  the most that may be taken on one day of the books
 */
record MandateText(
        String mandate,
        PersonName holder,
        String power,
        Optional<String> account,
        String from,
        Optional<String> until,
        Optional<Amount> most,
        Optional<Amount> mostADay) {

    static MandateText of(MandateId id, Mandate mandate, PersonName holder, Optional<String> account) {
        Optional<Mandate.Power.Attorney> attorney =
                mandate.power() instanceof Mandate.Power.Attorney one ? Optional.of(one) : Optional.empty();
        return new MandateText(
                id.toString(),
                holder,
                Word.of(PowerKind.of(mandate.power())),
                account,
                mandate.from().toString(),
                mandate.to().map(LocalDate::toString),
                attorney.flatMap(Mandate.Power.Attorney::most).map(Amount::of),
                attorney.flatMap(Mandate.Power.Attorney::mostADay).map(Amount::of));
    }
}
