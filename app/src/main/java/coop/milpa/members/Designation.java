package coop.milpa.members;

import java.time.LocalDate;
import java.util.List;

/**
 * Who receives a contract, from a day on.
 *
 * @param beneficiaries  their shares are 100 together
 */
public record Designation(Contract contract, LocalDate from, List<Beneficiary> beneficiaries) {

    public Designation {
        beneficiaries = List.copyOf(beneficiaries);
    }
}
