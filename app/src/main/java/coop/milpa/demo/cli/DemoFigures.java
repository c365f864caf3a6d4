package coop.milpa.demo.cli;

import coop.milpa.cli.Output;
import coop.milpa.demo.DemoEvent;
import coop.milpa.demo.DemoLogin;
import coop.milpa.demo.DemoMember;
import coop.milpa.demo.DemoResult;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.DemoResult.Proven;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the demo did: figures, trial balance, proof, digest. */
record DemoFigures(DemoResult result, Locale language, Words words) {

    /** A text of the module. */
    interface Words {
        String text(String key, Object... arguments);
    }

    private static final List<String> TRIAL = List.of("cooperative", "code", "name", "currency", "debit", "credit");

    private static final List<String> LOGIN = List.of("role", "name", "user", "password_once");

    private static final List<String> MEMBER = List.of("member", "address", "document", "password");

    void print(Output output) {
        output.table(columns(), result.played().stream().map(DemoFigures::row).toList());
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
        output.line("");
        output.line(words.text("demo.logins"));
        output.table(LOGIN, result.logins().stream().map(this::row).toList());
        output.line(words.text("demo.password-once"));
        output.line(words.text("demo.phone"));
        output.line("");
        output.line(words.text("demo.portal"));
        output.table(MEMBER, result.members().stream().map(DemoFigures::row).toList());
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("cooperative", "name", "grade", "country", "currency"));
        Stream.of(DemoEvent.values()).map(DemoEvent::column).forEach(columns::add);
        columns.add("closed_days");
        columns.add("invariants");
        return columns;
    }

    private List<String> row(DemoLogin login) {
        String roles = login.roles().stream().map(role -> role.name(language)).collect(Collectors.joining(" + "));
        return List.of(roles, login.fullName(), login.name(), login.password());
    }

    private static List<String> row(DemoMember member) {
        return List.of(member.fullName(), member.address(), member.document(), member.password());
    }

    private static List<String> row(Played one) {
        Cooperative cooperative = one.cooperative();
        List<String> row = new ArrayList<>(List.of(
                cooperative.code(),
                cooperative.name(),
                String.valueOf(cooperative.grade().number()),
                cooperative.country(),
                cooperative.currency().getCurrencyCode()));
        Stream.of(DemoEvent.values())
                .map(event -> String.valueOf(one.events().of(event)))
                .forEach(row::add);
        row.add(String.valueOf(one.closedDays()));
        row.add(String.valueOf(one.verified().invariants()));
        return row;
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
