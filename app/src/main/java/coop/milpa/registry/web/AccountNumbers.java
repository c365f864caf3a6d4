package coop.milpa.registry.web;

import coop.milpa.registry.Branch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes accounts' numbers for people. A cooperative's own accounts are told apart by the id of their branch, which is
 * shown as the branch's code: {@code 101101-GTQ-001}.
 *
 * @param branches  all of the cooperative, by id
 */
record AccountNumbers(Map<String, Branch> branches) {

    private static final int ID_LENGTH = 36;

    AccountNumbers {
        branches = Map.copyOf(branches);
    }

    AccountNumbers(List<Branch> branches) {
        this(branches.stream()
                .collect(Collectors.toMap(branch -> branch.id().value().toString(), Function.identity())));
    }

    public String shown(String number) {
        int before = number.length() - ID_LENGTH;
        Branch branch = before < 0 ? null : branches.get(number.substring(before));
        return branch == null ? number : number.substring(0, before) + branch.code();
    }
}
