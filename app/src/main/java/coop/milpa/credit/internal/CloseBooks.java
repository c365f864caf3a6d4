package coop.milpa.credit.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes what a step of the close does to many loans of a product and currency as one entry of the closing day. The
 * request is made from concept, product, currency and day, so that no step does its work twice.
 */
@Component
class CloseBooks {

    private static final ActorId CLOSE =
            Actor.named(Actor.Kind.JOB, "credit.close").id();

    private final Ledger ledger;

    CloseBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What an entry of a step is called.
     *
     * @param concept  what it does
     * @param group  to which loans
     * @param day  that closes
     */
    record Name(String concept, Group group, LocalDate day) {

        RequestId request(CooperativeId cooperative) {
            String words = concept + ":" + cooperative + ":" + group.product() + ":"
                    + group.currency().getCurrencyCode() + ":" + day;
            return new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A product and a currency: what is booked together. */
    record Group(String product, Currency currency) {}

    /**
     * Writes one entry.
     *
     * @param changes  by account, minor units, positive for a debit; they add up to zero
     */
    EntryId post(CooperativeId cooperative, Name name, Map<AccountId, Long> changes) {
        Map<AccountId, Long> ordered = new TreeMap<>(changes);
        Heading heading = Heading.of(cooperative, name.request(cooperative), name.concept(), CLOSE)
                .saying(name.group().product())
                .valued(name.day());
        var entry = new BulkEntry(
                heading,
                name.group().currency(),
                lines -> ordered.forEach((account, minor) -> lines.add(account, minor, Standing.MEMBER)));
        return switch (ledger.postClosing(entry, name.day())) {
            case Outcome.Done<Posted>(Posted posted) -> posted.entry();
            case Outcome.Refused<Posted>(var why) -> throw new IllegalStateException(name + " was not booked: " + why);
        };
    }
}
