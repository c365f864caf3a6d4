package coop.milpa.members.web;

import java.util.List;
import java.util.Optional;

/**
 * Who receives what a member leaves, as other systems are told.
 *
 * @param member  her number
 * @param contracts  those of which she has said who receives them
 */
record BeneficiariesText(String member, List<ContractText> contracts) {

    /**
     * One contract.
     *
     * @param account  its number; membership itself, and so whatever has no beneficiaries of its own, if it is not said
     * @param from  since when that holds
     */
    record ContractText(Optional<String> account, String from, List<ShareText> beneficiaries) {}
}
