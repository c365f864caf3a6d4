package coop.milpa.proof;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.proof.file.Contribution;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.FederationSigner;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.tree.AccountNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Proves at each close what members have saved, and shows each of them her part of it. */
public interface SavingsProofs {

    /**
     * Builds the trees over all members' balances at the end of a day and keeps their roots. Belongs in the transaction
     * that closes the day; done again it builds nothing and answers the same.
     *
     * @return what goes into the day's hash
     * @throws IllegalStateException if the members' accounts do not add up to their control accounts
     */
    Contribution seal(CooperativeId cooperative, LocalDate day);

    /**
     * Builds a day's tree again and takes out one account's part.
     *
     * @return the proof, or the first {@link SavingsProofRefusal} that applies
     */
    Outcome<ProofOfSavings> prove(CooperativeId cooperative, AccountNumber account, LocalDate day);

    /**
     * The {@linkplain ProofCode short code} for a paper that states what an account stood at when a day ended, without
     * building the day's tree. Whoever states another balance than the books gets the code of a proof there is none of.
     *
     * @param balance  positive for what the cooperative owes the member
     * @return empty if the day is not closed or has no such proof
     */
    default Optional<String> code(CooperativeId cooperative, AccountNumber account, Money balance, LocalDate day) {
        return Optional.ofNullable(
                codes(cooperative, Map.of(account, balance), day).get(account));
    }

    /** The same for several accounts at once; those without a code are left out. */
    Map<AccountNumber, String> codes(CooperativeId cooperative, Map<AccountNumber, Money> balances, LocalDate day);

    /**
     * Signs a closed day's head for the federation and keeps the signature, so that proofs carry it. A day that this
     * key has signed already stays as it is.
     *
     * @return the signature, or the first {@link SavingsProofRefusal} that applies
     */
    Outcome<Countersignature> countersign(CooperativeId cooperative, LocalDate day, FederationSigner federation);
}
