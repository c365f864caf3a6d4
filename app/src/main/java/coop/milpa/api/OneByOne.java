package coop.milpa.api;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.function.Function;

/**
 * An operation whose requests have nothing to do with each other: each is read, done and answered by itself.
 *
 * @param name  in the audit trail, see {@link Operation#name}
 * @param reader  reads what a request says
 * @param work  does it
 * @param <B>  what a request says
 */
public record OneByOne<B>(String name, Function<Fields, B> reader, Work<B> work) implements Operation<B> {

    /** What is done for one request. */
    @FunctionalInterface
    public interface Work<B> {
        Outcome<Reply> of(CooperativeId cooperative, Asked<B> asked);
    }

    /** An act that needs no words: its address says all. */
    public static OneByOne<String> act(String name, Function<CooperativeId, Outcome<Reply>> work) {
        return new OneByOne<>(name, fields -> "", (cooperative, asked) -> work.apply(cooperative));
    }

    @Override
    public B read(Fields fields) {
        return reader.apply(fields);
    }

    @Override
    public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<B>> asked) {
        return asked.stream().map(one -> work.of(cooperative, one)).toList();
    }
}
