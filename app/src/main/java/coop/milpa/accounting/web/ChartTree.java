package coop.milpa.accounting.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.TrialBalance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A chart with what its codes stand at, headings with the sum of what is below them. Pure.
 *
 * @param codes  all, in order
 * @param inUse  those in use
 * @param usual  the currency of a code that has no balance
 */
record ChartTree(List<ChartCode> codes, Set<AccountCode> inUse, Currency usual) {

    ChartTree {
        codes = List.copyOf(codes);
        inUse = Set.copyOf(inUse);
    }

    /** One row for each code and currency. */
    List<ChartRow> rows(TrialBalance trial) {
        Map<String, Map<String, Money>> balances = balances(trial);
        List<ChartRow> rows = new ArrayList<>();
        Deque<ChartCode> above = new ArrayDeque<>();
        for (ChartCode code : codes) {
            while (!above.isEmpty() && !code.code().isUnder(above.peek().code())) {
                above.pop();
            }
            int depth = above.size();
            balances.getOrDefault(code.code().value(), Map.of(usual.getCurrencyCode(), Money.zero(usual)))
                    .values()
                    .forEach(balance -> rows.add(new ChartRow(code, depth, inUse.contains(code.code()), balance)));
            if (code.kind() == ChartCode.Kind.GROUP) {
                above.push(code);
            }
        }
        return rows;
    }

    private static Map<String, Map<String, Money>> balances(TrialBalance trial) {
        Map<String, Map<String, Money>> balances = new HashMap<>();
        for (TrialBalance.Row row : trial.rows()) {
            String code = row.code().value();
            for (int length = 1; length <= code.length(); length++) {
                balances.computeIfAbsent(code.substring(0, length), each -> new TreeMap<>())
                        .merge(row.balance().currency().getCurrencyCode(), row.balance(), Money::plus);
            }
        }
        return balances;
    }
}
