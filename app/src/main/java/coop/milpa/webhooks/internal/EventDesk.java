package coop.milpa.webhooks.internal;

import coop.milpa.api.Answers;
import coop.milpa.close.DayClosed;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryNews;
import coop.milpa.ledger.EntryNews.Written;
import coop.milpa.members.MemberAdmitted;
import coop.milpa.platform.TenantScope;
import coop.milpa.webhooks.EventType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what happened for whoever is to be told: in the transaction in which it happened, so that all of it is there
 * afterwards or nothing.
 */
@Component
class EventDesk {

    private static final int ENTRIES_AT_ONCE = 500;

    private final EventRegister register;
    private final EntryNews news;
    private final EntryTexts entries;
    private final Answers answers;
    private final TenantScope tenants;
    private final Clock clock;

    EventDesk(
            EventRegister register,
            EntryNews news,
            EntryTexts entries,
            Answers answers,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.news = news;
        this.entries = entries;
        this.answers = answers;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Whom a cooperative admitted, as it is told: her number and nothing else of her. */
    record Admitted(String member, String on) {}

    /** A closed day as it is told. */
    record Closed(String day, String hash) {}

    @EventListener
    void admitted(MemberAdmitted event) {
        var data = new Admitted(event.number(), event.on().toString());
        keep(event.cooperative(), EventType.MEMBER_ADMITTED, event.number(), data);
    }

    @EventListener
    void closed(DayClosed event) {
        String day = event.day().toString();
        keep(event.cooperative(), EventType.DAY_CLOSED, day, new Closed(day, event.hash()));
    }

    private void keep(CooperativeId cooperative, EventType type, String subject, Object data) {
        var happening = new Happening(type, subject, clock.instant(), answers.json(data));
        tenants.run(cooperative, () -> register.keep(cooperative, List.of(happening), clock.instant()));
    }

    /**
     * Takes the entries that the ledger noted and keeps what is to be told of them, part by part, each in a
     * transaction. What is sent is sent after its commit, which reaches the disk after those that wrote the entries.
     *
     * @return how many entries there were
     */
    int gather(CooperativeId cooperative) {
        int all = 0;
        int part = ENTRIES_AT_ONCE;
        while (part == ENTRIES_AT_ONCE) {
            part = tenants.write(cooperative, () -> gatherPart(cooperative));
            all += part;
        }
        return all;
    }

    private int gatherPart(CooperativeId cooperative) {
        List<Written> written = news.take(cooperative, ENTRIES_AT_ONCE);
        if (!written.isEmpty()) {
            List<Happening> told = written.stream().flatMap(entries::of).toList();
            register.keep(cooperative, told, clock.instant());
        }
        return written.size();
    }
}
