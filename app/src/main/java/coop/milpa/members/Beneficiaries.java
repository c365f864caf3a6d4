package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Who receives what a member leaves, contract by contract. */
public interface Beneficiaries {

    /** Writes down a member's will for a contract. Answers what holds now, or a {@link ContractRefusal}. */
    Outcome<Designation> name(NameBeneficiaries command);

    /**
     * The same, if what holds on the open day is as whoever says it saw it; else {@link
     * ContractRefusal.OtherwiseByNow}. Of many who saw the same, one is heard.
     */
    Outcome<Designation> nameIf(NameBeneficiaries command, Predicate<List<Designation>> asSeen);

    /** What holds for each contract of a member on a day. */
    List<Designation> of(CooperativeId cooperative, MemberId member, LocalDate day);
}
