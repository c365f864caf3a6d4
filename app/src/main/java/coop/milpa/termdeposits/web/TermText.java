package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermPosition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A term deposit as other systems are told.
 *
 * @param number  of its certificate
 * @param member  the number of its owner; missing if she is not in the register any more
 * @param rates  in percent a year
 * @param payout  when interest is paid
 * @param renewal  what is done when the term ends
 * @param accrued  interest that the books owe on it, before tax
 * @param pledged  how much of it secures something
 */
record TermText(
        long number,
        Optional<String> member,
        String product,
        Amount principal,
        TermDays term,
        RatesText rates,
        String payout,
        String renewal,
        Amount accrued,
        Amount pledged) {

    /**
     * The term that runs, or the last.
     *
     * @param place  1 for the first, 2 after one renewal
     * @param starts  the first day that earns
     * @param matures  the day it is paid, which earns no more
     * @param openedOn  when the deposit was opened
     * @param closedOn  when it ended, if it did
     */
    record TermDays(int place, int months, String starts, String matures, String openedOn, Optional<String> closedOn) {}

    /**
     * What it earns.
     *
     * @param quoted  as the chart says it
     * @param nominal  what a day earns is money × this ÷ days of the year
     */
    record RatesText(String quoted, String nominal) {

        static RatesText of(Quote.Rates rates) {
            return new RatesText(rates.quoted().toText(), rates.nominal().toText());
        }
    }

    static TermText of(TermPosition position, Optional<String> member) {
        TermDeposit deposit = position.deposit();
        TermDeposit.Term term = deposit.term();
        var days = new TermDays(
                term.place(),
                term.months(),
                term.starts().toString(),
                term.matures().toString(),
                deposit.days().openedOn().toString(),
                deposit.days().closedOn().map(LocalDate::toString));
        return new TermText(
                deposit.number(),
                member,
                deposit.product(),
                Amount.of(term.principal()),
                days,
                RatesText.of(term.rates()),
                Word.of(deposit.instructions().payout()),
                Word.of(deposit.instructions().renewal()),
                Amount.of(position.accrued()),
                Amount.of(position.pledged()));
    }
}
