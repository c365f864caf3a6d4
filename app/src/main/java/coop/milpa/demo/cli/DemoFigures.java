package coop.milpa.demo.cli;

import coop.milpa.cli.Output;
import coop.milpa.demo.DemoResult;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.DemoResult.Proven;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.TrialBalance;
import java.util.ArrayList;
import java.util.List;

/** Says what the demo did: figures, trial balance, proof, digest. */
record DemoFigures(DemoResult result, Words words) {

    /** A text of the module. */
    interface Words {
        String text(String key, Object... arguments);
    }

    private static final List<String> COLUMNS = List.of(
            "cooperative", "name", "members", "movements", "balances_matched", "closed_days", "invariants", "currency");
    private static final List<String> TRIAL = List.of("cooperative", "code", "name", "currency", "debit", "credit");

    void print(Output output) {
        output.table(COLUMNS, result.played().stream().map(DemoFigures::row).toList());
        output.line("");
        output.table(
                TRIAL,
                result.played().stream().flatMap(one -> trial(one).stream()).toList());
        output.line("");
        Proven proven = result.proven();
        output.line(words.text("demo.proven", proven.account(), proven.balance(), proven.file()));
        output.line(words.text(proven.holds() ? "demo.holds" : "demo.does-not-hold"));
        output.line(words.text("demo.hidden", proven.hidden()));
        output.line(words.text("demo.found-out", proven.foundOut().orElse("-")));
        output.line(words.text("demo.digest", result.digest()));
    }

    private static List<String> row(Played one) {
        return List.of(
                one.cooperative().code(),
                one.cooperative().name(),
                String.valueOf(one.members()),
                String.valueOf(one.movements()),
                String.valueOf(one.matched()),
                String.valueOf(one.closedDays()),
                String.valueOf(one.invariants()),
                one.cooperative().currency().getCurrencyCode());
    }

    private static List<List<String>> trial(Played one) {
        String cooperative = one.cooperative().code();
        List<List<String>> rows = new ArrayList<>();
        for (TrialBalance.Row row : one.trial().rows()) {
            Money balance = row.balance();
            Money none = Money.zero(balance.currency());
            rows.add(List.of(
                    cooperative,
                    row.code().value(),
                    row.names().spanish(),
                    balance.currency().getCurrencyCode(),
                    decimal(balance.isPositive() ? balance : none),
                    decimal(balance.isNegative() ? balance.negated() : none)));
        }
        for (TrialBalance.Total total : one.trial().totals()) {
            rows.add(List.of(
                    cooperative,
                    "TOTAL",
                    "",
                    total.currency().getCurrencyCode(),
                    decimal(new Money(total.debit(), total.currency())),
                    decimal(new Money(total.credit(), total.currency()))));
        }
        return rows;
    }

    private static String decimal(Money money) {
        return money.toDecimal().toPlainString();
    }
}
