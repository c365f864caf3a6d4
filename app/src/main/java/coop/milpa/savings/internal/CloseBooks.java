package coop.milpa.savings.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Writes what a step of the close does to many accounts of a group as one entry. It stands on the closing day and
 * counts from the next, as interest does: the day's interest was reckoned before. The request is made from concept,
 * group and day, so that no step does its work twice.
 */
@Component
class CloseBooks {

    private static final ActorId CLOSE =
            Actor.named(Actor.Kind.JOB, "savings.close").id();

    private final Ledger ledger;
    private final Accounts accounts;
    private final Cooperatives cooperatives;

    CloseBooks(Ledger ledger, Accounts accounts, Cooperatives cooperatives) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.cooperatives = cooperatives;
    }

    /**
     * What an entry of a step is called.
     *
     * @param concept  what it does
     * @param group  to whose accounts
     * @param day  that closes
     */
    record Name(String concept, Group group, LocalDate day) {

        RequestId request(CooperativeId cooperative) {
            String words = concept + ":" + cooperative + ":" + group.earns() + ":" + day;
            return new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The cooperative's own account for a role, in its main branch. */
    AccountId own(CooperativeId cooperative, AccountRole role, Group group) {
        BranchId main = cooperatives.mainBranch(cooperative).id();
        return accounts.own(cooperative, role, main, group.currency());
    }

    /**
     * Writes one entry.
     *
     * @param changes  by account, minor units, positive for a debit; they add up to zero
     */
    EntryId post(CooperativeId cooperative, Name name, Map<AccountId, Long> changes) {
        Map<AccountId, Long> ordered = new TreeMap<>(changes);
        return post(
                cooperative,
                name,
                lines -> ordered.forEach((account, minor) -> lines.add(account, minor, Standing.MEMBER)));
    }

    /** Writes one entry whose lines are told while they are written, always the same. */
    EntryId post(CooperativeId cooperative, Name name, Consumer<BulkEntry.Lines> lines) {
        Heading heading = Heading.of(cooperative, name.request(cooperative), name.concept(), CLOSE)
                .saying(name.group().earns())
                .valued(name.day().plusDays(1));
        var entry = new BulkEntry(heading, name.group().currency(), lines);
        return switch (ledger.postClosing(entry, name.day())) {
            case Outcome.Done<Posted>(Posted posted) -> posted.entry();
            case Outcome.Refused<Posted>(var why) -> throw new IllegalStateException(name + " was not booked: " + why);
        };
    }
}
