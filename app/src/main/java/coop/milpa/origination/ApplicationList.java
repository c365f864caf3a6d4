package coop.milpa.origination;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Applications as rows, for people to look through. */
public interface ApplicationList {

    /**
     * Which of them.
     *
     * @param stage  how far they have come; all if empty
     * @param officer  who looks after them; anybody if empty
     */
    record Which(CooperativeId cooperative, Optional<ApplicationState.Stage> stage, Optional<ActorId> officer) {

        public static Which all(CooperativeId cooperative) {
            return new Which(cooperative, Optional.empty(), Optional.empty());
        }
    }

    /** By what they are sorted. */
    enum By {
        NUMBER,
        TAKEN,
        AMOUNT
    }

    /** An application in short. */
    record Row(
            long number,
            MemberId member,
            String product,
            Money amount,
            ActorId officer,
            LocalDate taken,
            ApplicationState.Stage stage) {}

    /** How many there are of one currency, and what they come to. */
    record Sum(long count, Money amount) {}

    /** Some of them; the last first where it is descending. */
    List<Row> page(Which which, By by, boolean descending, Piece piece);

    /** Which piece of a list. */
    record Piece(long offset, int limit) {}

    /** One for each currency. */
    List<Sum> sums(Which which);

    /** How many wait to be decided about by a level. */
    long waiting(CooperativeId cooperative, Level level);

    /** How many were granted and may still be paid out on a day. */
    long payable(CooperativeId cooperative, LocalDate day);

    /** Everybody who looks after an application. */
    List<ActorId> officers(CooperativeId cooperative);

    /** The applications of a member, the last first. */
    List<Row> of(CooperativeId cooperative, MemberId member);
}
