package coop.milpa.origination;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;

/** Who says yes or no to applications, and that what was granted is paid out. */
public interface LoanDecisions {

    /**
     * Notes what whoever acts says. Officers and managers have decided once as many as the product asks for say the
     * same, and one of them is somebody else than who took the application down; a committee decides by {@link
     * #resolve}.
     */
    Outcome<LoanApplication> vote(CastVote command);

    /** Notes what a committee resolved: granted if enough said yes and fewer said no. */
    Outcome<LoanApplication> resolve(ResolveApplication command);

    /** Everything that was said about an application, the first first. */
    List<Vote> votes(CooperativeId cooperative, long number);

    /** Pays out what was granted, once, under what was granted. */
    Outcome<LoanApplication> disburse(DisburseApplication command);

    /** How many of a committee must take part. */
    long quorum(CooperativeId cooperative, Evaluation evaluation);
}
