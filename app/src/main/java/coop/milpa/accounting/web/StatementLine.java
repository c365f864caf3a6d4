package coop.milpa.accounting.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.ChartCode;

/**
 * A line of a statement beside the same line of another time.
 *
 * @param part  the part of the statement that it stands in, such as {@code ASSET}
 * @param code  of the chart; empty for a sum or a result, which its part names
 * @param names  what the code is called
 * @param now  what it says
 * @param before  what it said at the other time
 */
record StatementLine(String part, String code, ChartCode.Names names, Money now, Money before) {

    private static final ChartCode.Names NAMELESS = new ChartCode.Names("", "");

    /** A sum or a result. */
    static StatementLine ofPart(String part, Money now, Money before) {
        return new StatementLine(part, "", NAMELESS, now, before);
    }

    public boolean hasCode() {
        return !code.isEmpty();
    }

    public Money change() {
        return now.minus(before);
    }

    StatementLine plus(StatementLine other) {
        return new StatementLine(part, code, names, now.plus(other.now), before.plus(other.before));
    }

    StatementLine negated() {
        return new StatementLine(part, code, names, now.negated(), before.negated());
    }
}
