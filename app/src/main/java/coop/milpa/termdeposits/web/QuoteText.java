package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.web.TermText.RatesText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How the interest of a term comes about, as other systems are told: each payment is the money × nominal rate × days ÷
 * days of the year, rounded once, half to even.
 *
 * @param principal  the money
 * @param yearDays  what a year is divided into
 * @param rateKind  what the quoted rate says: {@code nominal} or {@code effective}
 * @param withholding  tax on interest, in percent
 * @param early  what is earned if it ends before its day
 * @param interest  all of it, before tax
 * @param payments  in order
 */
record QuoteText(
        Amount principal,
        String starts,
        String matures,
        RatesText rates,
        String rateKind,
        int yearDays,
        String withholding,
        ChartText.EarlyText early,
        Amount interest,
        List<PaymentText> payments) {

    /**
     * A payment of interest.
     *
     * @param from  the first day that earns it
     * @param on  the day it is paid, which earns no more of it
     * @param days  between them
     * @param interest  before tax
     * @param withheld  tax on it
     */
    record PaymentText(String from, String on, long days, Amount interest, Amount withheld) {}

    static QuoteText of(Quote quote) {
        return new QuoteText(
                Amount.of(quote.asked().amount()),
                quote.starts().toString(),
                quote.matures().toString(),
                RatesText.of(quote.rates()),
                Word.of(quote.chart().earning().kind()),
                ChartText.days(quote.chart().earning().yearDays()),
                quote.chart().earning().withholding().toText(),
                ChartText.EarlyText.of(quote.chart().earning().early()),
                Amount.of(quote.interest()),
                payments(quote));
    }

    private static List<PaymentText> payments(Quote quote) {
        List<PaymentText> all = new ArrayList<>();
        LocalDate from = quote.starts();
        for (Quote.Payment payment : quote.payments()) {
            all.add(new PaymentText(
                    from.toString(),
                    payment.on().toString(),
                    ChronoUnit.DAYS.between(from, payment.on()),
                    Amount.of(payment.interest()),
                    Amount.of(payment.withheld())));
            from = payment.on();
        }
        return all;
    }
}
