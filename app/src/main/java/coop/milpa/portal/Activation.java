package coop.milpa.portal;

import coop.milpa.kernel.CooperativeId;

/**
 * What a member types to come in for the first time.
 *
 * @param document  the number of her document
 * @param code  on the paper that she was given
 * @param wanted  the password that she chooses
 * @param repeated  the same, typed again
 * @param address  where from
 */
public record Activation(
        CooperativeId cooperative, String document, String code, String wanted, String repeated, String address) {

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "Activation";
    }
}
