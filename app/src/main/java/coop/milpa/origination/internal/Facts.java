package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Eligibility;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.Evaluation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that is known of an application when it is judged.
 *
 * @param day  on which
 * @param person  who asks
 * @param rules  of the version of the product
 * @param amount  what is asked
 * @param own  what she has
 * @param capacity  what she can pay
 * @param debts  what she owes, and how she has paid
 * @param visited  whether somebody was there
 * @param limits  what counts as much
 */
record Facts(
        LocalDate day,
        Person person,
        Eligibility rules,
        Money amount,
        Evaluation.Own own,
        Evaluation.Capacity capacity,
        Debts debts,
        boolean visited,
        Limits limits) {

    /**
     * Who asks.
     *
     * @param standing  why she may not borrow; empty if she may
     * @param registeredBody  whether it is a body that some register knows
     * @param underAge  at how many years she would act for herself; empty if she does, or is a body
     * @param since  from which day on she has belonged to the cooperative without a break
     */
    record Person(
            Optional<Refusal> standing,
            boolean registeredBody,
            Optional<Integer> underAge,
            Optional<LocalDate> since) {}

    /**
     * Her loans.
     *
     * @param others  what falls due of them within a month
     */
    record Debts(Evaluation.Exposure exposure, Evaluation.Bureau bureau, Money others) {}
}
