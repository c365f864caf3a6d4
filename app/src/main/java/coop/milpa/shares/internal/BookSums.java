package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.TrialBalance;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What codes stand at, by what they are for. */
@Component
class BookSums {

    private final Books books;
    private final Charts charts;

    BookSums(Books books, Charts charts) {
        this.books = books;
        this.charts = charts;
    }

    /** What codes stand at in a currency, positive for credit. */
    record At(Map<AccountCode, Long> credits, Charts charts, CooperativeId cooperative, Currency currency) {

        Money of(AccountRole role) {
            return new Money(credits.getOrDefault(charts.playing(cooperative, role), 0L), currency);
        }

        /** What is lost and not covered: what results of years stand at in debit. */
        Money losses() {
            Money kept = of(AccountRole.RETAINED_SURPLUS);
            return kept.isNegative() ? kept.negated() : Money.zero(currency);
        }

        /** The same with the last year's result, as far as the legal reserve does not cover it. */
        Money uncovered() {
            Money covered = of(AccountRole.RETAINED_SURPLUS)
                    .plus(of(AccountRole.SURPLUS_OF_YEAR))
                    .plus(of(AccountRole.LEGAL_RESERVE));
            return covered.isNegative() ? covered.negated() : Money.zero(currency);
        }

        Money capital() {
            return of(AccountRole.CONTRIBUTIONS);
        }
    }

    /** At the end of a day. */
    At on(CooperativeId cooperative, Currency currency, LocalDate day) {
        Map<AccountCode, Long> credits = new HashMap<>();
        for (TrialBalance.Row row : books.trialBalance(cooperative, day).rows()) {
            if (row.balance().currency().equals(currency)) {
                credits.merge(row.code(), -row.balance().minor(), Math::addExact);
            }
        }
        return new At(credits, charts, cooperative, currency);
    }
}
