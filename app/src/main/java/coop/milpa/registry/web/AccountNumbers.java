package coop.milpa.registry.web;

import coop.milpa.registry.Branch;
import java.util.List;

/**
 * Writes accounts' numbers for people. A cooperative's own accounts are told apart by the id of their branch, which is
 * shown as the branch's code: {@code 101101-GTQ-001}.
 *
 * @param branches  all of the cooperative
 */
record AccountNumbers(List<Branch> branches) {

    public String shown(String number) {
        for (Branch branch : branches) {
            String id = branch.id().value().toString();
            if (number.endsWith(id)) {
                return number.substring(0, number.length() - id.length()) + branch.code();
            }
        }
        return number;
    }
}
