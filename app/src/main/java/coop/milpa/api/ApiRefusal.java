package coop.milpa.api;

import coop.milpa.kernel.Refusal;

/** The rules of requests that can say no. */
public sealed interface ApiRefusal extends Refusal {

    /** Of HTTP. */
    int status();

    /** A key names one request; this one is another, so its sender has mixed something up. */
    record KeyUsedForOtherRequest(String key) implements ApiRefusal {
        @Override
        public String code() {
            return "api.key-used-for-other-request";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {key};
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** What was seen is not what is there: somebody changed it meanwhile. */
    record Stale() implements ApiRefusal {
        @Override
        public String code() {
            return "api.stale";
        }

        @Override
        public int status() {
            return 412;
        }
    }
}
