package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.Mandate;
import coop.milpa.members.PowerKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A power that a member gives, as another system says it.
 *
 * @param person  who may act: the number of the member or of the document, or the id that an answer told
 * @param account  the number of the one account it reaches; all of hers if it is not said
 * @param most  the most at once, of an attorney
 * @param mostADay  the most on one day, of an attorney
 */
record MandateBody(
        String person,
        PowerKind power,
        Optional<String> account,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<Money> most,
        Optional<Money> mostADay) {

    static MandateBody read(Fields fields) {
        var body = new MandateBody(
                fields.text("person", ShareBody.NUMBER_MAX),
                fields.word("power", PowerKind.values()),
                fields.optionalText("account", ShareBody.NUMBER_MAX),
                fields.day("from"),
                fields.optionalDay("until"),
                limit(fields, "most"),
                limit(fields, "mostADay"));
        if (body.power().isJoint() && body.account().isEmpty()) {
            fields.wrong("account", "missing");
        }
        if (body.until().filter(last -> last.isBefore(body.from())).isPresent()) {
            fields.wrong("until", "before-from");
        }
        body.complainOfLimits(fields);
        return body;
    }

    private static Optional<Money> limit(Fields fields, String name) {
        return fields.has(name) ? Optional.of(fields.positiveMoney(name)) : Optional.empty();
    }

    /** Only attorneys have a maximum, and both are in one currency. */
    private void complainOfLimits(Fields fields) {
        boolean attorney = power.isOfAttorney();
        if (!attorney && most.isPresent()) {
            fields.wrong("most", "of-attorneys");
        }
        if (!attorney && mostADay.isPresent()) {
            fields.wrong("mostADay", "of-attorneys");
        }
        most.flatMap(one -> mostADay.filter(other -> !other.currency().equals(one.currency()))
                        .map(other -> one.currency().getCurrencyCode()))
                .ifPresent(currency -> fields.wrong("mostADay", "other-currency", currency));
    }

    /** The same, once everybody it names is found. */
    Mandate of(PartyId holder, Optional<AccountId> found) {
        return new Mandate(holder, power.power(most, mostADay), found, from, until);
    }
}
