package coop.milpa.proof.file;

import coop.milpa.kernel.Refusal;

/** Why a file does not prove what it says, in order of precedence: the first that applies is the answer. */
public sealed interface ProofRefusal extends Refusal {

    /** The file is not a proof of savings, or a field of it is missing or no such thing. */
    record Unreadable(String detail) implements ProofRefusal {
        @Override
        public String code() {
            return "proof.unreadable";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {detail};
        }
    }

    /** The file says the same in other characters than it was written in: someone has edited it. */
    record Edited() implements ProofRefusal {
        @Override
        public String code() {
            return "proof.edited";
        }
    }

    /** The leaves do not lead to a root that the file carries: the balance is not in that tree. */
    record NotInTheTree() implements ProofRefusal {
        @Override
        public String code() {
            return "proof.not-in-the-tree";
        }
    }

    /** The roots are not those that went into the day's hash. */
    record OtherTrees() implements ProofRefusal {
        @Override
        public String code() {
            return "proof.other-trees";
        }
    }

    /** What the day's hash is made of does not give the hash that the file, or whoever checks, expects. */
    record OtherHead(String found) implements ProofRefusal {
        @Override
        public String code() {
            return "proof.other-head";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {found};
        }
    }

    /** The signature does not stand under this head. */
    record BadCountersignature() implements ProofRefusal {
        @Override
        public String code() {
            return "proof.bad-countersignature";
        }
    }

    /** A countersignature was asked for and there is none. */
    record NotCountersigned() implements ProofRefusal {
        @Override
        public String code() {
            return "proof.not-countersigned";
        }
    }

    /** Someone else than the expected federation has signed. */
    record OtherKey(String fingerprint) implements ProofRefusal {
        @Override
        public String code() {
            return "proof.other-key";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {fingerprint};
        }
    }
}
