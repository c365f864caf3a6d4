package coop.milpa.accounting.web;

import coop.milpa.accounting.AccountingRefusal.HeadingCode;
import coop.milpa.accounting.AccountingRefusal.UnknownCode;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.DraftLine.Target;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Standing;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the lines that somebody wrote in a form, one below another; those left empty are passed over.
 *
 * @param chart  by code
 * @param branches  by their code
 * @param main  the code of the branch that is meant where none is chosen
 * @param currency  of all amounts
 */
record LineReader(Map<String, ChartCode> chart, Map<String, BranchId> branches, String main, Currency currency) {

    private static final int NUMBER_MAX = 60;

    LineReader {
        chart = Map.copyOf(chart);
        branches = Map.copyOf(branches);
    }

    /** Those that can be read; what is wrong with the others is noted in the form. */
    List<DraftLine> read(Form form, int shown) {
        List<DraftLine> lines = new ArrayList<>();
        int written = 0;
        for (int n = 1; n <= shown; n++) {
            if (isWritten(form, n)) {
                written++;
                Optional<Target> target = target(form, n);
                Optional<Money> amount = amount(form, n);
                target.ifPresent(what -> amount.ifPresent(much -> lines.add(new DraftLine(what, much, Standing.OWN))));
            }
        }
        if (written < 2) {
            form.wrong("target1", Message.of("accounting.form.two-lines"));
        }
        return lines;
    }

    private static boolean isWritten(Form form, int n) {
        return !(form.text("target" + n) + form.text("debit" + n) + form.text("credit" + n)).isEmpty();
    }

    private Optional<Target> target(Form form, int n) {
        String field = "target" + n;
        Optional<String> written = form.needed(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String text = written.get();
        if (text.matches("#.{1," + NUMBER_MAX + "}")) {
            return Optional.of(new Target.Numbered(text.substring(1).strip()));
        }
        if (!text.matches("[0-9]{1,20}")) {
            return form.wrong(field, Message.of("accounting.form.bad-target", Input.shown(text)));
        }
        return ofCode(form, field, new AccountCode(text), form.text("branch" + n));
    }

    private Optional<Target> ofCode(Form form, String field, AccountCode code, String branch) {
        ChartCode found = chart.get(code.value());
        if (found == null) {
            form.refused(field, new UnknownCode(code));
            return Optional.empty();
        }
        if (found.kind() == ChartCode.Kind.GROUP) {
            form.refused(field, new HeadingCode(code));
            return Optional.empty();
        }
        BranchId chosen = branches.getOrDefault(branch, Objects.requireNonNull(branches.get(main)));
        return Optional.of(new Target.OwnCode(code, chosen));
    }

    private Optional<Money> amount(Form form, int n) {
        boolean debit = !form.text("debit" + n).isEmpty();
        boolean credit = !form.text("credit" + n).isEmpty();
        if (debit && credit) {
            return form.wrong("credit" + n, Message.of("accounting.form.both-sides"));
        }
        if (!debit && !credit) {
            return form.wrong("debit" + n, Message.of("accounting.form.no-side"));
        }
        String field = (debit ? "debit" : "credit") + n;
        Optional<Money> amount = form.money(field, currency);
        if (amount.filter(Money::isZero).isPresent()) {
            return form.wrong(field, Message.of("accounting.form.zero"));
        }
        return debit ? amount : amount.map(Money::negated);
    }
}
