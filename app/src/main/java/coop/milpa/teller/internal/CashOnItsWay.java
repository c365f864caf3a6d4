package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.ledger.Verification.Finding;
import coop.milpa.teller.CashTransfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Holds transfers that were not received against cash in transit. In the caller's transaction. */
@Component
class CashOnItsWay {

    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
    private static final Set<String> CONCEPTS = Set.of(TransferBooks.SENT, TransferBooks.RECEIVED);

    private final TransferReader transfers;
    private final CashPointRegister points;
    private final Books books;
    private final Charts charts;

    CashOnItsWay(TransferReader transfers, CashPointRegister points, Books books, Charts charts) {
        this.transfers = transfers;
        this.points = points;
        this.books = books;
        this.charts = charts;
    }

    Finding check(CooperativeId cooperative) {
        String name = "teller-transfers-on-the-way-equal-cash-in-transit";
        if (points.all(cooperative).isEmpty()) {
            return TellerVerification.of(name, "0 transfers", List.of());
        }
        List<CashTransfer> left = transfers.onTheWay(cooperative);
        Map<String, Long> off = new TreeMap<>();
        left.forEach(one -> add(off, one.sent().count().sum().negated()));
        var code = charts.playing(cooperative, AccountRole.CASH_IN_TRANSIT);
        for (LedgerLine line : books.lines(cooperative, code, ALWAYS, Integer.MAX_VALUE)) {
            if (CONCEPTS.contains(line.concept())) {
                add(off, line.amount());
            }
        }
        List<String> offenders = new ArrayList<>();
        off.forEach((currency, minor) -> {
            if (minor != 0) {
                offenders.add(currency + ": cash in transit less transfers on their way is off by " + minor);
            }
        });
        return TellerVerification.of(name, left.size() + " transfers", offenders);
    }

    private static void add(Map<String, Long> sums, Money amount) {
        sums.merge(amount.currency().getCurrencyCode(), amount.minor(), Math::addExact);
    }
}
