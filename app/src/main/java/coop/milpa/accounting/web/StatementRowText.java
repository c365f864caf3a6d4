package coop.milpa.accounting.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;

/**
 * One code of a statement in one currency.
 *
 * @param part  of the chart: {@code asset}, {@code liability}, {@code equity}, {@code income}, {@code expense}, …
 * @param amount  positive on the side where its part usually stands
 */
record StatementRowText(String part, String code, NamesText names, Amount amount) {

    static StatementRowText of(AccountClass part, AccountCode code, ChartCode.Names names, Money amount) {
        return new StatementRowText(Word.of(part), code.value(), NamesText.of(names), Amount.of(amount));
    }
}
