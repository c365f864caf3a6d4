package coop.milpa.access;

import coop.milpa.kernel.Refusal;

/** The rules of the second factor that can say no, after those of the password. */
public sealed interface SecondFactorRefusal extends Refusal {

    /** A code counts for a minute and a half, and once. */
    record WrongCode() implements SecondFactorRefusal {
        @Override
        public String code() {
            return "access.wrong-code";
        }
    }

    /** There is no phone that could be confirmed or whose recovery codes could be renewed. */
    record NoSecondFactor() implements SecondFactorRefusal {
        @Override
        public String code() {
            return "access.no-second-factor";
        }
    }

    /** Whoever says who may do what, or sees the whole network, comes in by more than a password. */
    record SecondFactorRequired() implements SecondFactorRefusal {
        @Override
        public String code() {
            return "access.second-factor-required";
        }
    }
}
