package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an accountant does at the end of a day: closes it, and sees that the books balance. */
record BooksDesk(Office office, Worker accountant) {

    private static final int JOB_MILLIS = 60_000;

    /** Closes the open day, after saying yes to it, and waits for the report. */
    void close(LocalDate day) {
        accountant
                .open(office.root() + "/close")
                .fill("through", day.toString())
                .press()
                .press();
        Locator report = accountant.page().locator("main a[href$='/close/days/" + day + "']");
        report.waitFor(new Locator.WaitForOptions().setTimeout(JOB_MILLIS));
        accountant.follow("/close/days/" + day);
    }

    /** Code to balance, debit positive, as of a day; debit and credit are the same in all. */
    Map<String, BigDecimal> trialBalance(LocalDate day) {
        accountant.open(office.root() + "/trial-balance?on=" + day);
        AmountTable.of(accountant.page()).forEach(AmountTable::assertTotalsAreSums);
        Map<String, BigDecimal> balances = new TreeMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (Locator row : accountant.page().locator("main tbody tr").all()) {
            List<String> cells = row.locator("td").allTextContents();
            BigDecimal balance = amount(cells.get(cells.size() - 2)).subtract(amount(cells.getLast()));
            balances.merge(cells.getFirst().strip(), balance, BigDecimal::add);
            all = all.add(balance);
        }
        assertThat(all).isEqualByComparingTo(BigDecimal.ZERO);
        return balances;
    }

    private static BigDecimal amount(String cell) {
        String text = cell.replaceAll("[^0-9.-]", "");
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
