package coop.milpa.api;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.function.Function;

/**
 * An operation whose requests are carried out one by one.
 *
 * @param <B>  what a request says
 * @param name  in the audit trail: dotted, module first
 * @param reader  reads what a request says
 * @param work  what is done for one
 */
public record Single<B>(String name, Function<Fields, B> reader, Work<B> work) implements Operation<B> {

    /** What is done for one request, in the transaction that keeps its reply. */
    public interface Work<B> {

        /** Refused, it has changed nothing. */
        Outcome<Reply> of(CooperativeId cooperative, Asked<B> asked);
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
