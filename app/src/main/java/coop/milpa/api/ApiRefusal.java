package coop.milpa.api;

import coop.milpa.kernel.Refusal;

/** The rules of requests that can say no. */
public sealed interface ApiRefusal extends Refusal {

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
    }
}
