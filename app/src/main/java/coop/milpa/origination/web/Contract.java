package coop.milpa.origination.web;

import coop.milpa.members.Member;
import coop.milpa.origination.LoanApplication;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract of a loan, as a page and on paper.
 *
 * @param product  what it is called
 * @param loan  the number of the loan; empty while it was not paid out
 * @param on  the day from which interest runs
 * @param offer  what was agreed, and what falls due
 * @param penalty  what being late costs, percent a year; empty for nothing
 */
record Contract(
        Cooperative cooperative,
        LoanApplication application,
        Member member,
        String product,
        Optional<Long> loan,
        LocalDate on,
        OfferView offer,
        Optional<String> penalty) {}
