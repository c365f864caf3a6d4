package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How one becomes a member, in the order of the bylaws: application, resolution, entrance fee and first contribution,
 * the register. Money may be paid at any time after the application; it waits among applicants' deposits. Whoever is
 * accepted and has paid all is a member at once.
 */
public interface Admissions {

    /** Takes an application down on the open day. Answers the application, or an {@link AdmissionRefusal}. */
    Outcome<Application> apply(ApplyForMembership command);

    /**
     * Records what an organ decided, set-based: all verdicts or none. Gives the rejected their money back, and enters
     * those in the register who have paid.
     *
     * @return the applications in the order of the verdicts, or the first {@link AdmissionRefusal} that applies
     */
    Outcome<List<Application>> resolve(ResolveApplications command);

    /** Takes cash towards what is required, never more. Answers the application after it. */
    Outcome<Application> pay(PayForApplication command);

    /** Ends an application at the applicant's wish, and gives her money back. */
    Outcome<Application> withdraw(WithdrawApplication command);

    /**
     * Enters an applicant in the register who was accepted and has paid: for requirements that were dropped meanwhile.
     * Usually it happens by itself.
     */
    Outcome<Application> admit(CooperativeId cooperative, ApplicationId application);

    Optional<Application> find(CooperativeId cooperative, ApplicationId application);

    /** Those on which something is still to be done, oldest first, at most {@code limit}. */
    List<Application> pending(CooperativeId cooperative, int limit);

    /** What an applicant must pay and has paid; empty if there is no such application. */
    Optional<EntryPayment> payment(CooperativeId cooperative, ApplicationId application);
}
