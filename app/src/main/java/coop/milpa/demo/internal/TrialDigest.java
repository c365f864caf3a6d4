package coop.milpa.demo.internal;

import coop.milpa.demo.DemoPlan;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One digest of all trial balances, of each month's end and of the last day. It names no id and no hash, and asks the
 * cooperatives in the order given: so the same seed gives the same.
 */
@Component
class TrialDigest {

    private final Books books;

    TrialDigest(Books books) {
        this.books = books;
    }

    String of(List<Cooperative> cooperatives, DemoPlan plan) {
        var text = new StringBuilder();
        for (Cooperative cooperative : cooperatives) {
            for (LocalDate day : days(plan)) {
                text.append(cooperative.code()).append(' ').append(day).append('\n');
                for (TrialBalance.Row row :
                        books.trialBalance(cooperative.id(), day).rows()) {
                    text.append(row.code()).append(' ').append(row.balance()).append('\n');
                }
            }
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static List<LocalDate> days(DemoPlan plan) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = YearMonth.from(plan.from()).atEndOfMonth();
        while (end.isBefore(plan.through())) {
            days.add(end);
            end = YearMonth.from(end).plusMonths(1).atEndOfMonth();
        }
        days.add(plan.through());
        return days;
    }
}
