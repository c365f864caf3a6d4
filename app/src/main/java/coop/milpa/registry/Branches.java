package coop.milpa.registry;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The branches of the network's cooperatives. */
public interface Branches {

    /**
     * Opens a branch of a cooperative that the registry knows.
     *
     * @return the branch, also when it was opened before under the same name; or the first {@link RegistryRefusal}
     *     that applies
     */
    Outcome<Branch> open(CooperativeId cooperative, String code, String name);

    /**
     * Says where a branch is and when it serves. Said again it changes nothing.
     *
     * @return the branch; or the first {@link RegistryRefusal} that applies
     */
    Outcome<Branch> describe(DescribeBranch command);

    /** What is known on a day of each branch of a cooperative; those of which nothing is known are left out. */
    Map<BranchId, BranchDetails> details(CooperativeId cooperative, LocalDate on);

    /** Those of one cooperative, by code. */
    List<Branch> of(CooperativeId cooperative);

    /** The one with this code. */
    default Optional<Branch> find(CooperativeId cooperative, String code) {
        return of(cooperative).stream()
                .filter(branch -> branch.code().equals(code))
                .findFirst();
    }

    /** The one that a field of a form names, the main one if it is empty; what is not there is noted in the form. */
    default Optional<BranchId> asked(CooperativeId cooperative, Form form, String field) {
        String code = form.text(field).isEmpty() ? Branch.MAIN : form.text(field);
        Optional<BranchId> branch = find(cooperative, code).map(Branch::id);
        return branch.isPresent()
                ? branch
                : form.wrong(field, Message.of("registry.form.unknown-branch", Input.shown(code)));
    }

    /** The one that another system names, the main one if it names none; or that there is none. */
    default Outcome<BranchId> named(CooperativeId cooperative, Optional<String> code) {
        String asked = code.orElse(Branch.MAIN);
        return find(cooperative, asked)
                .map(Branch::id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new RegistryRefusal.UnknownBranch(asked)));
    }

    /** What people choose one from: its code, and code and name as they are shown. */
    static Map<String, String> choices(List<Branch> branches) {
        Map<String, String> choices = new LinkedHashMap<>();
        branches.forEach(branch -> choices.put(branch.code(), branch.code() + " " + branch.name()));
        return choices;
    }
}
