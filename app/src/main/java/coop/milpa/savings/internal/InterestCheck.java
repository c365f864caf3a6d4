package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Verification.Finding;
import coop.milpa.savings.internal.VerificationRegister.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Checks that the interest of each account and period was given once: posting periods follow one another without a gap,
 * those of an account do not overlap, and the
 * entry of each credits exactly the accounts that were given something, by exactly that.
 */
@Component
class InterestCheck {

    /** Expense, payable and tax. */
    private static final int OWN_ACCOUNTS = 3;

    private final VerificationRegister register;
    private final Books books;

    InterestCheck(VerificationRegister register, Books books) {
        this.register = register;
        this.books = books;
    }

    Finding check(CooperativeId cooperative) {
        List<Recorded> days = register.capitalisations(cooperative);
        List<String> offenders = new ArrayList<>();
        Map<Group, Recorded> last = new HashMap<>();
        for (Recorded day : days) {
            Recorded before = last.put(day.group(), day);
            if (before != null
                    && !before.period().to().plusDays(1).equals(day.period().from())) {
                offenders.add(name(day) + ": does not follow " + before.period());
            }
            offenders.addAll(compare(cooperative, day));
        }
        register.early(cooperative).forEach(early -> offenders.addAll(compare(cooperative, early)));
        offenders.addAll(register.overlapping(cooperative));
        return Findings.of("savings-interest-is-posted-once", days.size() + " capitalisations", offenders);
    }

    private List<String> compare(CooperativeId cooperative, Recorded day) {
        GivenAmounts given = register.given(cooperative, day);
        List<String> offenders = new ArrayList<>();
        if (given.sum() != day.net().minor()) {
            offenders.add(name(day) + ": accounts were given " + given.sum() + ", recorded is " + day.net());
        }
        day.entry().ifPresent(entry -> books.changes(cooperative, entry, given::compare));
        given.offenders().forEach(offender -> offenders.add(name(day) + ": " + offender));
        if (given.others() > OWN_ACCOUNTS) {
            offenders.add(name(day) + ": its entry has lines that no account was given");
        }
        return offenders;
    }

    private static String name(Recorded day) {
        return day.group().earns() + " " + day.period().from() + " to "
                + day.period().to();
    }
}
