package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.origination.Vote;
import coop.milpa.origination.Vote.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says what votes come to. Pure: knows only what it is given.
 *
 * @param band  who decides, and how many of them
 * @param votes  on the evaluation that is decided about
 * @param takers  who took the application down, or answers for whoever did
 */
record VotePolicy(Band band, List<Vote> votes, Predicate<Vote> takers) {

    /** What they come to. */
    enum Result {
        GRANTED,
        DENIED,
        OPEN
    }

    /** Of officers and managers: as soon as enough say the same, not all of whom took it down. */
    Result result() {
        if (band.level() == Level.COMMITTEE) {
            return Result.OPEN;
        }
        if (decide(Choice.FOR)) {
            return Result.GRANTED;
        }
        return decide(Choice.AGAINST) ? Result.DENIED : Result.OPEN;
    }

    /** Whether a committee that took part with so many has granted it, or why it has decided nothing. */
    Optional<OriginationRefusal> undecided(long quorum) {
        long present = count(Choice.FOR) + count(Choice.AGAINST);
        if (present < quorum) {
            return Optional.of(new OriginationRefusal.NoQuorum(present, quorum));
        }
        return grants() && !isApart(Choice.FOR) ? Optional.of(new OriginationRefusal.FourEyes()) : Optional.empty();
    }

    /** Of a committee: enough say yes, and fewer no. */
    boolean grants() {
        return count(Choice.FOR) >= band.votes() && count(Choice.FOR) > count(Choice.AGAINST);
    }

    private boolean decide(Choice choice) {
        return count(choice) >= band.votes() && (band.level() == Level.OFFICER || isApart(choice));
    }

    /** Whether somebody else than who took it down said so too. */
    private boolean isApart(Choice choice) {
        return votes.stream().anyMatch(vote -> vote.choice() == choice && !takers.test(vote));
    }

    private long count(Choice choice) {
        return votes.stream().filter(vote -> vote.choice() == choice).count();
    }
}
