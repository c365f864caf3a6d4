package coop.milpa.origination;

import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.List;

/**
 * An application for a loan (solicitud de crédito).
 *
 * @param number  its name for people, counted without gaps in the cooperative
 * @param member  who asks
 * @param taken  who took it down, when and where
 * @param contents  what it says
 * @param visits  the first first
 * @param state  how far it has come
 */
public record LoanApplication(
        long number, MemberId member, Taken taken, Contents contents, List<FieldVisit> visits, ApplicationState state) {

    public LoanApplication {
        visits = List.copyOf(visits);
    }

    /**
     * How it came.
     *
     * @param branch  that looks after it
     * @param officer  who looks after it
     * @param by  who took it down, and who wrote it anew since
     * @param on  the day it came
     */
    public record Taken(BranchId branch, ActorId officer, List<ActorId> by, LocalDate on) {

        public Taken {
            by = List.copyOf(by);
        }
    }

    /** What an application says; may be written anew until it is decided. */
    public record Contents(LoanAsked asked, Purpose purpose, Budget budget) {

        public Contents {
            if (!asked.amount().currency().equals(budget.currency())) {
                throw new IllegalArgumentException("Budget in " + budget.currency() + " for " + asked.amount());
            }
        }
    }
}
