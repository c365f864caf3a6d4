package coop.milpa.web;

import java.util.Optional;

/**
 * Where people see what a kind of job has done, declared as a bean by the module that does it.
 *
 * @param kind  of the job
 * @param address  with {@code {cooperative}} for the code of whose it is, and {@code {key}} for which one of its kind
 */
public record JobReport(String kind, String address) {

    private static final String KEY = "{key}";

    /** The address for one job; empty if this is about others. */
    public Optional<String> of(String otherKind, String cooperative, String key) {
        return otherKind.equals(kind)
                ? Optional.of(address.replace(MenuItem.COOPERATIVE, cooperative).replace(KEY, key))
                : Optional.empty();
    }
}
