package coop.milpa.credit;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What members borrow. Every command is carried out once, on the open day; each answer is the first refusal that
 * applies: a {@link CreditRefusal}, one of the calculator, of the books, of savings or of the rules for cash.
 */
public interface Loans {

    /** Pays a loan out that was granted: in the register and in the books, with its schedule. */
    Outcome<Loan> disburse(DisburseLoan command);

    /** Pays for a loan: fees, penalties, interest and principal in the order of its product. */
    Outcome<LoanHappening> pay(PayLoan command);

    /** Changes a loan without anybody paying. */
    Outcome<LoanHappening> change(ChangeLoan command);

    /** Undoes something that happened, and reckons anew what came after it. */
    Outcome<LoanHappening> reverse(ReverseLoanEvent command);

    /** What {@link #pay} would come to; nothing is changed. Never inside other work. */
    Outcome<LoanHappening> preview(PayLoan command);

    /** What {@link #reverse} would come to; nothing is changed. Never inside other work. */
    Outcome<LoanHappening> preview(ReverseLoanEvent command);

    Optional<Loan> find(CooperativeId cooperative, long number);

    /** A loan as it stands at the end of a day that is not before the last thing that happened to it. */
    Optional<LoanPosition> position(CooperativeId cooperative, long number, LocalDate day);

    /** The loans of a member, those that are over too, by number. */
    List<Loan> of(CooperativeId cooperative, MemberId borrower);

    /** Which loan of a product the next one would be for a member, from 1. */
    int nextCycle(CooperativeId cooperative, MemberId borrower, String product);
}
