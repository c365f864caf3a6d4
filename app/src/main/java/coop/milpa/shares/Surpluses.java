package coop.milpa.shares;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The surplus of a year: a proposal, reckoned for every member and kept; what the assembly resolves; its payment. What
 * is declared is what is paid, to the minor unit.
 */
public interface Surpluses {

    /**
     * Reckons what each member would be paid of the surplus of a year that has ended, and keeps it. No money moves.
     *
     * @return the proposal; or the first {@link SharesRefusal} that applies
     */
    Outcome<Distribution> propose(ProposeDistribution command);

    /** Takes a proposal back, so that another may be made. Asked again, it is still taken back. */
    Outcome<Distribution> withdraw(CooperativeId cooperative, DistributionId distribution);

    /**
     * Takes down what the assembly resolved: reserves are given theirs and the rest is owed to members, by one entry of
     * the open day. By somebody else than who proposed.
     *
     * @return the distribution; or the first {@link SharesRefusal} that applies
     */
    Outcome<Distribution> resolve(ResolveDistribution command);

    /**
     * Pays everyone who may be paid now, some at a time, each some in a transaction of its own: if it is interrupted,
     * asking again pays the others. Who is not in good standing, or has no account that takes it, stays owed, and the
     * close of each day tries again.
     *
     * @return what this run came to; or a {@link SharesRefusal}
     */
    Outcome<PaymentRun> pay(CooperativeId cooperative, DistributionId distribution, Progress progress);

    /**
     * What one run of payment came to.
     *
     * @param tried  how many were not paid before
     * @param paid  how many of them are now
     * @param amount  what they were paid
     */
    record PaymentRun(long tried, long paid, Money amount) {}

    /** All of them, withdrawn ones too, the latest year first. */
    List<Distribution> all(CooperativeId cooperative);

    /** What was proposed for a year and not withdrawn. */
    Optional<Distribution> find(CooperativeId cooperative, LocalDate endsOn);

    /** How a member wishes to be paid from now on. */
    void choose(CooperativeId cooperative, MemberId member, Way way);

    /** What she wished; empty if nothing: then as the assembly resolves. */
    Optional<Way> chosen(CooperativeId cooperative, MemberId member);
}
