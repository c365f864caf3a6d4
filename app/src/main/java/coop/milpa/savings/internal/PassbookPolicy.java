package coop.milpa.savings.internal;

import coop.milpa.ledger.EntryId;
import coop.milpa.savings.PassbookPage;
import coop.milpa.savings.Statement.Movement;
import java.util.List;
import java.util.Optional;

/** What goes on the next page of a passbook. */
final class PassbookPolicy {

    private static final int PAGES = 2;

    private PassbookPolicy() {}

    /**
     * As much as there are lines left; one of them for the balance before, where more waits than two pages hold, and
     * then never the last of a page.
     *
     * @param first  on which line it begins
     * @param lines  how many a page has
     */
    static PassbookPage page(List<Movement> waiting, int first, int lines) {
        int left = lines - first + 1;
        int most = left + (PAGES - 1) * lines;
        if (waiting.size() <= most) {
            return new PassbookPage(first, Optional.empty(), waiting.subList(0, Math.min(left, waiting.size())));
        }
        if (left == 1) {
            return page(waiting, 1, lines);
        }
        int skipped = waiting.size() - most + 1;
        var before = waiting.get(skipped - 1).balance();
        return new PassbookPage(first, Optional.of(before), waiting.subList(skipped, skipped + left - 1));
    }

    /** On which line the next page goes on. */
    static int next(PassbookPage page, int lines) {
        int used = page.movements().size() + (page.before().isPresent() ? 1 : 0);
        int next = page.first() + used;
        return next > lines ? 1 : next;
    }

    /** Those after an entry; all of them if it is not there. */
    static List<Movement> after(List<Movement> all, Optional<EntryId> entry) {
        for (int n = all.size() - 1; n >= 0; n--) {
            if (entry.filter(all.get(n).entry()::equals).isPresent()) {
                return all.subList(n + 1, all.size());
            }
        }
        return all;
    }
}
