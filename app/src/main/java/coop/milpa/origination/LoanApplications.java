package coop.milpa.origination;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What members ask to be lent, until those decide who may. Each answer is the first refusal that applies: an {@link
 * OriginationRefusal}, one of products ({@link coop.milpa.credit.CreditRefusal}) or of good standing.
 */
public interface LoanApplications {

    /** Takes an application down, under the next number. What the product does not lend is refused. */
    Outcome<LoanApplication> receive(ReceiveApplication command);

    /** Writes one anew that is not decided; it is judged anew before anybody votes on it. */
    Outcome<LoanApplication> amend(CooperativeId cooperative, long number, LoanApplication.Contents contents);

    /** Notes a visit, while the application is not decided. */
    Outcome<LoanApplication> visit(RecordVisit command);

    /** Judges one, and lays it before those who decide. Votes on an earlier evaluation count no more. */
    Outcome<LoanApplication> evaluate(CooperativeId cooperative, long number);

    /** Ends one that the applicant does not want any more, granted or not. */
    Outcome<LoanApplication> withdraw(CooperativeId cooperative, long number, String reason);

    Optional<LoanApplication> find(CooperativeId cooperative, long number);

    /** Every evaluation of an application, the first first. */
    List<Evaluation> evaluations(CooperativeId cooperative, long number);

    /** What one would be judged like now; or what its product, or nobody being a member, says against it. */
    Outcome<Assessment> assess(CooperativeId cooperative, long number);

    /** The same of one that was not taken down yet. */
    Outcome<Assessment> assess(ReceiveApplication command);
}
