package coop.milpa.credit.internal;

import coop.milpa.credit.internal.CloseBooks.Group;
import coop.milpa.credit.internal.CloseBooks.Name;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BranchBalance;
import coop.milpa.ledger.Charts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Brings what a code of the chart stands at to what it has to stand at when a day has ended, in each branch. */
@Component
class StockBooks {

    private final LoanAccounts own;
    private final CloseBooks books;
    private final Books ledger;
    private final Charts charts;

    StockBooks(LoanAccounts own, CloseBooks books, Books ledger, Charts charts) {
        this.own = own;
        this.books = books;
        this.ledger = ledger;
        this.charts = charts;
    }

    /**
     * What stands at how much, and where the difference goes.
     *
     * @param concept  what an entry is called
     * @param words  said in it
     * @param stock  whose code stands there
     * @param other  the other side
     * @param wanted  by branch and currency, a debit as more than nothing; nothing where it is not named
     */
    record Stock(String concept, String words, AccountRole stock, AccountRole other, List<BranchSum> wanted) {

        Stock {
            wanted = List.copyOf(wanted);
        }
    }

    /** Writes one entry for each stock and currency in which something differs. */
    void bring(CooperativeId cooperative, LocalDate day, List<Stock> stocks) {
        List<BranchBalance> stand = ledger.branchBalances(cooperative, day);
        stocks.forEach(stock -> bring(cooperative, day, stock, stand));
    }

    private void bring(CooperativeId cooperative, LocalDate day, Stock stock, List<BranchBalance> stand) {
        AccountCode code = charts.playing(cooperative, stock.stock());
        Map<String, Map<BranchId, Long>> changes = new TreeMap<>();
        stock.wanted().forEach(one -> add(changes, one.branch(), one.sum()));
        stand.stream()
                .filter(balance -> balance.code().equals(code))
                .forEach(one -> add(changes, one.branch(), one.balance().negated()));
        changes.forEach((currency, some) -> post(
                cooperative,
                new Name(stock.concept(), new Group(stock.words(), Currency.getInstance(currency)), day),
                stock,
                some));
    }

    private static void add(Map<String, Map<BranchId, Long>> changes, BranchId branch, Money sum) {
        changes.computeIfAbsent(sum.currency().getCurrencyCode(), none -> new HashMap<>())
                .merge(branch, sum.minor(), Math::addExact);
    }

    private void post(CooperativeId cooperative, Name name, Stock stock, Map<BranchId, Long> changes) {
        Map<AccountId, Long> lines = new HashMap<>();
        changes.forEach((branch, minor) -> {
            if (minor != 0) {
                Currency currency = name.group().currency();
                lines.put(own.own(cooperative, stock.stock(), branch, currency), minor);
                lines.put(own.own(cooperative, stock.other(), branch, currency), -minor);
            }
        });
        if (!lines.isEmpty()) {
            books.post(cooperative, name, lines);
        }
    }
}
