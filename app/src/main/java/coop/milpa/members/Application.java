package coop.milpa.members;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Someone's wish to become a member, and how far it has come.
 *
 * @param id  its name
 * @param party  who applies
 * @param kind  what the applicant is before the law
 * @param branch  where she applied; her money waits there
 * @param appliedOn  the day of the books on which she applied
 * @param papers  what she handed in
 * @param beneficiaries  whom she named for when she is a member; empty for nobody
 * @param state  how far it has come
 */
public record Application(
        ApplicationId id,
        PartyId party,
        MemberKind kind,
        BranchId branch,
        LocalDate appliedOn,
        Optional<PartyId> proposedBy,
        List<String> papers,
        List<Beneficiary> beneficiaries,
        State state) {

    public Application {
        papers = List.copyOf(papers);
        beneficiaries = List.copyOf(beneficiaries);
    }

    /** How far an application has come. */
    public sealed interface State {

        /** Nobody has decided. */
        record Open() implements State {}

        /** She may become a member once all is paid. */
        record Accepted(Resolution by) implements State {}

        /** She may not; her money was given back. */
        record Rejected(Resolution by, String reason) implements State {}

        /** She thought better of it; her money was given back. */
        record Withdrawn(LocalDate on, String reason) implements State {}

        /** She is in the register. */
        record Admitted(Resolution by, MemberId member, LocalDate on) implements State {}
    }

    /** Whether money may still be paid for it. */
    public boolean isPending() {
        return switch (state) {
            case State.Open open -> true;
            case State.Accepted accepted -> true;
            case State.Rejected rejected -> false;
            case State.Withdrawn withdrawn -> false;
            case State.Admitted admitted -> false;
        };
    }

    /** Whether an organ has let her in. */
    public boolean isAccepted() {
        return state instanceof State.Accepted;
    }
}
