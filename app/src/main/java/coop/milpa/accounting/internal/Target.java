package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.ChartCode;
import java.util.Optional;

/**
 * A line by hand and what the books know about its target.
 *
 * @param line  the line
 * @param code  the chart's entry, if there is one
 * @param inUse  whether that code may be posted to on the open day
 * @param account  the account it names; for a code with one account a branch, only once that has been opened
 * @param own  whether nobody but the cooperative owns the account
 */
record Target(DraftLine line, Optional<ChartCode> code, boolean inUse, Optional<Account> account, boolean own) {

    boolean isNumberWithoutAccount() {
        return line.target() instanceof DraftLine.Target.Numbered && account.isEmpty();
    }

    boolean isCodeWithoutChart() {
        return line.target() instanceof DraftLine.Target.OwnCode && code.isEmpty();
    }

    boolean isHeading() {
        return code.filter(entry -> entry.kind() == ChartCode.Kind.GROUP).isPresent();
    }

    /** How a person named it. */
    String words() {
        return switch (line.target()) {
            case DraftLine.Target.OwnCode own -> own.code().value();
            case DraftLine.Target.Numbered numbered -> numbered.number();
        };
    }
}
