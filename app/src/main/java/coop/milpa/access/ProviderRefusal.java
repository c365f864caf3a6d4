package coop.milpa.access;

import coop.milpa.kernel.Refusal;

/** The rules of coming in by an identity provider that can say no, in the order they are checked. */
public sealed interface ProviderRefusal extends Refusal {

    /** A name says at which home to look for somebody. */
    record NameNeeded() implements ProviderRefusal {
        @Override
        public String code() {
            return "access.name-needed";
        }
    }

    /** This installation knows no provider of that name. */
    record UnknownProvider(String given, String known) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.unknown-provider";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, known};
        }
    }

    /** It does not answer, or not as it should: a password still opens. */
    record Unreachable(String label) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.provider-unreachable";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {label};
        }
    }

    /** Whoever comes back left too long ago, from another browser, or has come back before. */
    record VisitLost() implements ProviderRefusal {
        @Override
        public String code() {
            return "access.visit-lost";
        }
    }

    /** The provider let her not in, or she turned back. */
    record Declined(String label) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.provider-declined";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {label};
        }
    }

    /** What came back is not the provider's word to us about this visit; the log says why. */
    record NotBelieved(String label) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.provider-not-believed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {label};
        }
    }

    /** Nobody of that name is linked to whom it says she is, or she may come in no more: which, is not said. */
    record NotLinked(String label) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.not-linked";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {label};
        }
    }

    /** What a provider calls somebody is plain and short. */
    record BadSubject(int lengthMax) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.bad-subject";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {lengthMax};
        }
    }

    /** One user, one account at a provider, and the other way round. */
    record LinkTaken(String label) implements ProviderRefusal {
        @Override
        public String code() {
            return "access.link-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {label};
        }
    }
}
